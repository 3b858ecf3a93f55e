package dev.gradus.settlement.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.review.Opposition;
import dev.gradus.settlement.review.ZoneOfAgreement;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bargaining solutions, from the frontier and directly, against their definitions over every outcome listed. */
class BargainingTest {
    private static final int SPACES = 5_000;

    @Test
    void a01_eachSolutionFromTheFrontierIsTheBestOfAllOutcomes() {
        int empty = 0;
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            Listing listing = new Listing(scenario);
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            for (double[] disagreement : disagreements(scenario)) {
                for (BargainingRule rule : BargainingRule.values()) {
                    Optional<double[]> listed = best(listing.values, rule, disagreement);
                    Optional<Bargain> found = Bargaining.find(frontier, rule, disagreement);
                    same(found, listed, scenario, rule);
                    empty += found.isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(empty).isGreaterThan(1_000);
    }

    @Test
    void a02_askedDirectlyTheAnswerIsTheSame() {
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            for (double[] disagreement : disagreements(scenario)) {
                for (BargainingRule rule : BargainingRule.values()) {
                    Optional<Bargain> known = Bargaining.find(frontier, rule, disagreement);
                    // hardly any labels for the first, coarse answer, so that the bounds have to do the work
                    Optional<Bargain> direct = BargainingSearch.find(
                            scenario, rule, disagreement, FrontierSettings.points(1), 2, Watch.NONE);
                    same(direct, known.map(b -> array(b.values())), scenario, rule);
                    direct.ifPresent(b -> assertThat(scenario.values(
                                    b.outcome().stream().mapToInt(v -> v).toArray()))
                            .containsExactly(array(b.values())));
                }
            }
        }
    }

    @Test
    void a03_withTooFewLabelsTheScoreHasABoundThatHolds() {
        int bounded = 0;
        for (long seed = 0; seed < 800; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            Listing listing = new Listing(scenario);
            double[] zero = new double[scenario.parties()];
            for (BargainingRule rule : BargainingRule.values()) {
                FrontierSettings few = FrontierSettings.points(1).withLabels(3);
                Optional<Bargain> found;
                try {
                    found = BargainingSearch.find(scenario, rule, zero, few, Watch.NONE);
                } catch (IllegalStateException saysSo) {
                    continue;
                }
                Optional<double[]> listed = best(listing.values, rule, zero);
                assertThat(found.isPresent()).isEqualTo(listed.isPresent());
                if (found.isPresent()) {
                    assertThat(score(ideal(listing.values, zero), rule, zero, listed.orElseThrow()))
                            .as("%s %s %s", scenario.id(), rule, found)
                            .isLessThanOrEqualTo(found.get().bound() + 1e-12);
                    bounded += found.get().isExact() ? 0 : 1;
                }
            }
        }
        assertThat(bounded).isGreaterThan(200);
    }

    @Test
    void b01_theZoneOfAgreementIsThereWhenAnOutcomeIsInIt() {
        for (long seed = 0; seed < 1_000; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            double[] reservation = disagreements(scenario).getFirst();
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            ZoneOfAgreement zone = ZoneOfAgreement.of(frontier, reservation);
            assertThat(zone.isEmpty())
                    .isEqualTo(
                            rational(new Listing(scenario).values, reservation).isEmpty());
        }
    }

    @Test
    void b02_oppositionIsTheLeastDistanceFromFullSatisfaction() {
        for (long seed = 0; seed < 1_000; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            double[] full =
                    DoubleStream.generate(() -> 50).limit(scenario.parties()).toArray();
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            Optional<Opposition> found = Opposition.find(frontier, full);
            Optional<Double> listed = new Listing(scenario)
                    .values.stream()
                            .map(worth -> Math.sqrt(Arrays.stream(worth)
                                    .map(v -> (50 - v) * (50 - v))
                                    .sum()))
                            .min(Comparator.naturalOrder());
            assertThat(found.isPresent()).isEqualTo(listed.isPresent());
            found.ifPresent(o -> assertThat(o.distance()).isCloseTo(listed.orElseThrow(), within(1e-9)));
        }
    }

    @Test
    void c01_aDisagreementPointIsANumberForEachParty() {
        ParetoFrontier frontier = FrontierEngine.of(SmallSpaces.draw(1), FrontierSettings.points(1), Watch.NONE);
        assertThatThrownBy(() -> Bargaining.find(frontier, BargainingRule.NASH, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<double[]> disagreements(Scenario scenario) {
        double[] reservation =
                scenario.profiles().stream().mapToDouble(Profile::reservation).toArray();
        return List.of(reservation, new double[scenario.parties()]);
    }

    private static void same(
            Optional<Bargain> found, Optional<double[]> known, Scenario scenario, BargainingRule rule) {
        assertThat(found.isPresent()).as("%s %s", scenario.id(), rule).isEqualTo(known.isPresent());
        found.ifPresent(bargain -> assertThat(array(bargain.values()))
                .as("%s %s", scenario.id(), rule)
                .containsExactly(known.orElseThrow()));
        found.ifPresent(bargain -> assertThat(bargain.isExact()).isTrue());
    }

    // ---- the definitions, over all outcomes ----

    private static List<double[]> rational(List<double[]> all, double[] d) {
        return all.stream()
                .filter(u -> IntStream.range(0, d.length).allMatch(i -> u[i] >= d[i]))
                .toList();
    }

    private static Optional<double[]> best(List<double[]> all, BargainingRule rule, double[] d) {
        List<double[]> eligible = rule == BargainingRule.UTILITARIAN ? all : rational(all, d);
        double[] ideal = ideal(all, d);
        Comparator<double[]> byRule = rule == BargainingRule.LEXIMIN
                ? (a, b) -> Arrays.compare(
                        gains(a, d).sorted().toArray(), gains(b, d).sorted().toArray())
                : Comparator.comparingDouble(u -> score(ideal, rule, d, u));
        return eligible.stream()
                .max(byRule.thenComparingDouble(BargainingTest::welfare).thenComparing(Arrays::compare));
    }

    private static double[] ideal(List<double[]> all, double[] d) {
        List<double[]> rational = rational(all, d);
        return IntStream.range(0, d.length)
                .mapToDouble(i -> rational.stream().mapToDouble(r -> r[i]).max().orElse(0))
                .toArray();
    }

    private static double score(double[] ideal, BargainingRule rule, double[] d, double[] u) {
        int[] gaining =
                IntStream.range(0, d.length).filter(i -> ideal[i] > d[i] + 1e-9).toArray();
        Stream<Double> gains = Arrays.stream(gaining).mapToObj(i -> u[i] - d[i]);
        return switch (rule) {
            case NASH -> gains.reduce(1.0, (a, b) -> a * b);
            case KALAI_SMORODINSKY ->
                Arrays.stream(gaining)
                        .mapToDouble(i -> (u[i] - d[i]) / (ideal[i] - d[i]))
                        .min()
                        .orElse(1);
            case UTILITARIAN -> welfare(u);
            default -> gains(u, d).min().orElseThrow();
        };
    }

    private static DoubleStream gains(double[] u, double[] d) {
        return IntStream.range(0, d.length).mapToDouble(i -> u[i] - d[i]);
    }

    private static double welfare(double[] u) {
        double sum = 0;
        for (double v : u) {
            sum += v;
        }
        return sum;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }
}
