package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Planner;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.Watch;

/** Prints size and cost of the instances, one plan each: which seeds are hard, and what drives their cost. */
public final class PlannerRun {
    private PlannerRun() {}

    /** Arguments: measures, prerequisites, first seed, last seed, rule, warm-up plans. */
    public static void main(String[] args) {
        int measures = Integer.parseInt(args[0]);
        int prerequisites = Integer.parseInt(args[1]);
        PlanRequest request = new PlanRequest(Rule.valueOf(args[4]), 2, Target.ANY, 4L << 30, 2);
        for (long seed = Long.parseLong(args[2]); seed <= Long.parseLong(args[3]); seed++) {
            ResolvedCase instance = PlanningInstances.of(measures, prerequisites, seed);
            for (int k = 0; k < Integer.parseInt(args[5]); k++) {
                Planner.plan(instance, request, Watch.NONE);
            }
            long begin = System.nanoTime();
            Plan plan = Planner.plan(instance, request, Watch.NONE);
            double ms = (System.nanoTime() - begin) / 1e6;
            Plan.Effort effort = switch (plan) {
                case Plan.Found found -> found.effort();
                case Plan.NearestMiss miss -> miss.effort();
                case Plan.Nowhere nowhere -> nowhere.effort();
                case Plan.TooLarge tooLarge -> tooLarge.effort();
            };
            System.out.printf(
                    "n=%d pre=%d seed=%d %s %.1f ms labelled %.0f%% %s%n",
                    measures,
                    prerequisites,
                    seed,
                    plan.getClass().getSimpleName(),
                    ms,
                    100.0 * effort.labelledSets() / effort.sets(),
                    effort);
        }
    }
}
