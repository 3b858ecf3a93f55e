package dev.gradus.bench;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * How many exact plans a second a sweep makes, warm, on one thread and on two: each draw a vector of numbers for one structure, as
 * {@code forecast} plans them. Arguments: case files.
 */
public final class SweepSpeed {
    private static final int MEASURES = 14;
    private static final int PREREQUISITES = 4;
    private static final int INSTANCES = 10;
    private static final int DRAWS = 64;
    private static final long WARM = TimeUnit.SECONDS.toNanos(4);
    private static final long TIMED = TimeUnit.SECONDS.toNanos(6);

    private SweepSpeed() {}

    public static void main(String[] args) {
        System.out.println("| instances | threads | plans a second | plans a second on one thread | ratio |");
        System.out.println("|---|---|---|---|---|");
        row("14 measures, 4 prerequisites, hard", cases(true));
        row("14 measures, 4 prerequisites, the others", cases(false));
        for (String file : args) {
            row(file, draws(Path.of(file)));
        }
    }

    private static List<ResolvedCase> cases(boolean hard) {
        return LongStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> PlanningInstances.of(MEASURES, PREREQUISITES, seed))
                .filter(resolved -> HardInstances.hard(resolved, Rule.NASH).isPresent() == hard)
                .limit(INSTANCES)
                .toList();
    }

    /** The first draws of a case file. */
    private static List<ResolvedCase> draws(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (CaseReader.read(file.toString(), bytes, Map.of()) instanceof ReadResult.Read read) {
                UncertainCase uncertain = UncertainCase.of(read.whole());
                SweepRequest request = SweepRequest.of(DRAWS, 1);
                return LongStream.range(0, DRAWS)
                        .mapToObj(k -> Sweep.draw(uncertain, request, k).resolved())
                        .toList();
            }
            throw new IllegalArgumentException("not a case: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(String name, List<ResolvedCase> cases) {
        double one = perSecond(cases, 1);
        double two = perSecond(cases, 2);
        System.out.printf(Locale.ROOT, "| %s | 2 | %.0f | %.0f | %.2f |%n", name, two, one, two / one);
    }

    private static double perSecond(List<ResolvedCase> cases, int threads) {
        PlanRequest request = new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 30, 1);
        List<PreparedPlanning> grounds = cases.stream()
                .map(resolved -> PreparedPlanning.of(resolved.structure(), request, Watch.NONE))
                .toList();
        run(cases, grounds, threads, WARM);
        return run(cases, grounds, threads, TIMED);
    }

    /** Plans the cases round and round; plans a second. */
    private static double run(List<ResolvedCase> cases, List<PreparedPlanning> grounds, int threads, long nanos) {
        int round = cases.size() < DRAWS ? 4 * cases.size() : cases.size();
        long begun = System.nanoTime();
        long plans = 0;
        while (System.nanoTime() - begun < nanos) {
            Parallel.ofLarge(threads).each(0, round, Watch.NONE, () -> new Parallel.Worker() {
                @Override
                public void work(int item) {
                    int at = item % cases.size();
                    grounds.get(at).best(cases.get(at), Watch.NONE);
                }

                @Override
                public void done() {}
            });
            plans += round;
        }
        return plans / ((System.nanoTime() - begun) / 1e9);
    }
}
