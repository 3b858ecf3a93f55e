package dev.gradus.settlement.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.settlement.FrontierChecks;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.dominance.Dominance;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The frontier of additive scenarios against listing every outcome, and its promises where it cannot be exact. */
class FrontierEngineTest {
    private static final int SPACES = 6_000;

    @Test
    void a01_pointsAndEveryOutcomeBehindThemAsListingSays() {
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            FrontierChecks.isAsListed(scenario, FrontierEngine.of(scenario, FrontierSettings.exact(1), Watch.NONE));
        }
    }

    @Test
    void a02_withOneOutcomeForEachPointThePointsAreTheSame() {
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            ParetoFrontier all = FrontierEngine.of(scenario, FrontierSettings.exact(1), Watch.NONE);
            ParetoFrontier one = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
            assertThat(FrontierChecks.points(one)).as("%s", scenario).isEqualTo(FrontierChecks.points(all));
            FrontierChecks.isWorthWhatItSays(scenario, one);
        }
    }

    @Test
    void b01_tooFewLabelsGiveABoundThatHolds() {
        int coarse = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            FrontierSettings few = FrontierSettings.exact(1).withLabels(4);
            ParetoFrontier found = FrontierEngine.of(scenario, few, Watch.NONE);
            FrontierChecks.holdsItsDistance(scenario, found, 0);
            coarse += found.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isGreaterThan(500);
    }

    @Test
    void b02_anAskedDistanceHoldsForEveryPointOfTheExactFrontier() {
        Random random = new Random(5);
        Scenario scenario = SmallSpaces.sharing(9, 5, 5, random::nextDouble);
        ParetoFrontier exact = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
        ParetoFrontier close =
                FrontierEngine.of(scenario, FrontierSettings.points(2).withEpsilon(0.4), Watch.NONE);
        double bound = close.quality().epsilon();
        assertThat(bound).isBetween(0.01, 0.4);
        assertThat(close.size()).isLessThan(exact.size());
        for (int point = 0; point < exact.size(); point++) {
            double[] worth = exact.values(point);
            assertThat(IntStream.range(0, close.size()))
                    .anyMatch(
                            p -> IntStream.range(0, worth.length).allMatch(i -> close.value(p, i) >= worth[i] - bound));
        }
    }

    @Test
    void b03_moreOutcomesThanAnyoneCouldListAreCounted() {
        // a hundred and twenty coins, each for one of two: k for the first in (120 over k) ways
        int[] next = {0};
        Scenario coins = SmallSpaces.sharing(120, 2, 2, () -> next[0]++ % 2 == (next[0] <= 240 ? 0 : 1) ? 1 : 0);
        ParetoFrontier frontier = FrontierEngine.of(coins, FrontierSettings.exact(1), Watch.NONE);
        assertThat(frontier.size()).isEqualTo(121);
        assertThat(frontier.outcomes()).isEqualTo(BigInteger.TWO.pow(120));
        assertThat(frontier.outcomes(1)).isEqualTo(BigInteger.valueOf(120));
    }

    @Test
    void c01_maximalPointsOfLargeTablesAsComparingAllPairsSays() {
        for (int parties = 1; parties <= 18; parties++) {
            Random random = new Random(parties);
            int count = parties < 4 ? 3_000 : 700;
            boolean coarse = parties % 3 == 0;
            double[] points = new double[count * parties];
            Arrays.setAll(points, k -> coarse ? random.nextInt(4) : random.nextGaussian());
            int[] once = Dominance.maximal(points, count, parties, 1, Watch.NONE);
            assertThat(Dominance.maximal(points, count, parties, 2, Watch.NONE)).isEqualTo(once);
            assertThat(once).isEqualTo(maximal(points, count, parties));
        }
    }

    private static int[] maximal(double[] points, int count, int parties) {
        double[][] rows = IntStream.range(0, count)
                .mapToObj(p -> Arrays.copyOfRange(points, p * parties, (p + 1) * parties))
                .toArray(double[][]::new);
        return IntStream.range(0, count)
                .filter(p -> IntStream.range(0, count)
                        .noneMatch(
                                q -> Listing.dominates(rows[q], rows[p]) || q < p && Arrays.equals(rows[q], rows[p])))
                .toArray();
    }
}
