package dev.gradus.bench;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
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
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link ScenarioBenchmark} on folders of scenarios and writes a table. Arguments: output file, then folders. */
public final class ScenarioResults {
    private ScenarioResults() {}

    public static void main(String[] args) throws IOException, RunnerException {
        Path output = Path.of(args[0]);
        List<String> lines = new ArrayList<>(List.of(
                "Java " + System.getProperty("java.vm.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores",
                "",
                "| scenario | parties | outcomes | points | ms, points | ms, every outcome |",
                "|---|---|---|---|---|---|"));
        for (String folder : List.of(args).subList(1, args.length)) {
            Scenario scenario = ScenarioBenchmark.scenario(Path.of(folder));
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.exact(2), Watch.NONE);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,d | %.4f | %.4f |",
                    scenario.id(),
                    scenario.parties(),
                    scenario.space().combinations(),
                    frontier.size(),
                    time("points", folder),
                    time("outcomes", folder)));
            System.out.println(lines.getLast());
            Files.write(output, lines);
        }
    }

    private static double time(String what, String folder) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(ScenarioBenchmark.class.getName() + "." + what + "$")
                        .param("folder", folder)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                        .build())
                .run()
                .iterator()
                .next();
        return result.getPrimaryResult().getScore();
    }
}
