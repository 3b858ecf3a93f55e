package dev.gradus.settlement.weights;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpace;
import dev.gradus.settlement.weights.WeightIntervals.Standing;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of the deals when the parties' weights are not known exactly.
 *
 * @param held how far the weights may be off before each deal is beaten: of the solutions and the deal asked about, each once
 * @param standings under the weights asked about; empty where none were, or where there are too many deals and no frontier
 */
public record WeightReview(List<Held> held, Optional<Standings> standings) {
    /** Deals that are compared with each other one by one. */
    static final int LISTED = 4_000;

    /** Points of a frontier that are looked at where there are more deals. */
    static final int POINTS = 400;

    private static final int BRANCHES = 300;
    private static final int LABELS = 50_000;

    public WeightReview {
        held = List.copyOf(held);
    }

    /**
     * How far weights may be off.
     *
     * @param radius empty where the labels did not last to tell
     */
    public record Held(List<Integer> deal, Optional<WeightSearch.Radius> radius) {
        public Held {
            deal = List.copyOf(deal);
        }
    }

    /**
     * How deals stand under weights within intervals.
     *
     * @param weights the weights asked about, by party
     * @param whole whether all deals that the space allows were looked at, or points of the frontier only
     * @param looked how many deals, or points of the frontier, were looked at
     * @param always Pareto-optimal whatever the weights
     * @param sometimes Pareto-optimal under some of the weights
     * @param undecided beaten under some of the weights; not known whether under all
     * @param joining deals that are not on the frontier of the stated weights, but are Pareto-optimal under some of the weights
     */
    public record Standings(
            List<IssueWeights> weights,
            boolean whole,
            int looked,
            int always,
            int sometimes,
            int undecided,
            List<List<Integer>> joining) {
        public Standings {
            weights = List.copyOf(weights);
            joining = joining.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Empty where worths are not sums over the issues, so that issues have no weights.
     *
     * @param deals that keep to the constraints
     * @param asked one for each party; empty = only how far weights may be off
     */
    public static Optional<WeightReview> of(
            Scenario scenario,
            Optional<ParetoFrontier> frontier,
            List<List<Integer>> deals,
            Optional<List<IssueWeights>> asked,
            int threads,
            Watch watch) {
        if (!WeightSearch.isPossible(scenario)) {
            return Optional.empty();
        }
        FrontierSettings settings = FrontierSettings.points(threads).withLabels(LABELS);
        WeightSearch search = new WeightSearch(scenario, settings, watch);
        List<Held> held = new LinkedHashSet<>(deals)
                .stream().map(deal -> new Held(deal, radius(search, deal))).toList();
        return Optional.of(new WeightReview(
                held, asked.flatMap(weights -> standings(scenario, frontier, search, weights, watch))));
    }

    private static Optional<WeightSearch.Radius> radius(WeightSearch search, List<Integer> deal) {
        try {
            return Optional.of(search.radius(deal));
        } catch (NoRoom _) {
            return Optional.empty();
        }
    }

    private static Optional<Standings> standings(
            Scenario scenario,
            Optional<ParetoFrontier> frontier,
            WeightSearch search,
            List<IssueWeights> weights,
            Watch watch) {
        List<List<Integer>> listed = SmallSpace.outcomes(scenario.space(), LISTED, watch);
        return listed.isEmpty()
                ? frontier.filter(found -> found.quality().isExact()).map(found -> ofPoints(found, search, weights))
                : Optional.of(ofAll(search, listed, weights, watch));
    }

    private static Standings ofAll(
            WeightSearch search, List<List<Integer>> deals, List<IssueWeights> weights, Watch watch) {
        List<Standing> standings = new WeightIntervals(weights, deals, BRANCHES, watch).standings();
        WeightIntervals stated = new WeightIntervals(search.stated(), deals, 0, watch);
        List<List<Integer>> joining = IntStream.range(0, deals.size())
                .filter(d -> standings.get(d) == Standing.SOMETIMES_OPTIMAL)
                .filter(d -> stated.findRival(d).isPresent())
                .mapToObj(deals::get)
                .toList();
        return new Standings(
                weights,
                true,
                deals.size(),
                Collections.frequency(standings, Standing.ALWAYS_OPTIMAL),
                Collections.frequency(standings, Standing.SOMETIMES_OPTIMAL),
                Collections.frequency(standings, Standing.UNDECIDED),
                joining);
    }

    /** Points spread evenly over the frontier; all are optimal under the stated weights. */
    private static Standings ofPoints(ParetoFrontier frontier, WeightSearch search, List<IssueWeights> weights) {
        int looked = Math.min(POINTS, frontier.size());
        List<Boolean> always = new ArrayList<>();
        int undecided = 0;
        for (int k = 0; k < looked; k++) {
            int point = (int) ((long) k * frontier.size() / looked);
            try {
                always.add(search.findRival(frontier.outcomes(point, 1).getFirst(), weights)
                        .isEmpty());
            } catch (NoRoom _) {
                undecided++;
            }
        }
        int sure = Collections.frequency(always, true);
        return new Standings(weights, false, looked, sure, always.size() - sure, undecided, List.of());
    }
}
