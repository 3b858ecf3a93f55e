package dev.gradus.bench;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.dominance.Dominance;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Frontiers and bargaining solutions of random additive scenarios, and the dominance kernel alone, on both cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SettlementBenchmark {
    private static final int THREADS = 2;
    private static final int POINTS = 100_000;

    @Param("10")
    int issues;

    @Param("5")
    int values;

    @Param("3")
    int parties;

    @Param("0")
    long seed;

    private Scenario scenario = SettlementInstances.of(1, 1, 1, 0);
    private double[] points = {};

    @Setup
    public void draw() {
        scenario = SettlementInstances.of(issues, values, parties, seed);
        Random random = new Random(seed);
        points = new double[POINTS * parties];
        Arrays.setAll(points, k -> random.nextDouble());
    }

    /** With every outcome behind each point. */
    @Benchmark
    public ParetoFrontier frontier() {
        return FrontierEngine.of(scenario, FrontierSettings.exact(THREADS), Watch.NONE);
    }

    @Benchmark
    public Optional<Bargain> nash() {
        double[] disagreement = new double[parties];
        Arrays.fill(disagreement, 0.3);
        FrontierSettings settings = FrontierSettings.points(THREADS);
        return BargainingSearch.find(scenario, BargainingRule.NASH, disagreement, settings, Watch.NONE);
    }

    /** Of a hundred thousand points in the unit cube. */
    @Benchmark
    public int[] maximal() {
        return Dominance.maximal(points, POINTS, parties, THREADS, Watch.NONE);
    }
}
