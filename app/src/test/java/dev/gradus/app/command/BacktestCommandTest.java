package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.formats.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command backtest: what it prints and writes. */
class BacktestCommandTest {
    private static final Path TREATIES =
            Path.of("..", "cases", "treaties").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameAnswer() {
        String once = Run.in(folder, "backtest", "inf-1987", "jpoa-2013", "--draws", "300", "--json")
                .out();
        String again = Run.in(folder, "backtest", "inf-1987", "jpoa-2013", "--draws", "300", "--json")
                .out();
        String other = Run.in(folder, "backtest", "inf-1987", "jpoa-2013", "--draws", "300", "--seed", "2", "--json")
                .out();

        assertThat(once).isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void jsonFollowsTheSchema() {
        for (String[] args : new String[][] {
            {"backtest", "inf-1987", "syria-cw-2013", "--draws", "64", "--json"}, {"score", "hanoi-2019", "--json"}
        }) {
            String json = Run.in(folder, args).out();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Results.class.getResourceAsStream("results.schema.json"))
                            .validate(json, InputFormat.JSON)
                            .stream()
                            .map(Error::toString))
                    .as(json)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theAnswerFitsATerminalAndThePageIsWritten(String language) throws IOException {
        Run run = Run.in(folder, "backtest", TREATIES.toString(), "--draws", "32", "--lang", language);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.tooWide()).isEmpty();
        assertThat(run.out()).contains("Brier").contains("44 (6)");
        String page = Files.readString(folder.resolve("backtest.html"));
        assertThat(page).contains("generator\" content=\"Gradus").contains("data-copy=\"vi\"", "data-copy=\"en\"");
        // what Gradus wrote may be replaced, anything else not
        assertThat(Run.in(folder, "backtest", "inf-1987", "--draws", "8").status())
                .isZero();
        Files.writeString(folder.resolve("backtest.html"), "mine");
        assertThat(Run.in(folder, "backtest", "inf-1987", "--draws", "8").status())
                .isEqualTo(ExitStatus.FILE);
    }

    @Test
    void whatCannotBeTestedIsSaid() throws IOException {
        assertThat(Run.in(folder, "backtest", "hanoi-2019").said()).contains("has no outcome.yaml");
        assertThat(Run.in(folder, "backtest", "nowhere").said()).contains("no case or folder");
        assertThat(Run.in(folder, "backtest", folder.toString()).said()).contains("No case with an outcome.yaml");
        assertThat(Run.in(folder, "backtest", "inf-1987", "--draws", "0").status())
                .isEqualTo(ExitStatus.USAGE);
        Path own = Files.createDirectories(folder.resolve("inf-1987"));
        Files.copy(TREATIES.resolve("inf-1987/case.yaml"), own.resolve("case.yaml"));
        Files.writeString(own.resolve("outcome.yaml"), "case: inf-1987\nsteps: {a: {measures: [x], claims: {}}}\n");
        Run run = Run.in(folder, "backtest", own.toString(), "--draws", "8");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).contains("outcome.yaml:2:");
    }

    @Test
    void forecastsAreScoredByATableOfOnesOwn() throws IOException {
        Path table = folder.resolve("table.yaml");
        Files.writeString(table, "expressions: {sure: {words: {vi: [có lẽ, sẽ]}, chance: 0.1, judged: mine}}\n");
        Run run = Run.in(folder, "score", "hanoi-2019", "--words-table", table.toString());

        assertThat(run.status()).isZero();
        assertThat(run.tooWide()).isEmpty();
        assertThat(run.said() + run.out().replaceAll("\\s+", " "))
                .contains("3 of 10 forecasts can be scored. Their Brier score is 0.010");
        Files.writeString(table, "expressions: {sure: {words: {vi: [sẽ]}, chance: 10}}\n");
        assertThat(Run.in(folder, "score", "hanoi-2019", "--words-table", table.toString())
                        .err())
                .contains("table.yaml:1:");
    }

    @Test
    void aCaseWithoutForecastsSaysSo() {
        assertThat(Run.in(folder, "score", "two-by-two").out()).contains("records no forecast");
    }

    @Test
    void notesBecomeCasesThatCheck() throws IOException {
        Path note = folder.resolve("note.md");
        Files.writeString(note, """
                ```yaml
                case: bridge-2011
                signed: 2011-03-01
                steps:
                  - {id: 1, by: ARD, text: "pull back", due: 2011-05-01, rev: R2, ver: V2, out: on_time}
                  - {id: 2, by: BEL, text: "pay", due: 2011-06-01, rev: R4, ver: V1, out: late}
                ---
                case: alone-2011
                signed: 2011-03-01
                steps:
                  - {id: 1, by: ARD, text: "pull back", due: 2011-05-01, rev: R2, ver: V2, out: on_time}
                ```
                """);
        Run run = Run.in(folder, "from-notes", note.toString(), "--out", "made");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Skipped: alone-2011", "Only one side");
        assertThat(Run.in(folder, "check", "made/bridge-2011").status()).isZero();
        assertThat(Run.in(folder, "backtest", "made", "--draws", "8").out()).contains("2 (1)");
        assertThat(Run.in(folder, "help").out()).doesNotContain("from-notes");
    }

    private static final String NOTES = """
            # Two agreements

            ```yaml
            case: bridge-2011
            signed: 2011-03-01
            steps:
              - {id: 1, by: ARD, text: "pull back", due: 2011-05-01, rev: R2, ver: V2, out: on_time}
              - {id: 2, by: BEL, text: "pay", due: 2011-06-01, rev: R4, ver: V1, out: late}
              - {id: 3, by: ARD, text: "disarmament", out: not_reached}
            ---
            case: river-2012
            signed: 2012-03-01
            steps:
              - {id: 1, by: BEL, text: "open the river", due: 2012-05-01, rev: R1, ver: V2, out: on_time}
              - {id: 2, by: ARD, text: "no new dams", rev: R3, ver: V1, out: breached}
            ```
            """;

    /** What is scored is what the two files of from-notes would give; a folder may hold both, and texts that are no notes. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aFolderOfNotesIsScoredAsTheCasesMadeOfIt(String edition) throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("two.md"), NOTES);
        Files.writeString(notes.resolve("README.md"), "# Read me\n");
        assertThat(Run.in(folder, "from-notes", "notes/two.md", "--out", "made", "--rule", edition)
                        .status())
                .isZero();

        String[] asked = {"--draws", "64", "--json", "--rule", edition};
        Run direct = Run.in(folder, with(asked, "backtest", "notes"));
        Run made = Run.in(folder, with(asked, "backtest", "made"));
        Run file = Run.in(folder, with(asked, "backtest", "notes/two.md"));

        assertThat(direct.status()).as(direct.err()).isZero();
        assertThat(direct.out()).isEqualTo(made.out()).isEqualTo(file.out());
        assertThat(direct.out()).contains("bridge-2011", "river-2012", "firstFailures");
        assertThat(Run.in(folder, "backtest", "notes", "--draws", "8", "--rule", edition)
                        .out())
                .contains(edition.equals("1") ? "5 (2)" : "4 (2)");
    }

    private static String[] with(String[] options, String... words) {
        return java.util.stream.Stream.of(words, options)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
    }

    @Test
    void aNoteWithoutADateSaysHowToMendItAndAllOthersDoToo() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("one.md"), NOTES.replace("signed: 2011-03-01\n", ""));
        Files.writeString(
                notes.resolve("three.md"), NOTES.replace("-201", "-301").replace("out: late", "out: done"));

        Run english = Run.in(folder, "backtest", "notes");
        Run vietnamese = Run.in(folder, "backtest", "notes", "--lang", "vi");

        assertThat(english.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(vietnamese.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(english.err())
                .contains("notes/one.md:4:1:", "Maybe add a line such as \"signed: 1994-10-21\"")
                .contains("notes/three.md:4:1:", "\"done\" does not say what became of step \"2\"")
                .doesNotContain("Exception", "\tat ");
        assertThat(vietnamese.err())
                .contains("notes/one.md:4:1:", "Có thể thêm một dòng như \"signed: 1994-10-21\"")
                .contains("notes/three.md:4:1:");
        assertThat(folder.resolve("backtest.html")).doesNotExist();
    }

    @Test
    void aNoteOfWhichNoCaseCanBeMadeIsLeftOutByName() throws IOException {
        Files.writeString(folder.resolve("notes.md"), NOTES.replace("by: BEL, text: \"open", "by: ARD, text: \"open"));
        Run run = Run.in(folder, "backtest", "notes.md", "--draws", "8", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Skipped: river-2012");
        assertThat(run.out()).contains("bridge-2011").doesNotContain("river-2012");
    }

    @Test
    void bothEditionsOfTheLibraryAreScored() {
        Run first = Run.in(folder, "backtest", "inf-1987", "--draws", "32", "--json");
        Run second = Run.in(folder, "backtest", "inf-1987", "--draws", "32", "--json", "--rule", "2");

        assertThat(second.status()).isZero();
        assertThat(second.out()).contains("inf-1987").isNotEqualTo(first.out());
        assertThat(Run.in(folder, "backtest", "--rule", "3").said()).contains("no edition 3", "Maybe --rule 1");
        assertThat(Run.in(folder, "cases").out()).doesNotContain("treaties-second");
    }
}
