package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.util.Optional;

/** Plans instances and tells which are hard: at least half of the sets keep a label. */
final class HardInstances {
    static final int COUNT = 10;

    private HardInstances() {}

    static PlanRequest request(Rule rule) {
        return new PlanRequest(rule, 2, Target.ANY, 4L << 30, 2);
    }

    /** What planning costs, where the instance is hard; a second search means that no roadmap holds, and is not waited for. */
    static Optional<Plan.Effort> hard(ResolvedCase instance, Rule rule) {
        if (!(first(instance) instanceof Plan.Found found)
                || 2 * found.effort().labelledSets() < found.effort().sets()) {
            return Optional.empty();
        }
        return rule == Rule.NASH ? Optional.of(found.effort()) : Optional.of(effort(instance, rule));
    }

    private static Plan first(ResolvedCase instance) {
        try {
            return Planner.plan(instance, request(Rule.NASH), new OneSearch());
        } catch (Watch.Stopped second) {
            return new Plan.Nowhere(false, Plan.Effort.NONE);
        }
    }

    private static Plan.Effort effort(ResolvedCase instance, Rule rule) {
        return Planner.plan(instance, request(rule), Watch.NONE) instanceof Plan.Found found
                ? found.effort()
                : Plan.Effort.NONE;
    }

    /** Stops when a second search begins. */
    private static final class OneSearch implements Watch {
        private volatile boolean over;

        @Override
        public void progress(double share) {
            over |= share >= 1;
        }

        @Override
        public boolean cancelled() {
            return over;
        }
    }
}
