package dev.gradus.roadmap;

/**
 * What to plan.
 *
 * @param rule which of the self-enforcing roadmaps to choose
 * @param maxPerParty most measures of one party in one stage; binds the planner, never a proposal
 * @param target what the end must look like
 * @param memoryBytes memory that the search may fill; beyond it the answer is {@link Plan.TooLarge}
 * @param threads how many threads to use; the answer does not depend on it
 * @param budget how much time there is; with a limit, what does not fit is answered by a {@link Plan.Bracket}
 */
public record PlanRequest(Rule rule, int maxPerParty, Target target, long memoryBytes, int threads, Budget budget) {
    public static final PlanRequest DEFAULT = new PlanRequest(Rule.NASH, 2, Target.ANY, 2L << 30, 2);

    public PlanRequest {
        if (maxPerParty < 1 || threads < 1 || memoryBytes < 1) {
            throw new IllegalArgumentException("at least one measure per party, one thread and some memory");
        }
    }

    /** Without a limit of time. */
    public PlanRequest(Rule rule, int maxPerParty, Target target, long memoryBytes, int threads) {
        this(rule, maxPerParty, target, memoryBytes, threads, Budget.UNLIMITED);
    }

    public PlanRequest withRule(Rule other) {
        return new PlanRequest(other, maxPerParty, target, memoryBytes, threads, budget);
    }

    public PlanRequest withTarget(Target other) {
        return new PlanRequest(rule, maxPerParty, other, memoryBytes, threads, budget);
    }

    public PlanRequest withBudget(Budget other) {
        return new PlanRequest(rule, maxPerParty, target, memoryBytes, threads, other);
    }

    /** Planned by one thread alone, because others plan other things. */
    public PlanRequest alone() {
        return new PlanRequest(rule, maxPerParty, target, memoryBytes, 1, budget);
    }

    public boolean isLimited() {
        return budget != Budget.UNLIMITED;
    }
}
