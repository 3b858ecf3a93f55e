package dev.gradus.settlement.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.settlement.weights.WeightIntervals.Rival;
import dev.gradus.settlement.weights.WeightIntervals.Standing;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deals under weights that are not known exactly: worked examples, then claims against weights drawn at random and certificates. */
class WeightIntervalsTest {
    private static final int CASES = 400;
    private static final int DRAWS = 80;

    /** Price and time, each good (1) or bad (0) for a party, or half way. */
    private static final List<List<Double>> BUYER = List.of(List.of(0.0, 0.5, 1.0), List.of(0.0, 0.5, 1.0));

    private static final List<List<Double>> SELLER = List.of(List.of(1.0, 0.5, 0.0), List.of(1.0, 0.5, 0.0));

    @Test
    void a01_anExchangeThatDependsOnTheWeights() {
        // Price weighs at least half for the buyer, time at least half for the seller.
        IssueWeights buyer = new IssueWeights(BUYER, List.of(0.7, 0.3), List.of(0.5, 0.0), List.of(1.0, 0.5));
        IssueWeights seller = new IssueWeights(SELLER, List.of(0.3, 0.7), List.of(0.0, 0.5), List.of(0.5, 1.0));
        List<Integer> each = List.of(2, 0);
        List<Integer> half = List.of(1, 1);
        List<Integer> wrong = List.of(0, 2);
        WeightIntervals analysis = intervals(List.of(buyer, seller), List.of(each, half, wrong));
        // Each taking what weighs most for it is never beaten; splitting is, unless both weigh price and time alike.
        assertThat(analysis.standing(0)).isEqualTo(Standing.ALWAYS_OPTIMAL);
        assertThat(analysis.standing(1)).isEqualTo(Standing.SOMETIMES_OPTIMAL);
        assertThat(analysis.findRival(1).orElseThrow().deal()).isEqualTo(0);
    }

    @Test
    void a03_whatIsBestForEveryoneOnEveryIssueIsSoWhateverTheWeights() {
        IssueWeights party = IssueWeights.around(BUYER, List.of(0.5, 0.5), 0.9);
        WeightIntervals analysis = intervals(List.of(party, party), List.of(List.of(2, 2), List.of(1, 1)));
        assertThat(analysis.standing(0)).isEqualTo(Standing.ALWAYS_OPTIMAL);
        assertThat(analysis.standing(1)).isEqualTo(Standing.NEVER_OPTIMAL);
    }

    @Test
    void a04_twoRivalsOfWhichOneIsAlwaysBetter() {
        // Neither beats the middle deal under all weights, but always one of them does.
        List<List<Double>> values = List.of(List.of(0.0, 0.4, 1.0), List.of(1.0, 0.4, 0.0));
        IssueWeights party = IssueWeights.around(values, List.of(0.5, 0.5), 0.9);
        WeightIntervals analysis = intervals(List.of(party), List.of(List.of(0, 0), List.of(1, 1), List.of(2, 2)));
        assertThat(analysis.standing(0)).isEqualTo(Standing.SOMETIMES_OPTIMAL);
        assertThat(analysis.standing(1)).isEqualTo(Standing.NEVER_OPTIMAL);
    }

    @Test
    void b01_standingsAgainstWeightsDrawnAtRandom() {
        Map<Standing, Integer> seen = new EnumMap<>(Standing.class);
        for (long seed = 0; seed < CASES; seed++) {
            Case drawn = new Case(seed);
            WeightIntervals analysis = intervals(drawn.parties, drawn.deals);
            for (int deal = 0; deal < drawn.deals.size(); deal++) {
                Standing standing = analysis.standing(deal);
                seen.merge(standing, 1, Integer::sum);
                Optional<Rival> rival = analysis.findRival(deal);
                assertThat(rival.isEmpty()).isEqualTo(standing == Standing.ALWAYS_OPTIMAL);
                int beaten = deal;
                rival.ifPresent(r -> {
                    drawn.possible(r.weights());
                    assertThat(drawn.beats(r.deal(), beaten, r.weights(), 1e-14))
                            .as("%s", drawn)
                            .isTrue();
                });
                if (standing != Standing.NEVER_OPTIMAL) {
                    List<List<Double>> weights = analysis.findWeights(deal).orElseThrow();
                    drawn.possible(weights);
                    assertThat(drawn.isBeaten(deal, weights, 1e-9))
                            .as("%s", drawn)
                            .isFalse();
                }
            }
            drawn.compare(analysis);
        }
        assertThat(seen.values()).hasSize(3).allMatch(count -> count > 60);
    }

    @Test
    void c01_weightsAreWithinTheirBounds() {
        assertThatThrownBy(() -> IssueWeights.around(BUYER, List.of(0.7, -0.7), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IssueWeights(BUYER, List.of(0.5, 0.5), List.of(0.6, 0.0), List.of(1.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        IssueWeights party = IssueWeights.around(BUYER, List.of(0.5, 0.5), 0);
        assertThatThrownBy(() -> intervals(List.of(party), List.of(List.of(0, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WeightIntervals intervals(List<IssueWeights> parties, List<List<Integer>> deals) {
        return new WeightIntervals(parties, deals, 200_000, Watch.NONE);
    }

    /** One to three parties, two to four issues, three to seven deals, evaluations on a grid or not. */
    private static final class Case {
        final List<IssueWeights> parties = new ArrayList<>();
        final List<List<Integer>> deals = new ArrayList<>();
        private final Random random;
        private final long seed;

        Case(long seed) {
            this.seed = seed;
            random = new Random(seed);
            int issues = 2 + random.nextInt(3);
            boolean grid = random.nextBoolean();
            int count = 3 + random.nextInt(5);
            for (int d = 0; d < count; d++) {
                deals.add(IntStream.range(0, issues)
                        .mapToObj(k -> random.nextInt(4))
                        .toList());
            }
            double width = random.nextInt(4) * 0.1;
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                parties.add(party(issues, grid, width));
            }
        }

        private IssueWeights party(int issues, boolean grid, double width) {
            List<List<Double>> evaluations = IntStream.range(0, issues)
                    .mapToObj(k -> IntStream.range(0, 4)
                            .mapToObj(v -> grid ? random.nextInt(5) / 4.0 : random.nextDouble())
                            .toList())
                    .toList();
            double[] raw = random.doubles(issues, 0.1, 1).toArray();
            double sum = Arrays.stream(raw).sum();
            List<Double> stated = Arrays.stream(raw).mapToObj(w -> w / sum).toList();
            return IssueWeights.around(evaluations, stated, 2 * width * random.nextDouble());
        }

        /** A mixture of the stated weights and two extreme ones, now and then an extreme one. */
        List<List<Double>> draw() {
            return parties.stream()
                    .map(party -> {
                        List<Double> a = party.greatest(
                                random.doubles(party.issues(), -1, 1).toArray());
                        List<Double> b = party.greatest(
                                random.doubles(party.issues(), -1, 1).toArray());
                        double s = random.nextInt(3) == 0 ? 1 : random.nextDouble();
                        double t = random.nextInt(3) == 0 ? 1 : random.nextDouble();
                        return IntStream.range(0, party.issues())
                                .mapToObj(k -> t * (s * a.get(k) + (1 - s) * b.get(k))
                                        + (1 - t) * party.stated().get(k))
                                .toList();
                    })
                    .toList();
        }

        void possible(List<List<Double>> weights) {
            for (int i = 0; i < parties.size(); i++) {
                IssueWeights party = parties.get(i);
                for (int k = 0; k < party.issues(); k++) {
                    assertThat(weights.get(i).get(k))
                            .isBetween(party.least().get(k), party.most().get(k));
                }
            }
        }

        void compare(WeightIntervals analysis) {
            List<Standing> standings = IntStream.range(0, deals.size())
                    .mapToObj(analysis::standing)
                    .toList();
            for (int draw = 0; draw < DRAWS; draw++) {
                List<List<Double>> weights = draw();
                for (int deal = 0; deal < deals.size(); deal++) {
                    if (standings.get(deal) == Standing.ALWAYS_OPTIMAL) {
                        assertThat(isBeaten(deal, weights, 1e-9))
                                .as("%s %s", this, weights)
                                .isFalse();
                    } else if (standings.get(deal) == Standing.NEVER_OPTIMAL) {
                        assertThat(isNearlyBeaten(deal, weights))
                                .as("%s %s", this, weights)
                                .isTrue();
                    }
                }
            }
        }

        boolean isBeaten(int deal, List<List<Double>> weights, double margin) {
            return IntStream.range(0, deals.size()).anyMatch(other -> beats(other, deal, weights, margin));
        }

        /** With rounding in favour of the rival. */
        private boolean isNearlyBeaten(int deal, List<List<Double>> weights) {
            return IntStream.range(0, deals.size())
                    .anyMatch(other -> !deals.get(other).equals(deals.get(deal))
                            && IntStream.range(0, parties.size())
                                    .allMatch(i -> worth(i, other, weights) >= worth(i, deal, weights) - 1e-9));
        }

        boolean beats(int other, int deal, List<List<Double>> weights, double margin) {
            double[] gains = IntStream.range(0, parties.size())
                    .mapToDouble(i -> worth(i, other, weights) - worth(i, deal, weights))
                    .toArray();
            return Arrays.stream(gains).allMatch(gain -> gain >= -1e-11)
                    && Arrays.stream(gains).anyMatch(gain -> gain > margin);
        }

        private double worth(int party, int deal, List<List<Double>> weights) {
            return IntStream.range(0, deals.get(deal).size())
                    .mapToDouble(k -> weights.get(party).get(k)
                            * parties.get(party)
                                    .evaluations()
                                    .get(k)
                                    .get(deals.get(deal).get(k)))
                    .sum();
        }

        @Override
        public String toString() {
            return "seed " + seed + " " + parties + " " + deals;
        }
    }
}
