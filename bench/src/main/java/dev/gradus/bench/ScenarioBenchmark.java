package dev.gradus.bench;

import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The whole frontier of a folder of another program's files, on both cores, building the space from the profiles as read included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScenarioBenchmark {
    private static final int THREADS = 2;

    @Param("")
    String folder = "";

    private Scenario read = SettlementInstances.of(1, 1, 1, 0);
    private List<double[][]> parts = List.of();

    @Setup
    public void read() throws IOException {
        read = scenario(Path.of(folder));
        parts = read.profiles().stream()
                .map(profile -> parts(profile.utility()))
                .toList();
    }

    static Scenario scenario(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted().toList()) {
                files.put(file.toString(), Files.readAllBytes(file));
            }
        }
        if (ScenarioFolder.read(files) instanceof ScenarioResult.Read found) {
            return found.scenario();
        }
        throw new IOException("not a scenario with numbers: " + folder);
    }

    private double[][] parts(Utility utility) {
        List<Issue> issues = read.space().issues();
        double[][] each = new double[issues.size()][];
        for (int k = 0; k < each.length; k++) {
            each[k] = new double[issues.get(k).size()];
            for (int v = 0; v < each[k].length; v++) {
                each[k][v] = utility.part(k, v);
            }
        }
        return each;
    }

    private Scenario build() {
        OutcomeSpace space =
                new OutcomeSpace(read.space().issues(), read.space().constraints());
        List<Profile> profiles = read.profiles().stream()
                .map(profile -> {
                    Utility utility = profile.utility();
                    double[][] each = parts.get(read.profiles().indexOf(profile));
                    return new Profile(
                            profile.id(),
                            profile.name(),
                            new Utility(
                                    space, each, utility.rewards(), utility.groups(), utility.divisor(), utility.cap()),
                            profile.reservation(),
                            profile.discount());
                })
                .toList();
        return new Scenario(read.id(), read.title(), space, profiles);
    }

    /** Points, and every outcome behind each. */
    @Benchmark
    public ParetoFrontier outcomes() {
        return FrontierEngine.of(build(), FrontierSettings.exact(THREADS), Watch.NONE);
    }

    /** Points, and one outcome behind each. */
    @Benchmark
    public ParetoFrontier points() {
        return FrontierEngine.of(build(), FrontierSettings.points(THREADS), Watch.NONE);
    }
}
