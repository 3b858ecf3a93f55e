package dev.gradus.settlement;

import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What deals a scenario holds: its frontier, what each asked rule gives, whether anything suits everybody, what a given deal leaves on the
 * table, and what to trade for what.
 *
 * @param deals how many outcomes keep to the constraints; empty where the space is too large to count them
 * @param disagreement what each party is worth without a deal, on its own scale
 * @param solutions one for each asked rule that has one, in the order of the rules
 * @param without asked rules that have none: nothing gives every party its disagreement value, or the search ran out of room
 * @param deal what was asked about
 * @param traded the deal that the trades are seen from: the asked one, else the first solution; empty where there is neither
 * @param open trades that deal leaves open
 * @param made trades that deal is made of
 * @param cloud outcomes of a space that is small enough to list, spread evenly over it, at most {@value #CLOUD}
 */
public record SettlementReview(
        Scenario scenario,
        ParetoFrontier frontier,
        Optional<BigInteger> deals,
        List<Double> disagreement,
        Disagreement kind,
        List<Bargain> solutions,
        List<BargainingRule> without,
        ZoneOfAgreement zone,
        Optional<DealReview> deal,
        Optional<List<Integer>> traded,
        List<Trade> open,
        List<Trade> made,
        List<List<Double>> cloud) {
    public static final int CLOUD = 800;

    private static final int LISTED = 1 << 20;
    private static final int TRADES = 6;

    public SettlementReview {
        disagreement = List.copyOf(disagreement);
        solutions = List.copyOf(solutions);
        without = List.copyOf(without);
        open = List.copyOf(open);
        made = List.copyOf(made);
        cloud = List.copyOf(cloud);
    }

    /** What stands for no deal. */
    public enum Disagreement {
        /** The reservation values; a party without one counts with the least that any outcome could be worth to it. */
        RESERVATION,
        /** Nought for everyone. */
        ZERO
    }

    /**
     * What is asked.
     *
     * @param deal a value position for each issue
     */
    public record Request(
            FrontierSettings settings,
            Disagreement disagreement,
            List<BargainingRule> rules,
            Optional<List<Integer>> deal) {
        public Request {
            rules = List.copyOf(rules);
        }
    }

    /**
     * @throws NoRoom where the space is so entangled that not one outcome was found within the labels allowed
     * @throws Watch.Stopped where the watch asked for it
     */
    public static SettlementReview of(Scenario scenario, Request request, Watch watch) {
        double[] disagreement = disagreement(scenario, request.disagreement());
        ParetoFrontier frontier = FrontierEngine.of(scenario, request.settings(), watch);
        List<Bargain> solutions = new ArrayList<>();
        List<BargainingRule> without = new ArrayList<>();
        for (BargainingRule rule : request.rules()) {
            solution(scenario, frontier, rule, disagreement, request.settings(), watch)
                    .ifPresentOrElse(solutions::add, () -> without.add(rule));
        }
        Optional<List<Integer>> traded =
                request.deal().or(() -> solutions.stream().findFirst().map(Bargain::outcome));
        SmallSpace listed = SmallSpace.of(scenario, LISTED, CLOUD, watch);
        return new SettlementReview(
                scenario,
                frontier,
                listed.deals(),
                Arrays.stream(disagreement).boxed().toList(),
                request.disagreement(),
                solutions,
                without,
                ZoneOfAgreement.of(frontier, disagreement),
                request.deal().map(deal -> DealReview.of(scenario, frontier, solutions, disagreement, deal)),
                traded,
                traded.map(from -> Trades.open(scenario, from, TRADES, watch)).orElse(List.of()),
                traded.map(from -> Trades.made(scenario, from, TRADES, watch)).orElse(List.of()),
                listed.sample());
    }

    /** From the frontier where that is exact, else by a search of its own, so that the answer is exact or has a bound. */
    private static Optional<Bargain> solution(
            Scenario scenario,
            ParetoFrontier frontier,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            Watch watch) {
        if (frontier.quality().isExact()) {
            return Bargaining.find(frontier, rule, disagreement);
        }
        try {
            return BargainingSearch.find(scenario, rule, disagreement, settings, watch);
        } catch (NoRoom _) {
            return Bargaining.find(frontier, rule, disagreement);
        }
    }

    private static double[] disagreement(Scenario scenario, Disagreement kind) {
        return scenario.profiles().stream()
                .mapToDouble(profile -> kind == Disagreement.ZERO
                        ? 0
                        : Double.isFinite(profile.reservation()) ? profile.reservation() : least(scenario, profile))
                .toArray();
    }

    /** No outcome is worth less. */
    private static double least(Scenario scenario, Profile profile) {
        Utility utility = profile.utility();
        List<Issue> issues = scenario.space().issues();
        double sum = 0;
        for (int k = 0; k < issues.size(); k++) {
            int issue = k;
            sum += IntStream.range(0, issues.get(k).size())
                    .mapToDouble(value -> utility.part(issue, value))
                    .min()
                    .orElse(0);
        }
        for (Utility.Reward reward : utility.rewards()) {
            sum += Math.min(0, reward.points());
        }
        for (Utility.Group group : utility.groups()) {
            sum += group.points().stream().mapToDouble(v -> v).min().orElse(0);
        }
        return Math.min(utility.cap(), sum / utility.divisor());
    }
}
