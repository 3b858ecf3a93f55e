package dev.gradus.settlement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worths that only rounding parts count as the same, everywhere alike: held against whole numbers, which do not round. */
class ToleranceTest {
    private static final double[] SCALES = {1, 1e-3, 1e6};

    /** A scenario twice: worths in whole tenths, and the doubles that a file would state, some of them off in their last digits. */
    private record Twice(Scenario rounded, List<long[][]> tenths, List<List<RewardInTenths>> rewards) {
        long[] exact(int[] outcome) {
            long[] worth = new long[tenths.size()];
            for (int i = 0; i < worth.length; i++) {
                for (int k = 0; k < outcome.length; k++) {
                    worth[i] += tenths.get(i)[k][outcome[k]];
                }
                for (RewardInTenths reward : rewards.get(i)) {
                    boolean holds = reward.reward().choices().stream().allMatch(choice -> choice.holds(outcome));
                    worth[i] += holds ? reward.tenths() : 0;
                }
            }
            return worth;
        }
    }

    private record RewardInTenths(long tenths, Reward reward) {}

    private static Twice draw(long seed, boolean joined) {
        Random random = new Random(seed);
        int issues = 3 + random.nextInt(3);
        int size = 2 + random.nextInt(3);
        double scale = SCALES[random.nextInt(SCALES.length)];
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> SmallSpaces.issue("i" + k, size))
                        .toList(),
                List.of());
        List<long[][]> tenths = new ArrayList<>();
        List<List<RewardInTenths>> rewards = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            long[][] whole = new long[issues][size];
            double[][] parts = new double[issues][size];
            for (int k = 0; k < issues; k++) {
                for (int v = 0; v < size; v++) {
                    whole[k][v] = random.nextInt(8);
                    parts[k][v] = rounded(whole[k][v], scale, random);
                }
            }
            List<RewardInTenths> extra = new ArrayList<>();
            for (int r = 0; joined && r < 3; r++) {
                long points = random.nextInt(8);
                List<Choice> choices = List.of(
                        new Choice(random.nextInt(issues), Set.of(random.nextInt(size))),
                        new Choice(random.nextInt(issues), Set.of(0, 1 + random.nextInt(size - 1))));
                extra.add(new RewardInTenths(points, new Reward(rounded(points, scale, random), choices)));
            }
            tenths.add(whole);
            rewards.add(extra);
            Utility utility = new Utility(
                    space,
                    parts,
                    extra.stream().map(RewardInTenths::reward).toList(),
                    List.of(),
                    1,
                    Double.POSITIVE_INFINITY);
            profiles.add(new Profile("p" + i, LocalText.NONE, utility, 0, 1));
        }
        return new Twice(new Scenario("seed " + seed, LocalText.NONE, space, profiles), tenths, rewards);
    }

    private static double rounded(long tenths, double scale, Random random) {
        return tenths / 10.0 * scale * (1 + random.nextInt(5) * 1e-15);
    }

    /** Distinct worths that no other beats, in tenths, with how many outcomes are worth that. */
    private static Map<List<Long>, Integer> listed(Twice twice) {
        List<int[]> outcomes = new Listing(twice.rounded()).outcomes;
        List<long[]> worths = outcomes.stream().map(twice::exact).toList();
        Map<List<Long>, Integer> points = new HashMap<>();
        for (long[] worth : worths) {
            if (worths.stream().noneMatch(other -> beats(other, worth))) {
                points.merge(Arrays.stream(worth).boxed().toList(), 1, Integer::sum);
            }
        }
        return points;
    }

    private static boolean beats(long[] other, long[] worth) {
        return IntStream.range(0, worth.length).allMatch(i -> other[i] >= worth[i])
                && IntStream.range(0, worth.length).anyMatch(i -> other[i] > worth[i]);
    }

    private static FrontierSettings settings() {
        return FrontierSettings.exact(1).withTolerance(FrontierSettings.TOLERANCE);
    }

    @Test
    void b01_theFrontierIsThatOfNumbersThatDoNotRound() {
        int roundedApart = 0;
        for (long seed = 0; seed < 400; seed++) {
            Twice twice = draw(seed, seed % 3 == 0);
            Map<List<Long>, Integer> listed = listed(twice);

            ParetoFrontier found = FrontierEngine.of(twice.rounded(), settings(), Watch.NONE);

            Map<List<Long>, Integer> points = new HashMap<>();
            for (int p = 0; p < found.size(); p++) {
                for (List<Integer> outcome : found.outcomes(p, Integer.MAX_VALUE)) {
                    long[] worth = twice.exact(outcome.stream().mapToInt(v -> v).toArray());
                    points.merge(Arrays.stream(worth).boxed().toList(), 1, Integer::sum);
                }
            }
            assertThat(found.size()).as("seed %s", seed).isEqualTo(listed.size());
            assertThat(points.keySet()).as("seed %s", seed).isEqualTo(listed.keySet());
            if (found.quality().counted()) {
                assertThat(points).as("seed %s", seed).isEqualTo(listed);
                assertThat(found.outcomes())
                        .isEqualTo(BigInteger.valueOf(listed.values().stream()
                                .mapToInt(count -> count)
                                .sum()));
            }
            assertThat(found.quality().tolerance()).isEqualTo(FrontierSettings.TOLERANCE);
            ParetoFrontier exact = FrontierEngine.of(twice.rounded(), FrontierSettings.exact(1), Watch.NONE);
            roundedApart += exact.size() == found.size() ? 0 : 1;
        }
        assertThat(roundedApart).as("scenarios in which rounding parts points").isGreaterThan(100);
    }

    @Test
    void b02_aDealLeavesGainsOnTheTableExactlyWhenItIsNotOnTheFrontier() {
        for (long seed = 0; seed < 60; seed++) {
            Twice twice = draw(seed, seed % 3 == 0);
            Set<List<Long>> best = listed(twice).keySet();
            for (int[] outcome : new Listing(twice.rounded()).outcomes) {
                List<Integer> deal = Arrays.stream(outcome).boxed().toList();
                boolean isBest = best.contains(
                        Arrays.stream(twice.exact(outcome)).boxed().toList());

                for (boolean frontier : new boolean[] {true, false}) {
                    SettlementReview review = review(twice.rounded(), deal, frontier, FrontierSettings.TOLERANCE);
                    assertThat(review.deal().orElseThrow().improvement().isEmpty())
                            .as("seed %s, %s, frontier %s", seed, deal, frontier)
                            .isEqualTo(isBest);
                    if (isBest) {
                        assertThat(review.open()).isEmpty();
                    }
                }
                if (outcome[0] > 0) {
                    break;
                }
            }
        }
    }

    @Test
    void b03_withoutToleranceDoublesAreComparedAsTheyAre() {
        for (long seed = 0; seed < 60; seed++) {
            Twice twice = draw(seed, false);
            ParetoFrontier exact = FrontierEngine.of(twice.rounded(), FrontierSettings.exact(1), Watch.NONE);
            for (int p = 0; p < exact.size(); p++) {
                List<Integer> deal = exact.outcomes(p, 1).getFirst();

                SettlementReview review = review(twice.rounded(), deal, true, 0);

                assertThat(review.frontier().orElseThrow().size()).isEqualTo(exact.size());
                assertThat(review.deal().orElseThrow().improvement()).isEmpty();
            }
        }
    }

    /** Worths about as far apart as the tolerance, where counting as the same cannot hand on from one to the next. */
    @Test
    void b04_noPointCoversAnotherAndWithTwoPartiesEveryDealIsCovered() {
        double tolerance = 1e-3;
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int parties = 2 + random.nextInt(3);
            Scenario scenario = SmallSpaces.sharing(4, 3, parties, () -> random.nextInt(12) * 0.4e-3);
            double[] within = scenario.tolerances(tolerance * 10);

            ParetoFrontier found =
                    FrontierEngine.of(scenario, FrontierSettings.exact(1).withTolerance(tolerance * 10), Watch.NONE);

            for (int p = 0; p < found.size(); p++) {
                for (int q = 0; q < found.size(); q++) {
                    assertThat(p != q && covers(found.values(p), found.values(q), within))
                            .as("seed %s", seed)
                            .isFalse();
                }
            }
            if (parties == 2) {
                for (double[] worth : new Listing(scenario).values) {
                    assertThat(IntStream.range(0, found.size()))
                            .as("seed %s", seed)
                            .anyMatch(p -> covers(found.values(p), worth, doubled(within)));
                }
            }
        }
    }

    private static double[] doubled(double[] within) {
        return Arrays.stream(within).map(each -> 2 * each).toArray();
    }

    private static boolean covers(double[] one, double[] other, double[] within) {
        return IntStream.range(0, one.length).allMatch(i -> one[i] >= other[i] - within[i]);
    }

    private static SettlementReview review(Scenario scenario, List<Integer> deal, boolean frontier, double tolerance) {
        SettlementReview.Request request = new SettlementReview.Request(
                FrontierSettings.exact(1).withTolerance(tolerance),
                SettlementReview.Disagreement.ZERO,
                List.of(BargainingRule.NASH),
                0,
                Optional.of(deal),
                frontier,
                Optional.empty());
        return SettlementReview.of(scenario, request, Watch.NONE);
    }
}
