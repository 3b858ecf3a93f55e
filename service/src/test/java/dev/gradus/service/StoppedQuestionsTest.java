package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.TableImport;
import dev.gradus.formats.notes.Edition;
import dev.gradus.formats.scenario.FileChoice;
import dev.gradus.formats.scenario.Format;
import dev.gradus.roadmap.Rule;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.library.LoadedOrders;
import dev.gradus.service.library.LoadedScenario;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions of every kind, stopped at a random moment: each ends soon, with its answer or by saying that it was stopped, leaves no half file,
 * and tells of a progress between nothing and all. 60 in the build, more with {@code -Dgradus.stops=2000 -Dgradus.stop.seconds=2}.
 */
class StoppedQuestionsTest {
    private static final int TIMES = Integer.getInteger("gradus.stops", 60);

    /** How long ending may take, on a machine that does much else besides. */
    private static final double SECONDS = Double.parseDouble(System.getProperty("gradus.stop.seconds", "20"));

    private static final double SHORTEST_NANOS = 1e5;
    private static final double LONGEST_NANOS = 1.5e9;

    private static final String DOMAIN = """
            {"name": "ferry", "issuesValues": {"Fare": {"values": ["low", "high"]}, "Boats": {"values": ["one", "two"]}}}
            """;
    private static final String ORDER = """
            {"DefaultPartialOrdering": {"name": "isle", "domain": {}, "bids": [
              {"issuevalues": {"Fare": "low", "Boats": "one"}}, {"issuevalues": {"Fare": "high", "Boats": "two"}},
              {"issuevalues": {"Fare": "low", "Boats": "two"}}], "better": [[0, 1], [2, 0]]}}
            """;

    @TempDir
    Path here;

    private Finder finder;
    private Path draws;
    private long stopped;
    private long answered;
    private double slowest;
    private String slowestOf = "";

    @BeforeEach
    void find() throws IOException {
        finder = new Finder(here, new Library());
        draws = here.resolve("draws.csv");
        Files.createDirectories(here.resolve("orders"));
        Files.writeString(here.resolve("orders/ferry.json"), DOMAIN);
        Files.writeString(here.resolve("orders/isle.json"), ORDER);
    }

    private static <T> T any(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LoadedCase anyCase(SplittableRandom random) {
        return finder.loadCase(
                any(random, List.of("two-by-two", "gradualism", "hanoi-2019", "inf-1987", "syria-cw-2013")), Map.of());
    }

    private static PlanSettings settings(SplittableRandom random) {
        Optional<TimeBudget> budget = random.nextInt(3) == 0 ? Optional.of(new TimeBudget("300ms")) : Optional.empty();
        TextSettings text = new TextSettings(random.nextBoolean(), random.nextBoolean() ? "0.5,P3M" : "");
        return new PlanSettings(any(random, List.of(Rule.values())), 2, "", text, budget);
    }

    private SettleQuestion settle(SplittableRandom random) {
        return new SettleQuestion(
                (LoadedScenario)
                        finder.loadScenario(any(random, List.of("two-by-two", "hanoi-2019")), Map.of(), FileChoice.ALL),
                List.of(),
                Disagreement.RESERVATION,
                0,
                Optional.empty(),
                random.nextBoolean(),
                random.nextBoolean() ? 0 : 0.05,
                random.nextBoolean() ? 0 : 1e-6,
                SettleQuestion.Weights.AS_STATED);
    }

    private List<Question<?>> questions(SplittableRandom random) {
        LoadedCase loaded = anyCase(random);
        AssessQuestion assess = new AssessQuestion(loaded, settings(random));
        List<Question<?>> all = new ArrayList<>(List.of(
                assess,
                new CompareQuestion(assess, new AssessQuestion(loaded, settings(random))),
                new PlanQuestion(loaded, settings(random)),
                EvaluateQuestion.ofStages(finder.loadCase("two-by-two", Map.of()), "a1,b1", TextSettings.NONE),
                forecast(loaded, random),
                settle(random),
                new OrderQuestion((LoadedOrders) finder.loadScenario("orders", Map.of(), FileChoice.ALL)),
                new StabilityQuestion(
                        finder.loadConflict(any(random, List.of("elmira", "hanoi-2019", "two-by-two")), Map.of()),
                        "",
                        3),
                new BacktestQuestion(finder, List.of("inf-1987", "jpoa-2013"), Edition.SECOND, 512, random.nextLong()),
                new ScoreQuestion(loaded, Optional.empty()),
                new ConvertQuestion(
                        finder.loadScenario("two-by-two", Map.of(), FileChoice.ALL),
                        any(random, List.of(Format.values()))),
                new CheckQuestion(finder, loaded.written().id()),
                new ExportQuestion(loaded, ExportQuestion.Form.XLSX, "", false, "vi"),
                new ExportQuestion(
                        finder.loadCase(any(random, List.of("two-by-two", "hanoi-2019")), Map.of()),
                        ExportQuestion.Form.ANALYST,
                        "",
                        true,
                        "en"),
                new TableQuestion(table(random))));
        if (!loaded.written().proposals().isEmpty()) {
            all.add(new RepairQuestion(loaded, PlanSettings.DEFAULT, "", 2));
        }
        return all;
    }

    /** A table of as many steps as a case can have at most. */
    private static TableImport.Request table(SplittableRandom random) {
        StringBuilder rows = new StringBuilder("No,Who,What,By when,Waits for\n1,A,Begin,signature,\n");
        for (int row = 2; row < 10 + random.nextInt(54); row++) {
            rows.append("%d,%s,Step %1$d,within %d days of signature,%d%n"
                    .formatted(row, random.nextBoolean() ? "A" : "B", row, 1 + random.nextInt(row - 1)));
        }
        return new TableImport.Request(
                "steps.csv",
                rows.toString().getBytes(StandardCharsets.UTF_8),
                "steps",
                Optional.of(LocalDate.of(2022, 6, 1)),
                LocalDate.of(2022, 6, 2));
    }

    private ForecastQuestion forecast(LoadedCase loaded, SplittableRandom random) {
        return new ForecastQuestion(
                loaded,
                settings(random),
                64L * (1 + random.nextInt(8)),
                random.nextLong(),
                0,
                false,
                Optional.of(new ForecastQuestion.Keep(draws, false)));
    }

    /** Asks to stop from a moment on, and remembers what it was told. */
    private static final class Stopper implements Watch {
        private final long moment;
        private volatile double least;
        private volatile double most;

        private Stopper(long moment) {
            this.moment = moment;
        }

        @Override
        public boolean cancelled() {
            return System.nanoTime() - moment >= 0;
        }

        @Override
        public void progress(double share) {
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
    }

    private void ask(Question<?> question, SplittableRandom random) throws IOException {
        double wait = Math.exp(random.nextDouble(Math.log(SHORTEST_NANOS), Math.log(LONGEST_NANOS)));
        long moment = System.nanoTime() + (long) wait;
        Stopper watch = new Stopper(moment);
        try {
            question.answer(new Capacity(256L << 20, Workers.of(1 + random.nextInt(2))), watch);
            answered++;
        } catch (Watch.Stopped _) {
            stopped++;
            assertThat(watch.cancelled()).isTrue();
        }
        double late = (System.nanoTime() - moment) / 1e9;
        if (late > slowest) {
            slowest = late;
            slowestOf = question.getClass().getSimpleName();
        }
        assertThat(late).as("seconds to end after the stop").isLessThan(SECONDS);
        assertThat(watch.least).isZero();
        assertThat(watch.most).isLessThanOrEqualTo(1 + 1e-9);
        tidy();
    }

    /** Of the files of a forecast only whole ones: a line for each draw, whole blocks. */
    private void tidy() throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("orders", "draws.csv");
        }
        if (Files.exists(draws)) {
            List<String> lines = Files.readAllLines(draws);
            assertThat((lines.size() - 2) % 64).isZero();
            assertThat(lines.stream()
                            .skip(1)
                            .map(line -> line.split(",", -1).length)
                            .distinct())
                    .hasSize(1);
            Files.delete(draws);
        }
    }

    @Test
    void whateverIsStoppedEndsSoonAndLeavesNothingHalf() throws IOException {
        for (int seed = 0; seed < TIMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Question<?>> all = questions(random);
            Question<?> question = all.get(seed % all.size());
            try {
                ask(question, random);
            } catch (RuntimeException | AssertionError thrown) {
                throw new AssertionError(
                        "seed " + seed + ", " + question.getClass().getSimpleName(), thrown);
            }
        }
        assertThat(stopped).isPositive();
        assertThat(answered).isPositive();
        System.out.printf(
                "asked %d questions, %d were stopped, %d answered; the slowest, %s, ended %.2f s after its stop%n",
                TIMES, stopped, answered, slowestOf, slowest);
    }
}
