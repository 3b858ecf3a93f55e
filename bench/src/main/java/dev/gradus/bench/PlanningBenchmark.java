package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One exact plan, on both cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanningBenchmark {
    @Param("12")
    int measures;

    @Param("0")
    int prerequisites;

    @Param("0")
    long seed;

    /** Chance that a failure is made good, a quarter of a year later. */
    @Param("0")
    double cure;

    /** Measures that make sense only with one of the other party. */
    @Param("0")
    int onlyWith;

    @Param("NASH")
    Rule rule = Rule.NASH;

    private ResolvedCase instance = PlanningInstances.of(2, 0, 0);

    @Setup
    public void draw() {
        ResolvedCase drawn =
                PlanningInstances.withOnlyWith(PlanningInstances.of(measures, prerequisites, seed), onlyWith, seed);
        instance = drawn.with(drawn.numbers().edit().cure(cure).cureYears(0.25).done());
    }

    @Benchmark
    public Plan plan() {
        return Planner.plan(instance, HardInstances.request(rule), Watch.NONE);
    }
}
