package dev.gradus.bench;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Stability;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All individual concepts for four decision makers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StabilityBenchmark {
    @Param("12")
    int options;

    @Param("RANDOM")
    StabilityInstances.Kind kind = StabilityInstances.Kind.RANDOM;

    @Param("0")
    long seed;

    @Param("2")
    int threads;

    private Conflict conflict = StabilityInstances.of(4, StabilityInstances.Kind.RANDOM, 0);

    @Setup
    public void draw() {
        conflict = StabilityInstances.of(options, kind, seed);
    }

    @Benchmark
    public Stability all() {
        return StabilityAnalyzer.analyze(conflict, EnumSet.allOf(Concept.class), threads, Watch.NONE);
    }

    @Benchmark
    public Stability bySequences() {
        return StabilityAnalyzer.analyze(
                conflict, EnumSet.complementOf(EnumSet.of(Concept.SIMULTANEOUS)), threads, Watch.NONE);
    }
}
