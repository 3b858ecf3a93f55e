package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Locale;

/**
 * The bracket that planning reaches in a budget of real time, under the Nash rule, against the exact answer where there is one. Arguments:
 * groups such as {@code 18:0:4:exact:0,2,3} or {@code 64:0:10:-:0,3} (measures, prerequisites, seconds, whether to plan exactly as well,
 * seeds). Prints a table.
 */
public final class AnytimeResults {
    private AnytimeResults() {}

    public static void main(String[] args) {
        System.out.println("| measures | prerequisites | seed | budget s | exact | below | above | width | steps |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String group : args) {
            String[] parts = group.split(":", -1);
            for (String seed : parts[4].split(",", -1)) {
                row(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Double.parseDouble(parts[2]),
                        parts[3].equals("exact"),
                        Long.parseLong(seed));
            }
        }
    }

    private static void row(int measures, int prerequisites, double seconds, boolean exactly, long seed) {
        ResolvedCase instance = PlanningInstances.of(measures, prerequisites, seed);
        PlanRequest request = new PlanRequest(Rule.NASH, 2, Target.ANY, 2L << 30, 2);
        Budget budget = () -> {
            long started = System.nanoTime();
            return () -> (System.nanoTime() - started) / 1e9 / seconds;
        };
        Plan plan = Planner.plan(instance, request.withBudget(budget), Watch.NONE);
        String exact = exactly ? worth(instance, Planner.plan(instance, request, Watch.NONE)) : "";
        String found = switch (plan) {
            case Plan.Bracket bracket ->
                String.format(
                        Locale.ROOT,
                        "%.3f | %.3f | %d | %d",
                        bracket.below(),
                        bracket.above(),
                        bracket.width(),
                        bracket.steps());
            case Plan.Undecided undecided ->
                String.format(
                        Locale.ROOT,
                        "none found | %.3f | %d | %d",
                        undecided.above(),
                        undecided.width(),
                        undecided.steps());
            case Plan.Found _ -> worth(instance, plan) + " | exact | | ";
            case Plan.NearestMiss _, Plan.Nowhere _, Plan.TooLarge _ -> plan + " | | | ";
        };
        System.out.printf(
                Locale.ROOT, "| %d | %d | %d | %s | %s | %s |%n", measures, prerequisites, seed, seconds, exact, found);
    }

    /** Geometric mean of both gains; nothing is in force at the start, so staying is worth 0. */
    private static String worth(ResolvedCase instance, Plan plan) {
        Roadmap roadmap = plan instanceof Plan.Found found ? found.roadmap() : Roadmap.EMPTY;
        Certificate certificate = Evaluator.evaluate(instance, roadmap);
        if (roadmap.stages().isEmpty()) {
            return "0";
        }
        List<Certificate.PartyLine> parties = certificate.stages().getFirst().parties();
        double product =
                Math.max(0, parties.get(0).value()) * Math.max(0, parties.get(1).value());
        return String.format(Locale.ROOT, "%.3f", Math.sqrt(product));
    }
}
