package dev.gradus.settlement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.Utility;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a deal leaves on the table and what to trade for what, on one small negotiation and against listing. */
public class SettlementReviewTest {
    private static final int WAGE = 0;
    private static final int HOLIDAYS = 1;

    /** Wage matters to the union, holidays to the employer; both like training. */
    public static Scenario wages() {
        OutcomeSpace space = new OutcomeSpace(
                List.of(
                        issue("wage", "Wage rise", "none", "2%", "4%"),
                        issue("holidays", "Holidays", "20 days", "25 days", "30 days"),
                        issue("training", "Training", "no", "yes")),
                List.of());
        Profile union = profile(space, "union", "The union", 20, new double[][] {{0, 30, 60}, {0, 10, 20}, {0, 20}});
        Profile employer =
                profile(space, "employer", "The employer", 30, new double[][] {{20, 10, 0}, {70, 40, 0}, {0, 10}});
        return new Scenario("wages", LocalText.of("en", "A wage round"), space, List.of(union, employer));
    }

    private static Profile profile(OutcomeSpace space, String id, String name, double reservation, double[][] parts) {
        return new Profile(id, LocalText.of("en", name), Utility.additive(space, parts), reservation, 1);
    }

    private static Issue issue(String id, String name, String... values) {
        return new Issue(
                id,
                LocalText.of("en", name),
                Arrays.stream(values).map(v -> LocalText.of("en", v)).toList(),
                List.of());
    }

    private static SettlementReview review(Scenario scenario, List<Integer> deal) {
        return SettlementReview.of(
                scenario,
                new SettlementReview.Request(
                        FrontierSettings.exact(1).withTolerance(FrontierSettings.TOLERANCE),
                        SettlementReview.Disagreement.RESERVATION,
                        List.of(BargainingRule.values()),
                        Optional.of(deal)),
                Watch.NONE);
    }

    @Test
    void a01_aDealInTheMiddleLeavesPointsOnTheTable() {
        SettlementReview review = review(wages(), List.of(1, 1, 0));
        DealReview deal = review.deal().orElseThrow();

        assertThat(review.deals()).contains(BigInteger.valueOf(18));
        assertThat(deal.values()).containsExactly(40.0, 50.0);
        assertThat(deal.below()).isEmpty();
        DealReview.Improvement improvement = deal.improvement().orElseThrow();
        assertThat(improvement.outcome()).containsExactly(2, 0, 1);
        assertThat(improvement.gains()).containsExactly(40.0, 30.0);
    }

    @Test
    void a02_wageForHolidaysIsTheTradeToMake() {
        Trade trade = review(wages(), List.of(1, 1, 0)).open().getFirst();

        assertThat(trade.first()).isEqualTo(new Trade.Concession(0, HOLIDAYS, 1, 0, 10, 30));
        assertThat(trade.second()).isEqualTo(new Trade.Concession(1, WAGE, 1, 2, 10, 30));
        assertThat(trade.gains()).containsExactly(20.0, 20.0);
    }

    @Test
    void a03_theNashDealIsMadeOfThatTradeAndLeavesNoneOpen() {
        SettlementReview review = review(wages(), List.of(2, 0, 1));

        assertThat(review.deal().orElseThrow().improvement()).isEmpty();
        assertThat(review.deal().orElseThrow().toFrontier()).hasValue(0.0);
        assertThat(review.solutions().getFirst().outcome()).containsExactly(2, 0, 1);
        assertThat(review.open()).isEmpty();
        assertThat(review.made()).singleElement().satisfies(trade -> {
            assertThat(trade.first()).isEqualTo(new Trade.Concession(0, HOLIDAYS, 2, 0, 20, 70));
            assertThat(trade.second()).isEqualTo(new Trade.Concession(1, WAGE, 0, 2, 20, 60));
            assertThat(trade.gains()).containsExactly(40.0, 50.0);
        });
    }

    @Test
    void a04_withoutAReservationTheLeastThatIsPossibleStandsForNoDeal() {
        Scenario wages = wages();
        Profile union = wages.profiles().getFirst();
        Profile open = new Profile(union.id(), union.name(), union.utility(), Double.NEGATIVE_INFINITY, 1);
        Scenario scenario = new Scenario(
                "open",
                LocalText.NONE,
                wages.space(),
                List.of(open, wages.profiles().getLast()));

        assertThat(review(scenario, List.of(1, 1, 0)).disagreement()).containsExactly(0.0, 30.0);
    }

    @Test
    void b01_onRandomSpacesTheDealAndItsTradesAreWhatTheDefinitionSays() {
        int improvable = 0;
        int trades = 0;
        for (long seed = 0; seed < 1500; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            Listing listing = new Listing(scenario);
            if (listing.outcomes.isEmpty()) {
                continue;
            }
            int[] asked = listing.outcomes.get((int) (seed % listing.outcomes.size()));
            List<Integer> deal = Arrays.stream(asked).boxed().toList();
            SettlementReview review = review(scenario, deal);
            String where = "seed " + seed + " deal " + deal + "\n" + scenario;
            double[] values = scenario.values(asked);

            assertThat(review.deals()).as(where).contains(BigInteger.valueOf(listing.outcomes.size()));
            double most = listing.values.stream()
                    .filter(other -> least(other, values) >= -1e-9 && sum(other, values) > 1e-9)
                    .mapToDouble(other -> Math.max(0, least(other, values)))
                    .max()
                    .orElse(Double.NaN);
            Optional<DealReview.Improvement> improvement =
                    review.deal().orElseThrow().improvement();
            assertThat(improvement.isPresent()).as(where).isEqualTo(!Double.isNaN(most));
            improvement.ifPresent(found -> assertThat(
                            found.gains().stream().mapToDouble(v -> v).min().orElseThrow())
                    .as(where)
                    .isEqualTo(most));
            improvable += improvement.isPresent() ? 1 : 0;
            review.open().forEach(trade -> holds(where, scenario, deal, trade, true));
            review.made().forEach(trade -> holds(where, scenario, deal, trade, false));
            trades += review.open().size() + review.made().size();
            if (improvement.isEmpty()) {
                assertThat(review.open()).as(where).isEmpty();
            }
        }
        assertThat(improvable).isGreaterThan(200);
        assertThat(trades).isGreaterThan(200);
    }

    private static void holds(String where, Scenario scenario, List<Integer> deal, Trade trade, boolean open) {
        int[] other = deal.stream().mapToInt(v -> v).toArray();
        other[trade.first().issue()] = open ? trade.first().to() : trade.first().from();
        other[trade.second().issue()] =
                open ? trade.second().to() : trade.second().from();
        int[] now = deal.stream().mapToInt(v -> v).toArray();
        double[] with = scenario.values(open ? other : now);
        double[] without = scenario.values(open ? now : other);

        assertThat(scenario.space().allows(other)).as(where).isTrue();
        assertThat(trade.first().issue()).as(where).isNotEqualTo(trade.second().issue());
        for (int i = 0; i < with.length; i++) {
            assertThat(trade.gains().get(i)).as(where).isEqualTo(with[i] - without[i]);
            assertThat(with[i]).as(where).isGreaterThanOrEqualTo(without[i] - 1e-9);
        }
        for (Trade.Concession concession : List.of(trade.first(), trade.second())) {
            assertThat(with[concession.by()]).as(where).isGreaterThan(without[concession.by()]);
            assertThat(concession.cost()).as(where).isPositive();
            assertThat(concession.worth()).as(where).isPositive();
        }
    }

    private static double least(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).min().orElseThrow();
    }

    private static double sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).sum();
    }

    /** 0.1 + 0.7 falls below 0.8 by rounding in doubles. */
    @Test
    void c01_aDealWorthExactlyTheReservationValueIsNotWorse() {
        OutcomeSpace space =
                new OutcomeSpace(List.of(issue("p", "P", "no", "yes"), issue("q", "Q", "no", "yes")), List.of());
        Scenario scenario = new Scenario(
                "rounding",
                LocalText.NONE,
                space,
                List.of(
                        profile(space, "a", "A", 0.8, new double[][] {{0, 0.1}, {0, 0.7}}),
                        profile(space, "b", "B", 0, new double[][] {{1, 0}, {1, 0}})));
        SettlementReview review = review(scenario, List.of(1, 1));

        assertThat(review.deal().orElseThrow().below()).isEmpty();
        assertThat(review.zone().orElseThrow().isEmpty()).isFalse();
        assertThat(review.without()).isEmpty();
    }

    @Test
    void c02_aMissingReservationValueIsTheLeastThatADealGivesNotTheSumOfTheLeast() {
        OutcomeSpace space = new OutcomeSpace(
                List.of(issue("p", "P", "no", "yes"), issue("q", "Q", "no", "yes")),
                List.of(
                        new Constraint.AtMost(1, List.of(new Choice(0, Set.of(0)), new Choice(1, Set.of(0)))),
                        new Constraint.AtMost(1, List.of(new Choice(0, Set.of(1)), new Choice(1, Set.of(1))))));
        Utility joined = new Utility(
                space,
                new double[][] {{0, 3}, {0, 4}},
                List.of(new Utility.Reward(2, List.of(new Choice(0, Set.of(1))))),
                List.of(),
                1,
                Double.POSITIVE_INFINITY);
        Profile a = new Profile("a", LocalText.NONE, joined, Double.NEGATIVE_INFINITY, 1);
        Profile b = profile(space, "b", "B", Double.NEGATIVE_INFINITY, new double[][] {{0, 3}, {0, 4}});
        SettlementReview review = review(new Scenario("least", LocalText.NONE, space, List.of(a, b)), List.of(1, 0));

        assertThat(review.disagreement()).containsExactly(4.0, 3.0);
    }
}
