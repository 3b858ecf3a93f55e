package dev.gradus.bench;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link SettlementBenchmark} along curves over issues, values and parties and writes a table, the size of the frontier with it.
 * Arguments: output file, then sizes such as {@code frontier:40:10:2} (what, issues, values, parties); without sizes all of them.
 */
public final class SettlementResults {
    private static final List<String> ALL = List.of(
            "frontier:5:10:2",
            "frontier:10:10:2",
            "frontier:20:10:2",
            "frontier:40:10:2",
            "frontier:80:10:2",
            "frontier:20:2:2",
            "frontier:20:5:2",
            "frontier:20:20:2",
            "frontier:20:40:2",
            "frontier:5:5:3",
            "frontier:10:5:3",
            "frontier:15:5:3",
            "frontier:20:5:3",
            "frontier:8:5:2",
            "frontier:8:5:3",
            "frontier:8:5:4",
            "frontier:8:5:5",
            "frontier:8:5:6",
            "nash:40:10:2",
            "nash:30:10:3",
            "nash:30:10:5",
            "maximal:1:1:2",
            "maximal:1:1:3",
            "maximal:1:1:4",
            "maximal:1:1:5",
            "maximal:1:1:6",
            "maximal:1:1:8");

    private static final int SEEDS = 2;

    private SettlementResults() {}

    public static void main(String[] args) throws IOException, RunnerException {
        Path output = Path.of(args[0]);
        List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : ALL;
        List<String> lines = new ArrayList<>(List.of(
                "Java " + System.getProperty("java.vm.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores",
                "",
                "| what | issues | values | parties | seed | points | outcomes behind | labels made | labels kept | median ms |",
                "|---|---|---|---|---|---|---|---|---|---|"));
        for (String size : sizes) {
            for (long seed = 0; seed < SEEDS; seed++) {
                String line = row(size.split(":", -1), seed);
                System.out.println(line);
                lines.add(line);
                Files.write(output, lines);
            }
        }
    }

    private static String row(String[] size, long seed) throws RunnerException {
        String facts = size[0].equals("frontier") ? facts(size, seed) : "| | | | |";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d %s %.3f |",
                size[0],
                size[1],
                size[2],
                size[3],
                seed,
                facts,
                time(size, seed));
    }

    private static String facts(String[] size, long seed) {
        ParetoFrontier frontier = FrontierEngine.of(
                SettlementInstances.of(
                        Integer.parseInt(size[1]), Integer.parseInt(size[2]), Integer.parseInt(size[3]), seed),
                FrontierSettings.exact(2),
                Watch.NONE);
        ParetoFrontier.Quality quality = frontier.quality();
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,d |",
                frontier.size(),
                frontier.outcomes(),
                quality.labelsMade(),
                quality.labelsKept());
    }

    private static double time(String[] size, long seed) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(SettlementBenchmark.class.getName() + "." + size[0] + "$")
                        .param("issues", size[1])
                        .param("values", size[2])
                        .param("parties", size[3])
                        .param("seed", "" + seed)
                        .warmupIterations(30)
                        .measurementIterations(11)
                        .forks(1)
                        .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                        .build())
                .run()
                .iterator()
                .next();
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
