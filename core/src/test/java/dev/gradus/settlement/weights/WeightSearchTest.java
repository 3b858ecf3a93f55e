package dev.gradus.settlement.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Listing;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpaces;
import dev.gradus.settlement.review.SettlementReviewTest;
import dev.gradus.settlement.weights.WeightSearch.Radius;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far weights may be off, against listing every deal and halving the interval. */
class WeightSearchTest {
    private static final int CASES = 600;
    private static final double HALVED = 1e-10;

    @Test
    void a01_theWageRoundByHand() {
        Scenario wages = SettlementReviewTest.wages();
        WeightSearch search = new WeightSearch(wages, FrontierSettings.points(1), Watch.NONE);

        // 4 %, 20 days, training. At 2 % and 25 days the union has 30 less by the wage and 10 more by the holidays, the
        // employer 10 more and
        // 30 less: 10 (1 + r) makes up for 30 (1 - r) from r = 1/2 on, for both.
        Radius best = search.radius(List.of(2, 0, 1));
        assertThat(best.share().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(best.rival().orElseThrow().deal()).containsExactly(1, 1, 1);
        assertThat(best.rival().orElseThrow().weights().getFirst())
                .satisfiesExactly(
                        wage -> assertThat(wage).isCloseTo(0.5, within(1e-9)),
                        holidays -> assertThat(holidays).isCloseTo(1.5, within(1e-9)),
                        training -> assertThat(training).isEqualTo(1));
        // In the middle something better is at hand as it stands.
        assertThat(search.radius(List.of(1, 1, 0)).share()).isEmpty();
        assertThat(search.radius(List.of(1, 1, 0)).rival()).isPresent();
    }

    @Test
    void b01_equalsListingAndHalving() {
        int below = 0;
        int whatever = 0;
        int beaten = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Scenario scenario = SmallSpaces.draw(seed);
            if (!WeightSearch.isPossible(scenario)) {
                continue;
            }
            WeightSearch search = new WeightSearch(scenario, FrontierSettings.points(1), Watch.NONE);
            List<List<Integer>> deals = new Listing(scenario)
                    .outcomes.stream()
                            .map(outcome -> IntStream.of(outcome).boxed().toList())
                            .toList();
            for (int deal = 0; deal < deals.size(); deal += 1 + deals.size() / 6) {
                Optional<Double> found = search.radius(deals.get(deal)).share();
                Optional<Double> halved = halved(search.stated(), deals, deal);
                assertThat(found.isEmpty()).as("seed %d", seed).isEqualTo(halved.isEmpty());
                if (found.isEmpty()) {
                    beaten++;
                    continue;
                }
                assertThat(found.get()).as("seed %d", seed).isCloseTo(halved.orElseThrow(), within(1e-8));
                below += found.get() < 1 ? 1 : 0;
                whatever += found.get() < 1 ? 0 : 1;
            }
        }
        assertThat(List.of(below, whatever, beaten)).allMatch(count -> count > 100);
    }

    private static Optional<Double> halved(List<IssueWeights> stated, List<List<Integer>> deals, int deal) {
        if (isBeaten(stated, deals, deal, 0)) {
            return Optional.empty();
        }
        if (!isBeaten(stated, deals, deal, 1)) {
            return Optional.of(1.0);
        }
        double low = 0;
        double high = 1;
        while (high - low > HALVED) {
            double middle = (low + high) / 2;
            if (isBeaten(stated, deals, deal, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }

    private static boolean isBeaten(List<IssueWeights> stated, List<List<Integer>> deals, int deal, double share) {
        List<IssueWeights> around =
                stated.stream().map(party -> party.around(share)).toList();
        return new WeightIntervals(around, deals, 1, Watch.NONE).findRival(deal).isPresent();
    }
}
