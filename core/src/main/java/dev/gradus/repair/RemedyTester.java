package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tries remedies on a goal. Remembers what remedies share: divisions, their arrangements, and the sets of measures that plans go through.
 * Safe to use from several threads.
 */
final class RemedyTester {
    /** Sets of measures that are remembered in all; what would exceed them is found again for every remedy. */
    private static final long MOST_REMEMBERED = 1L << 20;

    private final RepairCase repair;
    private final Goal goal;
    private final PlanRequest plan;
    private final Watch watch;
    private final Map<List<Integer>, Divided> divided = new ConcurrentHashMap<>();
    private final Map<List<Integer>, PreparedPlanning> grounds = new ConcurrentHashMap<>();
    private final AtomicLong remembered = new AtomicLong();

    /** A division and, for a sequence, the roadmaps that it allows. */
    private record Divided(Division division, List<Roadmap> arrangements) {}

    /**
     * How a remedy came out.
     *
     * @param roadmap with the greatest weakest margin; for an end, the one planned
     * @param margin its weakest margin, or some number below the floor
     */
    record Result(ResolvedCase resolved, Roadmap roadmap, double margin) {}

    RemedyTester(RepairCase repair, Goal goal, PlanRequest plan, Watch watch) {
        this.repair = repair;
        this.goal = goal;
        // Remedies are shared out among the threads, each plan is one thread's.
        this.plan = plan.withBudget(Budget.UNLIMITED).alone();
        this.watch = watch;
    }

    Division division(Remedy remedy) {
        return divided(remedy).division();
    }

    private Divided divided(Remedy remedy) {
        return divided.computeIfAbsent(remedy.tranches(), tranches -> {
            Division division = Division.of(repair.resolved().structure(), tranches);
            return new Divided(
                    division,
                    switch (goal) {
                        case Goal.Sequence(Roadmap roadmap) ->
                            Arrangements.of(repair.resolved().structure(), division, roadmap);
                        case Goal.End _ -> List.of();
                    });
        });
    }

    ResolvedCase repaired(Remedy remedy) {
        return division(remedy).divide(repair.with(remedy.instruments()).numbers());
    }

    /**
     * The best that can be done with a remedy.
     *
     * @param floor margins below it need not be exact, points
     * @return empty where no roadmap to the end holds, or the sequence cannot be arranged
     */
    Optional<Result> run(Remedy remedy, double floor) {
        ResolvedCase resolved = repaired(remedy);
        return switch (goal) {
            case Goal.Sequence _ -> best(resolved, divided(remedy).arrangements(), floor);
            case Goal.End(var target) ->
                ground(remedy, target)
                        .find(resolved, watch)
                        .map(roadmap -> new Result(
                                resolved,
                                roadmap,
                                Evaluator.evaluate(resolved, roadmap).weakestMargin()));
        };
    }

    private PreparedPlanning ground(Remedy remedy, Target target) {
        PreparedPlanning known = grounds.get(remedy.tranches());
        if (known != null) {
            return known;
        }
        Division division = division(remedy);
        PreparedPlanning ground =
                PreparedPlanning.of(division.divided(), plan.withTarget(division.target(target)), watch);
        if (remembered.addAndGet(ground.sets()) <= MOST_REMEMBERED) {
            grounds.put(remedy.tranches(), ground);
        } else {
            remembered.addAndGet(-ground.sets());
        }
        return ground;
    }

    private static Optional<Result> best(ResolvedCase resolved, List<Roadmap> arrangements, double floor) {
        Evaluator evaluator = new Evaluator(resolved);
        Result best = null;
        for (Roadmap roadmap : arrangements) {
            double margin = weakest(evaluator, roadmap, resolved.structure().partyCount(), floor);
            if (best == null || margin > best.margin()) {
                best = new Result(resolved, roadmap, margin);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weakest(Evaluator evaluator, Roadmap roadmap, int parties, double floor) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parties && least >= floor; i++) {
            least = Math.min(least, evaluator.weakestMargin(roadmap, i));
        }
        return least;
    }

    /**
     * The roadmap of an end with one measure done whole, where its first tranche stood.
     *
     * @param from division of the roadmap
     * @param to the same with the measure undivided
     */
    static Roadmap merged(Division from, Division to, Roadmap roadmap, int measures) {
        return roadmap.map(stage -> {
            long mask = 0;
            for (int c = 0; c < measures; c++) {
                for (int t = 0; t < to.count(c); t++) {
                    mask |= (stage >>> from.tranche(c, t) & 1) << to.tranche(c, t);
                }
            }
            return mask;
        });
    }
}
