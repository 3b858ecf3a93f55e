package dev.gradus.settlement.review;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Prospect;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpace;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.settlement.search.DisagreementPoint;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.settlement.weights.WeightReview;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What deals a scenario holds: its frontier, what each asked rule gives, whether anything suits everybody, what a given deal leaves on the
 * table, what to trade for what, and how much of it hangs on the weights.
 *
 * @param scenario with worths as they are at the time asked about
 * @param time the share of the time of the talks that has passed, 0 to 1
 * @param frontier empty where it was not asked for
 * @param deals how many outcomes keep to the constraints; empty where the space is too large to count them
 * @param disagreement what each party is worth without a deal, on its own scale
 * @param solutions one for each asked rule that has one, in the order of the rules
 * @param without asked rules that have none: nothing gives every party its disagreement value, or the search ran out of room
 * @param zone empty where the search ran out of room
 * @param opposition from the most that any deal gives each party; empty where there is no exact frontier
 * @param deal what was asked about
 * @param traded the deal that the trades are seen from: the asked one, else the first solution; empty where there is neither
 * @param open trades that deal leaves open
 * @param made trades that deal is made of
 * @param weights empty where worths are not sums over the issues
 * @param prospects of deals of a case, what becomes of those named here step by step; empty where that was not asked
 * @param cloud outcomes of a space that is small enough to list, spread evenly over it, at most {@value #CLOUD}
 */
public record SettlementReview(
        Scenario scenario,
        double time,
        Optional<ParetoFrontier> frontier,
        Optional<BigInteger> deals,
        List<Double> disagreement,
        Disagreement kind,
        List<Bargain> solutions,
        List<BargainingRule> without,
        Optional<ZoneOfAgreement> zone,
        Optional<Opposition> opposition,
        Optional<DealReview> deal,
        Optional<List<Integer>> traded,
        List<Trade> open,
        List<Trade> made,
        Optional<WeightReview> weights,
        Map<List<Integer>, Prospect> prospects,
        List<List<Double>> cloud) {
    public static final int CLOUD = 800;

    private static final int TRADES = 6;
    private static final int MANY = 300_000;
    private static final double TOLERANCE = 1e-13;

    public SettlementReview {
        disagreement = List.copyOf(disagreement);
        solutions = List.copyOf(solutions);
        without = List.copyOf(without);
        open = List.copyOf(open);
        made = List.copyOf(made);
        prospects = Map.copyOf(prospects);
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
     * @param settings of the frontier and of the rules; the frontier of more than three parties keeps at most {@value #MANY} labels, because
     *     comparing more takes minutes and nobody reads so many points: {@link FrontierEngine} keeps as many as asked
     * @param time the share of the time of the talks that has passed, 0 to 1
     * @param deal a value position for each issue
     * @param withFrontier whether the frontier is looked for, or only what the rules choose
     * @param weights for each party, intervals of the weights of its issues
     */
    public record Request(
            FrontierSettings settings,
            Disagreement disagreement,
            List<BargainingRule> rules,
            double time,
            Optional<List<Integer>> deal,
            boolean withFrontier,
            Optional<List<IssueWeights>> weights) {
        public Request {
            rules = List.copyOf(rules);
            weights = weights.map(List::copyOf);
        }

        /** Everything, now, with the weights as stated. */
        public Request(
                FrontierSettings settings,
                Disagreement disagreement,
                List<BargainingRule> rules,
                Optional<List<Integer>> deal) {
            this(settings, disagreement, rules, 0, deal, true, Optional.empty());
        }
    }

    /**
     * @throws NoRoom where the space is so entangled that not one outcome was found within the labels allowed
     * @throws Watch.Stopped where the watch asked for it
     */
    public static SettlementReview of(Scenario stated, Request request, Watch watch) {
        return new Making(stated.after(request.time()), request, watch).make();
    }

    private static final class Making {
        private final Scenario scenario;
        private final Request request;
        private final Watch watch;
        /** What is shown; and what deals are held against: less by the tolerance, so that rounding does not part equals. */
        private final double[] stated;

        private final double[] disagreement;
        private final double[] tolerances;
        private final Optional<ParetoFrontier> frontier;
        private final List<Bargain> solutions = new ArrayList<>();
        private final List<BargainingRule> without = new ArrayList<>();

        Making(Scenario scenario, Request request, Watch watch) {
            this.scenario = scenario;
            this.request = request;
            this.watch = watch;
            this.stated = request.disagreement() == Disagreement.ZERO
                    ? new double[scenario.parties()]
                    : DisagreementPoint.of(scenario, request.settings(), watch);
            this.disagreement = lowered(stated);
            this.tolerances = scenario.tolerances(request.settings().tolerance());
            this.frontier = request.withFrontier()
                    ? Optional.of(FrontierEngine.of(scenario, ofFrontier(), watch))
                    : Optional.empty();
        }

        private FrontierSettings ofFrontier() {
            FrontierSettings settings = request.settings();
            return scenario.parties() > 3 ? settings.withLabels(Math.min(MANY, settings.labels())) : settings;
        }

        SettlementReview make() {
            for (BargainingRule rule : request.rules()) {
                solution(rule).map(this::shown).ifPresentOrElse(solutions::add, () -> without.add(rule));
            }
            Optional<DealReview> deal = request.deal()
                    .map(asked -> new DealReview.Maker(scenario, frontier, disagreement, request.settings(), watch)
                            .make(asked, solutions));
            Optional<List<Integer>> traded =
                    request.deal().or(() -> solutions.stream().findFirst().map(Bargain::outcome));
            SmallSpace listed = SmallSpace.of(scenario, CLOUD, watch);
            return new SettlementReview(
                    scenario,
                    request.time(),
                    frontier,
                    listed.deals(),
                    Arrays.stream(stated).boxed().toList(),
                    request.disagreement(),
                    solutions,
                    without,
                    zone(),
                    exact().flatMap(Making::opposition),
                    deal,
                    traded,
                    traded.filter(_ -> !isBest(deal))
                            .map(from -> Trades.open(scenario, from, tolerances, TRADES, watch))
                            .orElse(List.of()),
                    traded.map(from -> Trades.made(scenario, from, tolerances, TRADES, watch))
                            .orElse(List.of()),
                    weights(deal),
                    Map.of(),
                    listed.sample());
        }

        /** Whether it is certain that the deal that trades are seen from, asked about or a rule's, leaves nothing on the table. */
        private boolean isBest(Optional<DealReview> asked) {
            boolean best = asked.map(
                            deal -> deal.allowed() && deal.improvement().isEmpty())
                    .orElse(true);
            return best && exact().isPresent();
        }

        private Optional<ParetoFrontier> exact() {
            return frontier.filter(found -> found.quality().isExact());
        }

        /** From the frontier where that is exact, else by a search of its own, so that the answer is exact or has a bound. */
        private Optional<Bargain> solution(BargainingRule rule) {
            if (exact().isPresent()) {
                return Bargaining.find(exact().get(), rule, disagreement);
            }
            try {
                return BargainingSearch.find(scenario, rule, disagreement, request.settings(), watch);
            } catch (NoRoom _) {
                return frontier.flatMap(found -> Bargaining.find(found, rule, disagreement));
            }
        }

        /** With gains over what is stated. */
        private Bargain shown(Bargain found) {
            double[] ideal = unboxed(found.ideal());
            double[] values = unboxed(found.values());
            Bargaining bargaining = new Bargaining(found.rule(), stated, ideal);
            double bound = found.isExact() ? bargaining.score(values) : found.bound();
            return bargaining.bargain(values, found.outcome(), bound);
        }

        private Optional<ZoneOfAgreement> zone() {
            if (exact().isPresent()) {
                return exact().map(found -> ZoneOfAgreement.of(found, disagreement));
            }
            boolean found = solutions.stream().anyMatch(bargain -> bargain.rule() != BargainingRule.UTILITARIAN);
            try {
                boolean some = found
                        || BargainingSearch.find(
                                        scenario, BargainingRule.EGALITARIAN, disagreement, request.settings(), watch)
                                .isPresent();
                return Optional.of(new ZoneOfAgreement(!some, Optional.empty()));
            } catch (NoRoom _) {
                return Optional.empty();
            }
        }

        private static Optional<Opposition> opposition(ParetoFrontier frontier) {
            double[] most = new double[frontier.parties()];
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int p = 0; p < frontier.size(); p++) {
                for (int i = 0; i < most.length; i++) {
                    most[i] = Math.max(most[i], frontier.value(p, i));
                }
            }
            return Opposition.find(frontier, most);
        }

        private Optional<WeightReview> weights(Optional<DealReview> asked) {
            List<List<Integer>> deals = Stream.concat(
                            asked.filter(DealReview::allowed).map(DealReview::outcome).stream(),
                            solutions.stream().map(Bargain::outcome))
                    .toList();
            return WeightReview.of(
                    scenario,
                    frontier,
                    deals,
                    request.weights(),
                    request.settings().workers(),
                    watch);
        }
    }

    private static double[] lowered(double[] stated) {
        return Arrays.stream(stated)
                .map(value -> value - TOLERANCE * Math.max(1, Math.abs(value)))
                .toArray();
    }

    private static double[] unboxed(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    /**
     * Positions of the parties to which a deal is worth less than none.
     *
     * @param values worth of the deal to each party
     */
    public List<Integer> below(List<Double> values) {
        return DealReview.below(unboxed(values), lowered(unboxed(disagreement)));
    }

    /** The same, with what becomes of deals step by step. */
    public SettlementReview withProspects(Map<List<Integer>, Prospect> found) {
        return with(found, cloud);
    }

    /** Whether a deal is certainly good on paper only. */
    public boolean isPaper(List<Integer> outcome) {
        return Optional.ofNullable(prospects.get(outcome))
                .filter(Prospect::isPaper)
                .isPresent();
    }

    /** The same without the deals of the cloud. */
    public SettlementReview withoutCloud() {
        return with(prospects, List.of());
    }

    private SettlementReview with(Map<List<Integer>, Prospect> found, List<List<Double>> shown) {
        return new SettlementReview(
                scenario,
                time,
                frontier,
                deals,
                disagreement,
                kind,
                solutions,
                without,
                zone,
                opposition,
                deal,
                traded,
                open,
                made,
                weights,
                found,
                shown);
    }
}
