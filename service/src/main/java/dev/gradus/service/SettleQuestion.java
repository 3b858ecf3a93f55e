package dev.gradus.service;

import dev.gradus.service.library.LoadedScenario;
import dev.gradus.service.naming.DealNames;
import dev.gradus.service.naming.WeightNames;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.settlement.weights.WeightSearch;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;

/**
 * Which deals there are, what each rule would choose, and what to trade for what.
 *
 * @param rules empty = all
 * @param disagreement what stands for no deal
 * @param time share of the time for the talks that has passed, 0…1
 * @param deal one to look at, as {@link DealNames} reads it; empty = none
 * @param frontier false = only what the rules choose
 * @param epsilon how far the frontier may be off, on each party's own scale; 0 = exact
 * @param tolerance share of the most that a party's numbers can add up to, by which worths may differ and count as the same, up to 1%;
 *     0 = every digit counts
 * @param weights which weights are in doubt
 */
public record SettleQuestion(
        LoadedScenario loaded,
        List<BargainingRule> rules,
        Disagreement disagreement,
        double time,
        Optional<String> deal,
        boolean frontier,
        double epsilon,
        double tolerance,
        Weights weights)
        implements Question<SettlementReview> {
    private static final double MOST_TOLERANCE = 0.01;

    public SettleQuestion {
        rules = List.copyOf(rules);
        requireDistance(epsilon);
        requireTolerance(tolerance);
    }

    /** Refuses what is no distance; for surfaces that can say so before anything is read. */
    public static void requireDistance(double epsilon) {
        if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
            throw Refusal.question("settle.epsilon", epsilon);
        }
    }

    /** Refuses what is no tolerance; as early. */
    public static void requireTolerance(double tolerance) {
        if (!(tolerance >= 0 && tolerance <= MOST_TOLERANCE)) {
            throw Refusal.question("settle.tolerance", tolerance);
        }
    }

    /**
     * Doubt about weights.
     *
     * @param off how far every weight may be off, as a share of itself; empty = nothing is said of most
     * @param within intervals as {@link WeightNames} reads them
     */
    public record Weights(Optional<Double> off, List<String> within) {
        public static final Weights AS_STATED = new Weights(Optional.empty(), List.of());

        public Weights {
            within = List.copyOf(within);
        }
    }

    @Override
    public SettlementReview answer(Capacity capacity, Watch watch) {
        FrontierSettings exact =
                FrontierSettings.exact(1).withWorkers(capacity.workers()).withTolerance(tolerance);
        SettlementReview.Request request = new SettlementReview.Request(
                epsilon > 0 ? exact.withEpsilon(epsilon) : exact,
                disagreement,
                rules.isEmpty() ? List.of(BargainingRule.values()) : rules,
                time,
                deal.map(new DealNames(loaded)::outcome),
                frontier,
                doubted());
        try {
            SettlementReview review = SettlementReview.of(loaded.scenario(), request, watch);
            return loaded.origin()
                    .map(known -> review.withProspects(DealProspects.of(known, review, capacity, watch)))
                    .orElse(review);
        } catch (NoRoom _) {
            throw Refusal.of("settle.room");
        }
    }

    private Optional<List<IssueWeights>> doubted() {
        if (weights.off().isEmpty() && weights.within().isEmpty()) {
            return Optional.empty();
        }
        if (!WeightSearch.isPossible(loaded.scenario())) {
            throw Refusal.question("settle.weights.joined");
        }
        return Optional.of(new WeightNames(loaded, weights.off().orElse(0.0)).weights(weights.within()));
    }
}
