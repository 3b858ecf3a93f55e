package dev.gradus.settlement.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierChecks;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.GeniusFiles;
import dev.gradus.settlement.JoinedSpaces;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.RectangleFiles;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.joined.BranchFrontier.Method;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Frontiers and solutions where rewards and tables join issues, against listing every outcome. */
class BranchFrontierTest {
    private static final int SPACES = 1_500;

    @Test
    void a01_byEliminationPointsAndEveryOutcomeBehindThemAsListingSays() {
        isAsListed(Method.ELIMINATION);
    }

    @Test
    void a02_byBranchAndBoundPointsAndEveryOutcomeBehindThemAsListingSays() {
        isAsListed(Method.BRANCH_AND_BOUND);
    }

    private static void isAsListed(Method method) {
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            FrontierSettings settings = FrontierSettings.exact(1 + (int) (seed % 2));
            FrontierChecks.isAsListed(scenario, new BranchFrontier(scenario, settings, method, Watch.NONE).find());
        }
    }

    @Test
    void a03_withOneOutcomeForEachPointThatOutcomeIsAllowedAndWorthIt() {
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier found = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
            assertThat(found.quality().counted()).isFalse();
            FrontierChecks.isWorthWhatItSays(scenario, found);
        }
    }

    @Test
    void a04_eachSolutionAskedDirectlyIsThatOfTheFrontierByEitherMethod() {
        int none = 0;
        for (long seed = 0; seed < 250; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            double[] reservation = scenario.profiles().stream()
                    .mapToDouble(Profile::reservation)
                    .toArray();
            Method method = Method.values()[(int) (seed % Method.values().length)];
            for (double[] disagreement : List.of(reservation, new double[reservation.length])) {
                for (BargainingRule rule : BargainingRule.values()) {
                    Optional<Bargain> known = Bargaining.find(frontier, rule, disagreement);
                    Optional<Bargain> direct = BranchBargaining.find(
                            scenario, rule, disagreement, FrontierSettings.points(2), method, Watch.NONE);
                    assertThat(direct.map(Bargain::values))
                            .as("%s %s", scenario, rule)
                            .isEqualTo(known.map(Bargain::values));
                    direct.ifPresent(bargain -> isWorthIt(scenario, bargain));
                    none += direct.isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(none).isGreaterThan(150);
    }

    private static void isWorthIt(Scenario scenario, Bargain bargain) {
        assertThat(bargain.isExact()).isTrue();
        assertThat(scenario.values(FrontierChecks.array(bargain.outcome())))
                .containsExactly(bargain.values().stream().mapToDouble(v -> v).toArray());
    }

    @Test
    void a05_theSolutionsOfTheFrontierAreTheBestOfAllOutcomesListed() {
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            List<double[]> all = new Listing(scenario).values;
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            double[] zero = new double[scenario.parties()];
            Optional<Bargain> least = Bargaining.find(frontier, BargainingRule.EGALITARIAN, zero);
            assertThat(least.map(Bargain::score))
                    .as("%s", scenario)
                    .isEqualTo(all.stream()
                            .map(worth -> Arrays.stream(worth).min().orElseThrow())
                            .filter(score -> score >= 0)
                            .max(Comparator.naturalOrder()));
            Optional<Bargain> sum = Bargaining.find(frontier, BargainingRule.UTILITARIAN, zero);
            assertThat(sum.map(Bargain::score))
                    .as("%s", scenario)
                    .isEqualTo(all.stream().map(BranchFrontierTest::sum).max(Comparator.naturalOrder()));
        }
    }

    @Test
    void b01_whereNodesRunOutEveryOutcomeIsWithinTheProvenDistance() {
        int coarse = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier found;
            try {
                found = FrontierEngine.of(scenario, FrontierSettings.exact(1).withLabels(1), Watch.NONE);
            } catch (IllegalStateException saysSo) {
                continue;
            }
            FrontierChecks.holdsItsDistance(scenario, found, 1e-12);
            coarse += found.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isGreaterThan(300);
    }

    @Test
    void b02_anAskedDistanceHolds() {
        int coarse = 0;
        for (long seed = 0; seed < 400; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier found =
                    FrontierEngine.of(scenario, FrontierSettings.points(1).withEpsilon(0.5), Watch.NONE);
            assertThat(found.quality().epsilon()).isLessThanOrEqualTo(0.5);
            FrontierChecks.holdsItsDistance(scenario, found, 1e-12);
            coarse += found.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isGreaterThan(40);
    }

    @Test
    void b03_whereNodesRunOutTheScoreHasABoundThatHolds() {
        int bounded = 0;
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            double[] zero = new double[scenario.parties()];
            for (BargainingRule rule : List.of(BargainingRule.EGALITARIAN, BargainingRule.UTILITARIAN)) {
                Optional<Bargain> found;
                try {
                    FrontierSettings few = FrontierSettings.points(1).withLabels(1);
                    found = BargainingSearch.find(scenario, rule, zero, few, Watch.NONE);
                } catch (IllegalStateException saysSo) {
                    continue;
                }
                double most = new Listing(scenario)
                        .values.stream()
                                .mapToDouble(worth -> rule == BargainingRule.UTILITARIAN
                                        ? sum(worth)
                                        : Arrays.stream(worth).min().orElseThrow())
                                .max()
                                .orElse(Double.NEGATIVE_INFINITY);
                found.ifPresent(bargain ->
                        assertThat(most).as("%s %s", scenario.id(), rule).isLessThanOrEqualTo(bargain.bound() + 1e-12));
                bounded += found.isPresent() && !found.get().isExact() ? 1 : 0;
            }
        }
        assertThat(bounded).isGreaterThan(25);
    }

    @Test
    void c01_tenIssuesOfHyperRectanglesNoPointOfTheShippedFrontierIsMissed() throws Exception {
        Path folder = GeniusFiles.FOLDER.resolve("genius/10issues");
        assumeTrue(Files.exists(folder), "the scenarios that are shared beside the project are not here");
        Scenario scenario = RectangleFiles.scenario(
                "10issues", List.of(folder.resolve("profile-1.xml"), folder.resolve("profile-2.xml")));
        assertThat(scenario.space().combinations()).isEqualTo(BigInteger.TEN.pow(10));
        ParetoFrontier found = FrontierEngine.of(scenario, FrontierSettings.exact(2), Watch.NONE);
        assertThat(found.quality().isExact()).isTrue();
        List<double[]> shipped = Files.readAllLines(folder.resolve("pareto.xml")).stream()
                .filter(line -> line.contains(","))
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        assertThat(shipped).hasSize(10);
        for (double[] point : shipped) {
            // written with eight digits
            assertThat(IntStream.range(0, found.size()))
                    .anyMatch(p -> found.value(p, 0) >= point[0] - 5e-8 && found.value(p, 1) >= point[1] - 5e-8);
        }
        assertThat(found.size()).isEqualTo(10);
        assertThat(found.outcomes()).isEqualTo(BigInteger.valueOf(129_072));
        for (int p = 0; p < found.size(); p++) {
            for (List<Integer> outcome : found.outcomes(p, 3)) {
                assertThat(scenario.values(FrontierChecks.array(outcome))).containsExactly(found.values(p));
            }
        }
    }

    @Test
    void c02_noOutcomeDrawnAtRandomBeatsAFrontierTooLargeToList() {
        for (long seed = 0; seed < 6; seed++) {
            Scenario scenario = JoinedSpaces.neighbours(seed, 14, 4, 2 + (int) (seed % 2));
            ParetoFrontier found = FrontierEngine.of(scenario, FrontierSettings.exact(1), Watch.NONE);
            assertThat(found.quality().isExact()).isTrue();
            Random random = new Random(seed);
            for (int draw = 0; draw < 3_000; draw++) {
                int[] outcome = random.ints(14, 0, 4).toArray();
                double[] worth = scenario.values(outcome);
                assertThat(IntStream.range(0, found.size()))
                        .as("%s", scenario.id())
                        .anyMatch(p -> IntStream.range(0, worth.length).allMatch(i -> found.value(p, i) >= worth[i]));
            }
        }
    }

    @Test
    void c03_spacesTooLargeToListAreTheSameByEitherMethodOnAnyNumberOfThreads() {
        for (long seed = 0; seed < 2; seed++) {
            Scenario scenario = JoinedSpaces.neighbours(seed, 14, 4, 2 + (int) (seed % 2));
            ParetoFrontier known =
                    new BranchFrontier(scenario, FrontierSettings.exact(1), Method.BRANCH_AND_BOUND, Watch.NONE).find();
            for (Method method : Method.values()) {
                for (int threads = 1; threads <= 3; threads++) {
                    ParetoFrontier found =
                            new BranchFrontier(scenario, FrontierSettings.exact(threads), method, Watch.NONE).find();
                    assertThat(FrontierChecks.points(found)).isEqualTo(FrontierChecks.points(known));
                    assertThat(found.quality().counted()).isTrue();
                    assertThat(IntStream.range(0, found.size()).mapToObj(found::outcomes))
                            .containsExactlyElementsOf(IntStream.range(0, known.size())
                                    .mapToObj(known::outcomes)
                                    .toList());
                }
            }
        }
    }

    @Test
    void c04_whereNodesRunOutWhatIsProvenIsTheSameOnAnyNumberOfThreads() {
        int coarse = 0;
        for (long seed = 0; seed < 4; seed++) {
            Scenario scenario = JoinedSpaces.neighbours(seed, 14, 4, 3);
            FrontierSettings few = FrontierSettings.points(1).withLabels(200);
            ParetoFrontier one = FrontierEngine.of(scenario, few, Watch.NONE);
            ParetoFrontier two =
                    FrontierEngine.of(scenario, new FrontierSettings(false, 200, 0, 0, Workers.of(2)), Watch.NONE);
            assertThat(two.quality()).isEqualTo(one.quality());
            assertThat(FrontierChecks.points(two)).isEqualTo(FrontierChecks.points(one));
            coarse += one.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isPositive();
    }

    @Test
    void c05_solutionsOfSpacesTooLargeToListAreThoseOfTheFrontierByEitherMethod() {
        for (long seed = 0; seed < 1; seed++) {
            Scenario scenario = JoinedSpaces.neighbours(seed, 14, 4, 3);
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
            double[] most = IntStream.range(0, 3)
                    .mapToDouble(i -> IntStream.range(0, frontier.size())
                            .mapToDouble(p -> frontier.value(p, i))
                            .max()
                            .orElseThrow())
                    .toArray();
            double[] high = Arrays.stream(most).map(worth -> 0.8 * worth).toArray();
            for (Method method : Method.values()) {
                for (BargainingRule rule : BargainingRule.values()) {
                    for (double[] disagreement : List.of(new double[3], high)) {
                        Optional<Bargain> known = Bargaining.find(frontier, rule, disagreement);
                        Optional<Bargain> direct = BranchBargaining.find(
                                scenario, rule, disagreement, FrontierSettings.points(2), method, Watch.NONE);
                        assertThat(direct.map(Bargain::values)).isEqualTo(known.map(Bargain::values));
                        direct.ifPresent(bargain -> isWorthIt(scenario, bargain));
                    }
                }
            }
        }
    }

    @Test
    void d01_whoAsksToStopIsHeard() {
        Watch impatient = new Watch() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> FrontierEngine.of(JoinedSpaces.draw(1), FrontierSettings.exact(1), impatient))
                .isInstanceOf(Watch.Stopped.class);
    }

    private static double sum(double[] worth) {
        double sum = 0;
        for (double each : worth) {
            sum += each;
        }
        return sum;
    }
}
