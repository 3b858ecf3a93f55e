package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.Rule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link PlanningBenchmark} for the sizes that are promised and writes a table: median and worst of ten instances, label
 * evaluations, time per evaluation, peak memory. Arguments: output file, then sizes such as {@code 12:0:NASH} (measures, prerequisites,
 * rule); without sizes all of them.
 */
public final class PlanningResults {
    private static final List<String> ALL = List.of(
            "12:0:NASH",
            "14:0:NASH",
            "16:0:NASH",
            "18:0:NASH",
            "20:0:NASH",
            "16:5:NASH",
            "20:6:NASH",
            "12:0:ROBUST",
            "14:0:ROBUST",
            "16:0:ROBUST");

    private PlanningResults() {}

    public static void main(String[] args) throws IOException, RunnerException {
        Path output = Path.of(args[0]);
        List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : ALL;
        List<String> lines = new ArrayList<>(List.of(
                "Machine: " + machine(),
                "",
                "| measures | prerequisites | rule | seeds | median ms | worst ms | label evaluations (median) | ns per evaluation"
                        + " | longest front | labelled sets | peak heap MiB (worst) |",
                "|---|---|---|---|---|---|---|---|---|---|---|"));
        for (String size : sizes) {
            String line = row(size);
            System.out.println(line);
            lines.add(line);
            Files.write(output, lines);
        }
    }

    /** Processor, cores and Java, for the head of a table. */
    static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown processor");
        return cpu + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.vm.version");
    }

    private static String row(String size) throws RunnerException {
        String[] parts = size.split(":", -1);
        int measures = Integer.parseInt(parts[0]);
        int prerequisites = Integer.parseInt(parts[1]);
        Rule rule = Rule.valueOf(parts[2]);
        List<Long> seeds = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        List<Double> evaluations = new ArrayList<>();
        List<Double> perEvaluation = new ArrayList<>();
        double labelled = 1;
        int longest = 0;
        double peak = 0;
        for (long seed = 0; seeds.size() < HardInstances.COUNT; seed++) {
            ResolvedCase instance = PlanningInstances.of(measures, prerequisites, seed);
            resetPeaks();
            Optional<Plan.Effort> hard = HardInstances.hard(instance, rule);
            if (hard.isEmpty()) {
                continue;
            }
            Plan.Effort effort = hard.get();
            seeds.add(seed);
            peak = Math.max(peak, peaks());
            double ms = time(measures, prerequisites, seed, rule);
            times.add(ms);
            evaluations.add((double) effort.evaluations());
            perEvaluation.add(1e6 * ms / effort.evaluations());
            labelled = Math.min(labelled, (double) effort.labelledSets() / effort.sets());
            longest = Math.max(longest, effort.longestFront());
        }
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %s | %.1f | %.1f | %,.0f | %.1f | %d | ≥ %.0f %% | %.0f |",
                measures,
                prerequisites,
                rule,
                seeds,
                median(times),
                times.stream().mapToDouble(t -> t).max().orElse(0),
                median(evaluations),
                median(perEvaluation),
                longest,
                100 * labelled,
                peak);
    }

    private static double time(int measures, int prerequisites, long seed, Rule rule) throws RunnerException {
        int warmup = measures <= 12 ? 80 : measures <= 14 ? 20 : measures <= 16 ? 3 : measures <= 18 ? 1 : 0;
        int measured = measures <= 14 ? 9 : measures <= 16 ? 5 : 1;
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PlanningBenchmark.class.getName() + ".plan")
                        .param("measures", "" + measures)
                        .param("prerequisites", "" + prerequisites)
                        .param("seed", "" + seed)
                        .param("rule", rule.name())
                        .warmupIterations(warmup)
                        .measurementIterations(measured)
                        .forks(1)
                        .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                        .build())
                .run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }
}
