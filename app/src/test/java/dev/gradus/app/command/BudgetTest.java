package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --budget}: a case of 64 measures, far too large to plan exactly, is answered in time and in little memory. */
class BudgetTest {
    @TempDir
    Path here;

    @Test
    void aCaseOfSixtyFourMeasuresGetsARoadmapAndABound() throws Exception {
        large();

        Finished run = inLittleMemory("roadmap", "plan", "large", "--budget", "2s");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("This roadmap holds. It may not be the best")
                .containsPattern(
                        "come to \\d+\\.\\d points; the best roadmap cannot be worth more than \\d+\\.\\d points")
                .containsPattern("No roadmap that holds can bring more than .* points to Party A and .* to Party B")
                .contains("The roadmap holds; its weakest point")
                .doesNotContain("best under this rule", "fault of Gradus");
    }

    @Test
    void itIsAssessedInBothLanguagesAsFarAsTimeAllows() throws Exception {
        large();

        Finished run = inLittleMemory(
                "assess", "large", "--budget", "2s", "--lang", "vi", "--json", "large.json", "--out", "r");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(here.resolve("r/large.html"))
                .content()
                .contains(
                        "It may not be the best: there was no time", "chưa chắc là tốt nhất", "lộ trình tốt nhất cũng");
        assertThat(here.resolve("large.json"))
                .content()
                .contains("\"outcome\" : \"best-so-far\"", "\"kind\" : \"bracket\"", "\"gainsAtMost\"");
    }

    /** The budget is counted in work: twice the same to the last bit, on one thread as on two. */
    @Test
    void itIsForecastAndTheSameSeedGivesTheSameAnswer() throws Exception {
        large();

        Finished without = inLittleMemory("forecast", "large", "--draws", "2");
        Finished first = inLittleMemory(
                "forecast", "large", "--draws", "4", "--budget", "200ms", "--keep", "a.csv", "--json", "a.json");
        Finished second = inLittleMemory(
                List.of("-XX:ActiveProcessorCount=1"),
                "forecast",
                "large",
                "--draws",
                "4",
                "--budget",
                "200ms",
                "--keep",
                "b.csv",
                "--json",
                "b.json");
        Finished page =
                inLittleMemory("forecast", "large", "--draws", "4", "--budget", "200ms", "--resume", "--keep", "a.csv");

        assertThat(without.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(without.said()).contains("Maybe plan with --budget 10s");
        assertThat(first.status()).as(first.said()).isZero();
        assertThat(Files.readString(here.resolve("b.csv"))).isEqualTo(Files.readString(here.resolve("a.csv")));
        assertThat(Files.readString(here.resolve("b.json"))).isEqualTo(Files.readString(here.resolve("a.json")));
        assertThat(Files.readString(here.resolve("a.csv"))).containsPattern(",(holds|unsettled),");
        assertThat(page.said())
                .containsPattern("may not be the best|planning had to stop before any agreement was found")
                .contains("not every draw was planned to the end")
                .doesNotContain("fault of Gradus");
    }

    /** What is planned to the end within the budget is the exact answer. */
    @Test
    void aForecastThatFitsIsExact() throws IOException {
        Run.in(here, "forecast", "two-by-two", "--draws", "64", "--keep", "a.csv");
        Run.in(here, "forecast", "two-by-two", "--draws", "64", "--budget", "60s", "--keep", "b.csv");

        List<String> exact = Files.readAllLines(here.resolve("a.csv"));
        List<String> counted = Files.readAllLines(here.resolve("b.csv"));
        assertThat(counted.subList(1, counted.size())).isEqualTo(exact.subList(1, exact.size()));
        assertThat(exact.get(2)).contains(",best,");
    }

    @Test
    void whatFitsIsExact() {
        assertThat(Run.in(here, "roadmap", "plan", "two-by-two", "--budget", "60s")
                        .out())
                .isEqualTo(Run.in(here, "roadmap", "plan", "two-by-two").out())
                .contains("best under this rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "ten", "-3s", "0s", "1d", "1e3s"})
    void aWrongBudgetIsExplained(String budget) {
        Run run = Run.in(here, "roadmap", "plan", "two-by-two", "--budget=" + budget);

        if (budget.isEmpty()) {
            assertThat(run.status()).isIn(ExitStatus.FINE, ExitStatus.USAGE);
        } else {
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.said()).contains(budget).contains("Maybe 10s, 2m or 500ms");
        }
    }

    private record Finished(int status, String said) {}

    /** In a Java of its own with 512 MiB. */
    private Finished inLittleMemory(String... args) throws IOException, InterruptedException {
        return inLittleMemory(List.of(), args);
    }

    private Finished inLittleMemory(List<String> options, String... args) throws IOException, InterruptedException {
        Path output = here.resolve("output");
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.gradus.app.Gradus"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Finished(process.exitValue(), Files.readString(output).replaceAll("\\s+", " "));
    }

    /** A bargain of 64 measures in which small exchanges hold as well as large ones. */
    private void large() throws IOException {
        StringBuilder yaml = new StringBuilder("""
                case: large
                title: {en: Large, vi: Lớn}
                as of: 2020-01-01
                stage overhead: {value: 0.1, judged: invented}
                parties:
                """);
        for (String party : List.of("a", "b")) {
            yaml.append("""
                      %s:
                        name: {en: Party %s, vi: Bên %<s}
                        breakdown: {collapse: {name: {en: Collapse, vi: Đổ vỡ}, value: -5, judged: invented}}
                        turnover: {value: 0.05, judged: invented}
                    """.formatted(party, party.toUpperCase(Locale.ROOT)));
        }
        yaml.append("""
                trust today:
                  a in b: {value: 0.5, judged: invented}
                  b in a: {value: 0.45, judged: invented}
                measures:
                """);
        SplittableRandom random = new SplittableRandom(5);
        for (int c = 1; c <= 64; c++) {
            String performer = c % 2 == 0 ? "a" : "b";
            double cost = random.nextDouble(0.5, 3);
            yaml.append(String.format(
                    Locale.ROOT,
                    """
                      m%d:
                        name: {en: Measure %<d, vi: Biện pháp %<d}
                        by: %s
                        worth:
                          %<s: {value: %.2f, judged: invented}
                          %s: {value: %.2f, judged: invented}
                        takes: {value: %.2f, judged: invented}
                        can be undone: {share: %.2f, within: 0.5, judged: invented}
                        seen if not done: {value: %.2f, judged: invented}
                        judged: invented
                    """,
                    c,
                    performer,
                    -cost,
                    performer.equals("a") ? "b" : "a",
                    cost * random.nextDouble(1.2, 2.6),
                    random.nextDouble(0, 0.3),
                    random.nextDouble(),
                    random.nextDouble(0.6, 1)));
        }
        Files.createDirectories(here.resolve("large"));
        Files.writeString(here.resolve("large/case.yaml"), yaml);
    }
}
