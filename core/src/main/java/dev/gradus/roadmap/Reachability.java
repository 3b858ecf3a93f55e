package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import java.util.List;

/**
 * Which deals everybody would rest in, and which of them a self-enforcing roadmap reaches. Decided deal by deal: the labels that survive
 * a planning search do not answer it, because a deal that is worse for everybody may be the only one that can be reached.
 */
public final class Reachability {
    private final ResolvedCase resolved;
    private final PlanRequest request;
    private final Watch watch;
    private final Evaluator evaluator;

    /**
     * @param request most measures per party and stage, memory, threads; its rule and target are not used
     */
    public Reachability(ResolvedCase resolved, PlanRequest request, Watch watch) {
        this.resolved = resolved;
        this.request = request;
        this.watch = watch;
        this.evaluator = new Evaluator(resolved);
    }

    /**
     * Least slack at the end with this deal done, points; not negative = stable.
     *
     * @param deal mask of what is added to what is in force
     */
    public double endSlack(long deal) {
        return evaluator.endSlack(resolved.structure().inForce() | deal);
    }

    public boolean isStable(long deal) {
        return endSlack(deal) >= -Tolerance.TIE;
    }

    /**
     * Some self-enforcing roadmap ends in exactly this deal.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public Answer reach(long deal) {
        if (!isStable(deal)) {
            return Answer.NO;
        }
        if (deal == 0) {
            return Answer.YES;
        }
        long end = resolved.structure().inForce() | deal;
        PlanRequest toEnd = request.withRule(Rule.NASH).withTarget(new Target(end, List.of()));
        return Planner.reaches(resolved, toEnd, deal, watch);
    }

    /** Whether a deal can be reached. */
    public enum Answer {
        YES,
        NO,
        /** Too large to decide in the memory given. */
        UNDECIDED
    }
}
