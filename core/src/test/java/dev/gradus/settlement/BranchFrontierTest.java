package dev.gradus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BranchFrontier.Method;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Frontiers and solutions where rewards and tables join issues, against listing every outcome. */
class BranchFrontierTest {
    private static final int SPACES = 2_500;
    private static final Comparator<List<Integer>> BY_VALUES = (a, b) -> Arrays.compare(array(a), array(b));

    @Test
    void a01_pointsAndEveryOutcomeBehindThemAsListingSaysByElimination() {
        isAsListed(Method.ELIMINATION);
    }

    @Test
    void a01_pointsAndEveryOutcomeBehindThemAsListingSaysByBranchAndBound() {
        isAsListed(Method.BRANCH_AND_BOUND);
    }

    private static void isAsListed(Method method) {
        for (long seed = 0; seed < SPACES; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            Map<List<Double>, List<List<Integer>>> listed = new Listing(scenario).frontier();
            ParetoFrontier found = new BranchFrontier(
                            scenario, FrontierSettings.exact(1 + (int) (seed % 2)), method, Watch.NONE)
                    .find();
            assertThat(points(found)).as("%s", scenario).containsExactlyElementsOf(listed.keySet());
            int point = 0;
            for (List<List<Integer>> outcomes : listed.values()) {
                assertThat(found.outcomes(point)).as("%s", scenario).isEqualTo(BigInteger.valueOf(outcomes.size()));
                assertThat(found.outcomes(point, Integer.MAX_VALUE).stream().sorted(BY_VALUES))
                        .as("%s", scenario)
                        .containsExactlyElementsOf(outcomes);
                point++;
            }
            assertThat(found.quality().isExact()).isTrue();
            assertThat(found.quality().counted()).isTrue();
        }
    }

    @Test
    void a02_withOneOutcomeForEachPointThatOutcomeIsAllowedAndWorthIt() {
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier found = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
            assertThat(found.quality().counted()).isFalse();
            for (int p = 0; p < found.size(); p++) {
                assertThat(found.outcomes(p)).isEqualTo(BigInteger.ONE);
                int[] outcome = array(found.outcomes(p, 10).getFirst());
                assertThat(scenario.space().allows(outcome)).isTrue();
                assertThat(scenario.values(outcome)).containsExactly(found.values(p));
            }
        }
    }

    @Test
    void a03_eachSolutionAskedDirectlyIsThatOfTheFrontier() {
        int none = 0;
        for (long seed = 0; seed < 500; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(1), Watch.NONE);
            double[] reservation = scenario.profiles().stream()
                    .mapToDouble(Profile::reservation)
                    .toArray();
            for (double[] disagreement : List.of(reservation, new double[reservation.length])) {
                for (BargainingRule rule : BargainingRule.values()) {
                    Optional<Bargain> known = Bargaining.find(frontier, rule, disagreement);
                    Optional<Bargain> direct =
                            BargainingSearch.find(scenario, rule, disagreement, FrontierSettings.points(1), Watch.NONE);
                    assertThat(direct.map(Bargain::values))
                            .as("%s %s", scenario, rule)
                            .isEqualTo(known.map(Bargain::values));
                    direct.ifPresent(bargain -> assertThat(scenario.values(array(bargain.outcome())))
                            .containsExactly(bargain.values().stream()
                                    .mapToDouble(v -> v)
                                    .toArray()));
                    direct.ifPresent(bargain -> assertThat(bargain.isExact()).isTrue());
                    none += direct.isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(none).isGreaterThan(300);
    }

    @Test
    void a04_theSolutionsOfTheFrontierAreTheBestOfAllOutcomesListed() {
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
            holds(scenario, found);
            coarse += found.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isGreaterThan(300);
    }

    @Test
    void b02_anAskedDistanceHolds() {
        int coarse = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier found =
                    FrontierEngine.of(scenario, FrontierSettings.points(1).withEpsilon(0.5), Watch.NONE);
            assertThat(found.quality().epsilon()).isLessThanOrEqualTo(0.5);
            holds(scenario, found);
            coarse += found.quality().isExact() ? 0 : 1;
        }
        assertThat(coarse).isGreaterThan(100);
    }

    private static void holds(Scenario scenario, ParetoFrontier found) {
        double bound = found.quality().epsilon() + 1e-12;
        for (double[] worth : new Listing(scenario).values) {
            assertThat(IntStream.range(0, found.size()))
                    .as("%s within %s", scenario, bound)
                    .anyMatch(
                            p -> IntStream.range(0, worth.length).allMatch(i -> found.value(p, i) >= worth[i] - bound));
        }
    }

    @Test
    void b03_whereNodesRunOutTheScoreHasABoundThatHolds() {
        int bounded = 0;
        for (long seed = 0; seed < 1_000; seed++) {
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
        assertThat(bounded).isGreaterThan(50);
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
                assertThat(scenario.values(array(outcome))).containsExactly(found.values(p));
            }
        }
    }

    @Test
    void c02_noOutcomeDrawnAtRandomBeatsAFrontierTooLargeToList() {
        for (long seed = 0; seed < 6; seed++) {
            Scenario scenario = neighbours(seed, 14, 4, 2 + (int) (seed % 2));
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

    /** Each issue is joined with the next: 4^14 outcomes, whole numbers. */
    private static Scenario neighbours(long seed, int issues, int size, int parties) {
        Random random = new Random(seed);
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> SmallSpaces.issue("i" + k, size))
                        .toList(),
                List.of(new Constraint.AtMost(
                        4,
                        IntStream.range(0, issues)
                                .mapToObj(k -> new Choice(k, Set.of(0)))
                                .toList())));
        List<Profile> profiles = IntStream.range(0, parties)
                .mapToObj(i -> {
                    List<Utility.Group> groups = IntStream.range(0, issues - 1)
                            .mapToObj(k -> new Utility.Group(
                                    List.of(k, k + 1),
                                    IntStream.range(0, size * size)
                                            .mapToObj(c -> (double) random.nextInt(10))
                                            .toList()))
                            .toList();
                    Utility utility = new Utility(
                            space, new double[issues][size], List.of(), groups, 1, Double.POSITIVE_INFINITY);
                    return new Profile("p" + i, LocalText.NONE, utility, 0, 1);
                })
                .toList();
        return new Scenario("neighbours seed " + seed, LocalText.NONE, space, profiles);
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

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(v -> v).toArray();
    }

    private static List<List<Double>> points(ParetoFrontier frontier) {
        return IntStream.range(0, frontier.size())
                .mapToObj(p ->
                        Arrays.stream(frontier.values(p)).mapToObj(v -> v + 0.0).toList())
                .toList();
    }
}
