package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Draws on disk: whose they are, whether they are true, and that nobody else writes them at the same time. */
class KeptDrawsTest {
    private static final String CASE = "my-talks";
    private static final String DRAWS = CASE + "-draws.csv";
    private static final int HEAD = 2;

    /** The column of the worth to the first party: planned, not drawn. */
    private static final int WORTH = 10;

    @TempDir
    Path here;

    @BeforeEach
    void aCaseOfOnesOwn() {
        Run.in(here, "new", CASE);
    }

    private Run forecast(int draws, String... more) {
        List<String> args = new ArrayList<>(List.of("forecast", CASE, "--draws", "" + draws, "--json", "out.json"));
        args.addAll(List.of(more));
        return Run.in(here, args.toArray(String[]::new));
    }

    private Path path(String name) {
        return here.resolve(name);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(path(name));
    }

    private void refused(Run run, String... words) {
        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.out()).isEmpty();
        assertThat(run.said()).contains(words).contains("--keep");
    }

    @Test
    @Timeout(120)
    void aSecondForecastOfTheSameFileWaitsForTheFirst() throws IOException, InterruptedException {
        Interruption first = new Interruption();
        List<Run> runs = new ArrayList<>();
        Thread running = Thread.ofPlatform()
                .start(() -> runs.add(
                        Run.with(here, Map.of(), first, "forecast", CASE, "--draws", "1000000", "--json", "a.json")));
        while (!Files.exists(path(DRAWS + ".part"))) {
            Thread.sleep(20);
        }
        Run second = forecast(64, "--seed", "2");
        while (Files.size(path(DRAWS + ".part")) < 30_000) {
            Thread.sleep(20);
        }
        first.stop();
        running.join();

        refused(second, "process " + ProcessHandle.current().pid(), "Maybe wait until it ends");
        assertThat(runs.getFirst().status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(runs.getFirst().out()).isEmpty();
        assertThat(path("a.json")).doesNotExist();
        assertThat(path(DRAWS + ".lock")).doesNotExist();
        int kept = lines(DRAWS).size() - HEAD;
        assertThat(forecast(kept, "--resume").status()).isZero();
    }

    private static String lock(long process, long started, String machine) {
        return "gradus lock\n" + process + "\n" + started + "\n" + System.currentTimeMillis() + "\n" + machine + "\n";
    }

    private static String thisMachine() throws IOException {
        Path name = Path.of("/proc/sys/kernel/hostname");
        return Files.exists(name)
                ? Files.readString(name).strip()
                : System.getenv().getOrDefault("COMPUTERNAME", "this machine");
    }

    @Test
    void whatADeadProcessLeftIsPutAside() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(path("version").toFile())
                .start();
        gone.waitFor();
        Files.writeString(path(DRAWS + ".lock"), lock(gone.pid(), System.currentTimeMillis(), thisMachine()));
        assertThat(forecast(64).status()).isZero();

        // The number of a process that is no more may be that of another now.
        Files.writeString(path(DRAWS + ".lock"), lock(ProcessHandle.current().pid(), 0, thisMachine()));
        assertThat(forecast(64).status()).isZero();
        assertThat(path(DRAWS + ".lock")).doesNotExist();
    }

    @Test
    void aLockOfAnotherMachineAndWhatIsNoLockStay() throws IOException {
        Files.writeString(path(DRAWS + ".lock"), lock(1, 0, "elsewhere"));
        refused(forecast(64), "the machine “elsewhere”", "delete", DRAWS + ".lock");

        Files.writeString(path(DRAWS + ".lock"), "mine\n");
        refused(forecast(64), DRAWS + ".lock is there already");
        assertThat(path(DRAWS + ".lock")).hasContent("mine");
    }

    @Test
    void aPartOfSomebodyElseIsNeitherOverwrittenNorFollowed() throws IOException {
        Files.writeString(path(DRAWS + ".part"), "mine\n");
        refused(forecast(64), DRAWS + ".part is there already");
        assertThat(path(DRAWS + ".part")).hasContent("mine");

        Files.delete(path(DRAWS + ".part"));
        forecast(64, "--keep", "precious.csv");
        List<String> precious = lines("precious.csv");
        Files.createSymbolicLink(path(DRAWS + ".part"), path("precious.csv"));
        refused(forecast(64, "--seed", "2"), DRAWS + ".part is there already");
        assertThat(lines("precious.csv")).isEqualTo(precious);
        assertThat(path(DRAWS + ".part")).isSymbolicLink();
        assertThat(path(DRAWS)).doesNotExist();
    }

    @Test
    void rowsOfAnotherSeedUnderThisHeaderAreRefused() throws IOException {
        forecast(128, "--seed", "1", "--keep", "one.csv");
        forecast(64, "--seed", "2", "--keep", "two.csv");
        List<String> mixed = new ArrayList<>(lines("two.csv").subList(0, HEAD));
        mixed.addAll(lines("one.csv").subList(HEAD, HEAD + 128));
        Files.write(path("two.csv"), mixed);

        refused(forecast(256, "--seed", "2", "--resume", "--keep", "two.csv"), "Line 3 of", "another case or seed");
        assertThat(lines("two.csv")).isEqualTo(mixed);
    }

    private void refusedWith(UnaryOperator<String> change) throws IOException {
        forecast(128);
        List<String> kept = lines(DRAWS);
        List<String> changed = new ArrayList<>(kept.subList(0, HEAD));
        kept.subList(HEAD, kept.size()).forEach(line -> changed.add(change.apply(line)));
        Files.write(path(DRAWS), changed);

        refused(forecast(256, "--resume"), "Line 3 of");
        assertThat(lines(DRAWS)).isEqualTo(changed);
    }

    private static String with(String line, int field, String value) {
        String[] fields = line.split(",", -1);
        fields[field] = value;
        return String.join(",", fields);
    }

    @Test
    void numbersThatPlanningNeverGivesAreRefused() throws IOException {
        refusedWith(line -> with(line, WORTH, "NaN"));
        refusedWith(line -> with(line, WORTH, "Infinity"));
        refusedWith(line -> with(line, 5, "1e400"));
    }

    @Test
    void anInventedWorthIsFoundByPlanningAgain() throws IOException {
        refusedWith(line -> with(line, WORTH, "" + (Double.parseDouble(line.split(",", -1)[WORTH]) + 1)));
    }

    @Test
    void theLongerOfFileAndPartIsGoneOnFrom() throws IOException {
        forecast(320, "--keep", "whole.csv");
        List<String> whole = lines("whole.csv");
        forecast(64);
        String half = whole.get(HEAD + 200);
        Files.writeString(
                path(DRAWS + ".part"),
                String.join("\n", whole.subList(0, HEAD + 200)) + "\n" + half.substring(0, half.length() - 3));
        Interruption already = new Interruption();
        already.stop();

        Run stopped = Run.with(here, Map.of(), already, "forecast", CASE, "--draws", "320", "--resume");
        assertThat(stopped.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(lines(DRAWS + ".part")).hasSize(HEAD + 201);

        assertThat(forecast(192, "--resume").status()).isZero();
        assertThat(lines(DRAWS)).isEqualTo(whole.subList(0, HEAD + 192));
        Files.write(path(DRAWS + ".part"), whole.subList(0, HEAD + 64));
        assertThat(forecast(320, "--resume").status()).isZero();
        assertThat(lines(DRAWS)).isEqualTo(whole);
        assertThat(path(DRAWS + ".part")).doesNotExist();
    }
}
