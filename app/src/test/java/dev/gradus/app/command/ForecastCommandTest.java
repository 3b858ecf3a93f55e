package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus forecast} prints, keeps and goes on from. */
class ForecastCommandTest {
    private static final String CASE = "my-talks";
    private static final String DRAWS = CASE + "-draws.csv";

    @TempDir
    Path here;

    @BeforeEach
    void aCaseOfOnesOwn() {
        Run.in(here, "new", CASE);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(here.resolve(file));
    }

    @Test
    void theSummarySaysHowLikelyAndWhatItMeans() throws IOException {
        Run run = Run.in(here, "forecast", CASE, "--draws", "192", "--seed", "3");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("step-by-step agreement that every party would keep to", "192 draws were planned, seed 3")
                .contains("They do not say how likely the ranges are to be right");
        assertThat(run.tooWide()).isEmpty();
        assertThat(Files.readString(here.resolve(CASE + "-forecast.html"))).contains("id=\"forecast\"");
        assertThat(lines(DRAWS)).hasSize(2 + 192);
    }

    @Test
    void givenTheMovesItSaysHowManyDrawsAreLeft() {
        Run run = Run.in(here, "forecast", "inf-1987", "--draws", "64", "--given-moves");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern("Of 64 draws, \\d\\d agree with all 2 moves that the case records")
                .contains("calibration on what is known, not validation");
    }

    @Test
    void withoutMovesOrWithTooFewDrawsItSaysWhatToDo() {
        Run none = Run.in(here, "forecast", "two-by-two", "--given-moves");
        Run few = Run.in(here, "forecast", "agreed-framework-1994", "--draws", "64", "--given-moves");

        assertThat(none.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(none.err()).contains("records no move", "add moves");
        assertThat(few.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(few.err().replaceAll("\\s+", " "))
                .contains("of 64 draws agree with all the moves", "“second-signs”", "Maybe raise --draws");
        assertThat(here.resolve("agreed-framework-1994-draws.csv")).doesNotExist();
    }

    /** Where nothing was moved, nothing is said not to turn the verdict. */
    @Test
    void withoutRangesNothingIsClaimedOfWhatWouldTurnIt() {
        String out =
                Run.in(here, "forecast", "two-by-two", "--draws", "64").out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("No number of the case has a range")
                .doesNotContain("No single number turns this", " 0 numbers");
    }

    @Test
    void theSameInVietnamese() {
        Run run = Run.in(here, "forecast", CASE, "--draws", "64", "--lang", "vi");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("thỏa thuận từng bước mà mọi bên đều tuân thủ", "64 lượt rút, hạt giống 1");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void whatIsResumedIsWhatWouldHaveBeenDrawnAtOnce() throws IOException {
        Run.in(here, "forecast", CASE, "--draws", "256", "--keep", "whole.csv", "--json", "whole.json");
        Run.in(here, "forecast", CASE, "--draws", "128", "--json", "half.json");
        Run run = Run.in(here, "forecast", CASE, "--draws", "256", "--resume", "--json", "rest.json");

        assertThat(run.status()).isZero();
        assertThat(lines(DRAWS)).isEqualTo(lines("whole.csv"));
        assertThat(Files.readString(here.resolve("rest.json"))).isEqualTo(Files.readString(here.resolve("whole.json")));
    }

    @Test
    void whatCannotBeResumedIsLeftAlone() throws IOException {
        assertThat(Run.in(here, "forecast", CASE, "--resume").said()).contains("Maybe leave out --resume");

        Run.in(here, "forecast", CASE, "--draws", "64");
        List<String> kept = lines(DRAWS);
        Run other = Run.in(here, "forecast", CASE, "--draws", "64", "--seed", "2", "--resume");

        assertThat(other.status()).isEqualTo(ExitStatus.FILE);
        assertThat(other.said()).contains("another seed");
        assertThat(lines(DRAWS)).isEqualTo(kept);
    }

    @Test
    void drawsOfAnEarlierVersionAreNotGoneOnFrom() throws IOException {
        Files.writeString(here.resolve(DRAWS), "# gradus draws 2 0123456789abcdef\ndraw\n");
        Run run = Run.in(here, "forecast", CASE, "--draws", "64", "--resume");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.said()).contains("kept by another version of Gradus").contains("Maybe leave out --resume");
        assertThat(lines(DRAWS)).hasSize(2);
    }

    @Test
    void aFileOfSomebodyElseIsNotWrittenOver() throws IOException {
        Files.writeString(here.resolve(DRAWS), "mine\n");

        assertThat(Run.in(here, "forecast", CASE, "--draws", "64").status()).isEqualTo(ExitStatus.FILE);
        assertThat(here.resolve(DRAWS)).hasContent("mine");
    }

    @Test
    void aPrecisionEndsTheSweepEarly() throws IOException {
        Run run = Run.in(here, "forecast", CASE, "--draws", "100000", "--precision", "0.08");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("until the chances were as precise as asked");
        assertThat(lines(DRAWS).size()).isLessThan(1000);
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(Run.in(here, "forecast", CASE, "--draws", "0").said()).contains("Maybe --draws 1000");
        assertThat(Run.in(here, "forecast", CASE, "--precision", "2").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    @Timeout(120)
    void ctrlCKeepsAndReportsWhatIsDone() throws IOException, InterruptedException {
        Interruption interruption = new Interruption();
        Path part = here.resolve("two-by-two-draws.csv.part");
        Thread impatient = Thread.ofPlatform().start(() -> stopWhenWritten(part, interruption));

        Run run = Run.with(here, Map.of(), interruption, "forecast", "two-by-two", "--draws", "1000000");
        impatient.join();

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(run.said()).contains("--resume");
        assertThat(run.out().replaceAll("\\s+", " ")).contains("stopped on request after".substring(1));
        assertThat(part).doesNotExist();
        assertThat((lines("two-by-two-draws.csv").size() - 2) % 64).isZero();
        assertThat(lines("two-by-two-draws.csv").size()).isGreaterThan(64);
    }

    /** The repair of model.md §6, item 3, after the chance and what it hangs on, and before anything else. */
    @Test
    void theFirstLinesNameTheCheapestAddition() {
        Run english = Run.in(here, "forecast", "two-by-two", "--draws", "64");
        Run vietnamese = Run.in(here, "forecast", "two-by-two", "--draws", "64", "--lang", "vi");

        assertThat(english.out().replaceAll("\\s+", " "))
                .contains("What could be added: with “Handover through a third party” (cost to Party A: 0.5 points)")
                .contains("“The first pair, then the second” would hold at today’s trust");
        assertThat(english.out().indexOf("What could be added"))
                .isBetween(1, english.out().indexOf("carried out"));
        assertThat(vietnamese.out().replaceAll("\\s+", " ")).contains("Có thể bổ sung: nếu có");
        assertThat(english.tooWide()).isEmpty();
        assertThat(vietnamese.tooWide()).isEmpty();
    }

    @Test
    void ctrlCBeforeTheFirstDrawIsSaidPlainlyAndTouchesNothing() throws IOException {
        Run.in(here, "forecast", CASE, "--draws", "64");
        List<String> kept = lines(DRAWS);
        Interruption interruption = new Interruption();
        interruption.stop();

        Run run = Run.with(here, Map.of(), interruption, "forecast", CASE, "--draws", "128");

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(run.said())
                .contains("Stopped before the first draw: nothing was drawn")
                .doesNotContain("fault");
        assertThat(run.out()).isEmpty();
        assertThat(lines(DRAWS)).isEqualTo(kept);
    }

    private static void stopWhenWritten(Path part, Interruption interruption) {
        try {
            while (!Files.exists(part) || Files.size(part) < 100_000) {
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        interruption.stop();
    }
}
