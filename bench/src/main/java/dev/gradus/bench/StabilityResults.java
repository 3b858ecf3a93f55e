package dev.gradus.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link StabilityBenchmark} for the sizes that are promised and writes a table: median and worst time, without simultaneous
 * stability too, processor time of one analysis that is not warmed up, peak memory, load of the machine. Arguments: output file, then sizes such as {@code 12:RANDOM} (options, kind); without
 * sizes all of them.
 */
public final class StabilityResults {
    private static final List<String> ALL =
            List.of("12:RANDOM", "12:STATEMENTS", "12:RESTRICTED", "20:RANDOM", "20:STATEMENTS", "20:RESTRICTED");
    private static final int THREADS = 2;

    private StabilityResults() {}

    public static void main(String[] args) throws IOException, RunnerException {
        Path output = Path.of(args[0]);
        List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : ALL;
        List<String> lines = new ArrayList<>(List.of(
                "Machine: " + PlanningResults.machine() + ", " + THREADS + " threads",
                "",
                "| options | states | kind | all concepts: median ms | worst ms | without simultaneous: median ms"
                        + " | processor ms of one | peak heap MiB | load |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (String size : sizes) {
            String line = row(size);
            System.out.println(line);
            lines.add(line);
            Files.write(output, lines);
        }
    }

    private static String row(String size) throws RunnerException {
        String[] parts = size.split(":", -1);
        int options = Integer.parseInt(parts[0]);
        StabilityInstances.Kind kind = StabilityInstances.Kind.valueOf(parts[1]);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Statistics all = time("all", options, kind);
        Statistics some = time("bySequences", options, kind);
        Conflict conflict = StabilityInstances.of(options, kind, 0);
        double[] costs = costs(conflict);
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %.1f | %.1f | %.1f | %.0f | %.0f | %.1f |",
                options,
                conflict.states(),
                kind,
                all.getPercentile(50),
                all.getMax(),
                some.getPercentile(50),
                costs[0],
                costs[1],
                load);
    }

    private static Statistics time(String benchmark, int options, StabilityInstances.Kind kind) throws RunnerException {
        boolean small = options <= 14;
        Result<?> result = new Runner(new OptionsBuilder()
                        .include(StabilityBenchmark.class.getName() + "." + benchmark)
                        .param("options", "" + options)
                        .param("kind", kind.name())
                        .param("threads", "" + THREADS)
                        .warmupIterations(small ? 100 : 1)
                        .measurementIterations(small ? 21 : 3)
                        .forks(1)
                        .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                        .build())
                .runSingle()
                .getPrimaryResult();
        return result.getStatistics();
    }

    /** Of one analysis in this process: processor milliseconds, little depending on what else runs, and peak heap with the conflict. */
    private static double[] costs(Conflict conflict) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        double before = processorMillis();
        StabilityAnalyzer.analyze(conflict, EnumSet.allOf(Concept.class), THREADS, Watch.NONE);
        return new double[] {processorMillis() - before, peakMebibytes()};
    }

    private static double processorMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e6
                : Double.NaN;
    }

    private static double peakMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }
}
