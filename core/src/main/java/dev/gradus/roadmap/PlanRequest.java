package dev.gradus.roadmap;

import dev.gradus.work.Workers;

/**
 * What to plan.
 *
 * @param rule which of the self-enforcing roadmaps to choose
 * @param maxPerParty most measures of one party in one stage; binds the planner, never a proposal
 * @param target what the end must look like
 * @param memoryBytes memory that the search may fill; beyond it the answer is {@link Plan.TooLarge}
 * @param workers who may work on it; the answer does not depend on it
 * @param budget how much time there is; with a limit, what does not fit is answered by a {@link Plan.Bracket}
 */
public record PlanRequest(Rule rule, int maxPerParty, Target target, long memoryBytes, Workers workers, Budget budget) {
    public static final PlanRequest DEFAULT = new PlanRequest(Rule.NASH, 2, Target.ANY, 2L << 30, 2);

    public PlanRequest {
        if (maxPerParty < 1 || memoryBytes < 1) {
            throw new IllegalArgumentException("at least one measure per party and some memory");
        }
    }

    /** Without a limit of time, on threads of its own. */
    public PlanRequest(Rule rule, int maxPerParty, Target target, long memoryBytes, int threads) {
        this(rule, maxPerParty, target, memoryBytes, Workers.of(threads), Budget.UNLIMITED);
    }

    /** The same, worked on by others. */
    public PlanRequest withWorkers(Workers other) {
        return new PlanRequest(rule, maxPerParty, target, memoryBytes, other, budget);
    }

    public PlanRequest withRule(Rule other) {
        return new PlanRequest(other, maxPerParty, target, memoryBytes, workers, budget);
    }

    public PlanRequest withTarget(Target other) {
        return new PlanRequest(rule, maxPerParty, other, memoryBytes, workers, budget);
    }

    public PlanRequest withBudget(Budget other) {
        return new PlanRequest(rule, maxPerParty, target, memoryBytes, workers, other);
    }

    /** Planned by one thread alone, because others plan other things. */
    public PlanRequest alone() {
        return new PlanRequest(rule, maxPerParty, target, memoryBytes, Workers.ONE, budget);
    }

    public boolean isLimited() {
        return budget != Budget.UNLIMITED;
    }
}
