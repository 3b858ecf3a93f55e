package dev.gradus.settlement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.PartialOrder.Better;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.review.OrderReview.Compared;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deals of parties that give no numbers: by hand, then against the definition. */
class OrderReviewTest {
    private static final OutcomeSpace SPACE =
            new OutcomeSpace(List.of(SmallSpaces.issue("land", 3), SmallSpaces.issue("guards", 2)), List.of());

    private static List<Integer> deal(int land, int guards) {
        return List.of(land, guards);
    }

    @Test
    void a01_whatIsKnownToBeBetterAndWhatStaysOpen() {
        List<List<Integer>> all = List.of(deal(0, 0), deal(0, 1), deal(1, 0), deal(1, 1));
        // (1, 1) over (0, 1) over (0, 0) for the first; (1, 0) is not compared with any. The second has them all alike,
        // but (1, 0) last.
        PartialOrder first =
                new PartialOrder("first", LocalText.NONE, all, List.of(new Better(3, 1), new Better(1, 0)), deal(0, 1));
        PartialOrder second = new PartialOrder(
                "second",
                LocalText.NONE,
                all,
                List.of(new Better(0, 1), new Better(1, 3), new Better(3, 0), new Better(0, 2)),
                List.of());
        OrderReview review = OrderReview.of(SPACE, List.of(), List.of(first, second), Watch.NONE);

        assertThat(review.deals()).contains(BigInteger.valueOf(6));
        assertThat(review.compared()).extracting(Compared::outcome).isEqualTo(all);
        assertThat(review.compared())
                .extracting(Compared::rival)
                .containsExactly(Optional.of(3), Optional.of(3), Optional.empty(), Optional.empty());
        assertThat(review.compared()).extracting(Compared::isAcceptable).containsExactly(false, true, false, true);
        assertThat(review.compromise()).isEmpty();
    }

    @Test
    void a02_theCompromiseOfFullRankings() {
        List<List<Integer>> all = List.of(deal(0, 0), deal(1, 0), deal(2, 0));
        PartialOrder up =
                new PartialOrder("up", LocalText.NONE, all, List.of(new Better(2, 1), new Better(1, 0)), List.of());
        PartialOrder down =
                new PartialOrder("down", LocalText.NONE, all, List.of(new Better(0, 1), new Better(1, 2)), List.of());
        OrderReview.Compromise compromise = OrderReview.of(SPACE, List.of(), List.of(up, down), Watch.NONE)
                .compromise()
                .orElseThrow();

        assertThat(compromise.deal()).isEqualTo(1);
        assertThat(compromise.ranks()).containsExactly(2, 2);
    }

    @Test
    void a03_someNumbersAndSomeOrders() {
        List<List<Integer>> spoken = List.of(deal(0, 0), deal(2, 1));
        PartialOrder order = new PartialOrder("o", LocalText.NONE, spoken, List.of(new Better(1, 0)), List.of());
        Profile profile =
                new Profile("n", LocalText.NONE, Utility.additive(SPACE, new double[][] {{0, 1, 2}, {0, 1}}), 1, 1);
        OrderReview review = OrderReview.of(SPACE, List.of(profile), List.of(order), Watch.NONE);

        assertThat(review.compared().getFirst().rival()).contains(1);
        assertThat(review.compared().getFirst().acceptable()).containsExactly(false, true);
        assertThat(review.compromise()).isPresent();
    }

    /** Who states nothing for no deal takes any. */
    @Test
    void a04_withoutAReservationEveryDealIsAcceptable() {
        PartialOrder order =
                new PartialOrder("o", LocalText.NONE, List.of(deal(0, 0), deal(2, 1)), List.of(), List.of());
        Utility utility = Utility.additive(SPACE, new double[][] {{-5, 1, 2}, {0, 1}});
        Profile profile = new Profile("n", LocalText.NONE, utility, Double.NEGATIVE_INFINITY, 1);
        OrderReview review = OrderReview.of(SPACE, List.of(profile), List.of(order), Watch.NONE);

        assertThat(review.compared())
                .allSatisfy(deal -> assertThat(deal.acceptable()).containsExactly(true, true));
    }

    @Test
    void b01_asTheDefinitionSays() {
        int beaten = 0;
        int open = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<PartialOrder> orders = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(k -> drawn(random, "p" + k))
                    .toList();
            List<Compared> compared =
                    OrderReview.of(SPACE, List.of(), orders, Watch.NONE).compared();
            for (Compared one : compared) {
                boolean isBeaten = compared.stream().anyMatch(other -> beats(orders, other.outcome(), one.outcome()));
                assertThat(one.rival().isPresent()).as("seed %d", seed).isEqualTo(isBeaten);
                one.rival().ifPresent(rival -> {
                    assertThat(beats(orders, compared.get(rival).outcome(), one.outcome()))
                            .isTrue();
                    assertThat(compared.get(rival).rival()).isEmpty();
                });
                beaten += isBeaten ? 1 : 0;
                open += isBeaten ? 0 : 1;
            }
        }
        assertThat(List.of(beaten, open)).allMatch(count -> count > 1_000);
    }

    private static boolean beats(List<PartialOrder> orders, List<Integer> other, List<Integer> one) {
        return orders.stream().allMatch(order -> order.isKnownAtLeastAsGood(other, one))
                && !orders.stream().allMatch(order -> order.isKnownAtLeastAsGood(one, other));
    }

    private static PartialOrder drawn(Random random, String id) {
        List<List<Integer>> outcomes = new ArrayList<>();
        for (int land = 0; land < 3; land++) {
            for (int guards = 0; guards < 2; guards++) {
                if (random.nextInt(5) > 0) {
                    outcomes.add(deal(land, guards));
                }
            }
        }
        List<Better> better = new ArrayList<>();
        for (int count = outcomes.isEmpty() ? 0 : random.nextInt(12); count > 0; count--) {
            better.add(new Better(random.nextInt(outcomes.size()), random.nextInt(outcomes.size())));
        }
        return new PartialOrder(id, LocalText.NONE, outcomes, better, List.of());
    }
}
