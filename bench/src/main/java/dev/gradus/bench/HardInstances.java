package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Planner;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.Watch;

/** Plans instances and tells which are hard: at least half of the sets keep a label. */
final class HardInstances {
    static final int COUNT = 10;

    private HardInstances() {}

    static PlanRequest request(Rule rule) {
        return new PlanRequest(rule, 2, Target.ANY, 4L << 30, 2);
    }

    /** What planning an instance costs. */
    static Plan.Effort effort(ResolvedCase instance, Rule rule) {
        return switch (Planner.plan(instance, request(rule), Watch.NONE)) {
            case Plan.Found found -> found.effort();
            case Plan.NearestMiss miss -> miss.effort();
            case Plan.Nowhere nowhere -> nowhere.effort();
            case Plan.TooLarge tooLarge -> throw new IllegalStateException("does not fit: " + tooLarge);
        };
    }

    static boolean isHard(Plan.Effort effort) {
        return 2 * effort.labelledSets() >= effort.sets();
    }
}
