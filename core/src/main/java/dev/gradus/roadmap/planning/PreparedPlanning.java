package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Planned;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.choice.Candidate;
import dev.gradus.roadmap.choice.OnDates;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.Optional;

/** What planning needs of a structure, made once and used for many vectors of numbers. Safe to use from several threads. */
public final class PreparedPlanning {
    private final PlanRequest request;
    private final PlanSpace.Reach reach;

    private PreparedPlanning(PlanRequest request, PlanSpace.Reach reach) {
        this.request = request;
        this.reach = reach;
    }

    /**
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static PreparedPlanning of(Structure structure, PlanRequest request, Watch watch) {
        PlanSpace.Reach reach = request.isLimited()
                ? Anytime.findAll(structure, request, watch)
                : PlanSpace.reachable(
                        structure,
                        request.target(),
                        -1,
                        request.maxPerParty(),
                        Planner.mostSets(request.memoryBytes()),
                        watch);
        return new PreparedPlanning(request, reach);
    }

    /** Sets of measures that can be reached; where they are too many, how many were found. */
    public long sets() {
        return switch (reach) {
            case PlanSpace.Reach.TooMany(long sets) -> sets;
            case PlanSpace.Reach.Space(PlanSpace space) -> space.setCount();
        };
    }

    /** Exact planning fits into the memory given. */
    public boolean fits() {
        return reach instanceof PlanSpace.Reach.Space;
    }

    /** As {@link Planner#plan}, without the limit of the request. */
    public Plan plan(ResolvedCase resolved, Watch watch) {
        return Planner.plan(resolved, request, reach, watch);
    }

    /**
     * The best roadmap that holds, perhaps the empty one; with a limit of work, or where the labels do not fit, as far as that goes.
     *
     * @throws IllegalStateException without a limit, where {@link #fits} is false
     * @throws Watch.Stopped when the watch asks to stop
     */
    public Planned planned(ResolvedCase resolved, Watch watch) {
        if (request.isLimited()) {
            Optional<PlanSpace> all =
                    reach instanceof PlanSpace.Reach.Space(PlanSpace space) ? Optional.of(space) : Optional.empty();
            return Anytime.best(resolved, request, all, watch);
        }
        try {
            return new Planned(best(resolved, watch).orElse(Roadmap.EMPTY), Planned.Certainty.BEST);
        } catch (Fronts.OutOfRoom tooLarge) {
            return new Planned(Roadmap.EMPTY, Planned.Certainty.UNSETTLED);
        }
    }

    /**
     * Whether {@link #planned} would be more than to do nothing.
     *
     * @param known a roadmap, perhaps the empty one: where it holds and every principal gains by it, no plan is needed under the rules
     *     that look at gains first
     * @throws Watch.Stopped when the watch asks to stop
     */
    public boolean isAgreed(ResolvedCase resolved, Roadmap known, Watch watch) {
        boolean byGains = request.rule() == Rule.NASH || request.rule() == Rule.EGALITARIAN;
        if (byGains && !known.stages().isEmpty() && !OnDates.matter(resolved)) {
            Candidate candidate = Candidate.of(new Evaluator(resolved), known);
            if (candidate.weakestMargin() >= -Tolerance.TIE
                    && candidate.gains().stream().allMatch(gain -> gain > Tolerance.TIE)) {
                return true;
            }
        }
        return !planned(resolved, watch).roadmap().stages().isEmpty();
    }

    /**
     * As {@link Planner#find}.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public Optional<Roadmap> find(ResolvedCase resolved, Watch watch) {
        return switch (reach) {
            case PlanSpace.Reach.TooMany _ -> Optional.empty();
            case PlanSpace.Reach.Space(PlanSpace space) -> Planner.find(resolved, request, space, watch);
        };
    }

    /**
     * The best roadmap that holds, perhaps the empty one, without looking for a nearest miss where none does.
     *
     * @return empty where no roadmap but perhaps the empty one holds
     * @throws IllegalStateException where {@link #fits} is false or the labels do not fit
     */
    public Optional<Roadmap> best(ResolvedCase resolved, Watch watch) {
        if (!(reach instanceof PlanSpace.Reach.Space(PlanSpace space))) {
            throw new IllegalStateException("exact planning does not fit into the memory given");
        }
        return Planner.best(resolved, request, space, watch);
    }
}
