package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus new}, {@code cases}, {@code schema} and {@code completion} do. */
class NewCommandTest {

    @TempDir
    Path here;

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void aNewCaseIsSoundFromTheStart(String language) {
        Run written = Run.in(here, "new", "drafts/ceasefire", "--lang", language);
        Run checked = Run.in(here, "check", "drafts/ceasefire", "--lang", language);

        assertThat(written.status()).isZero();
        assertThat(written.out()).contains("gradus check drafts/ceasefire");
        assertThat(checked.status()).as(checked.out()).isZero();
        assertThat(here.resolve("drafts/ceasefire/case.schema.json")).exists();
        assertThat(Run.in(here, "assess", "drafts/ceasefire", "--lang", language)
                        .status())
                .isZero();
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        Files.createDirectory(here.resolve("mine"));
        Files.writeString(here.resolve("mine/case.yaml"), "mine");

        Run run = Run.in(here, "new", "mine");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(run.said()).contains("is there already and stays as it is");
        assertThat(here.resolve("mine/case.yaml")).hasContent("mine");
    }

    /** A second draft is the case under another name, with its proposals; it can be compared at once, and replaces nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void aSecondDraftIsACopyUnderItsOwnName(String language) throws IOException {
        Run written = Run.in(here, "new", "drafts/second", "--from", "pretoria-2022", "--lang", language);
        Path file = here.resolve("drafts/second/case.yaml");
        String copy = Files.readString(file);
        Files.writeString(file, copy.replaceFirst("due: \"[^\"]*\"", "due: 2023-03-03"));
        Run compared = Run.in(here, "assess", "drafts/second", "--against", "pretoria-2022", "--lang", language);

        assertThat(written.status()).as(written.said()).isZero();
        assertThat(written.out().replaceAll("\\s+", " "))
                .contains("gradus assess drafts/second --against pretoria-2022");
        assertThat(copy).contains("case: second\n", "$schema=case.schema.json").doesNotContain("case: pretoria-2022");
        assertThat(copy.lines().skip(2))
                .isEqualTo(Files.readString(Path.of("..", "cases", "agreements", "pretoria-2022", "case.yaml"))
                        .lines()
                        .skip(2)
                        .toList());
        assertThat(compared.status()).as(compared.said()).isZero();
        assertThat(compared.out()).contains(language.equals("en") ? "3 March 2023" : "3/3/2023");
        assertThat(Run.in(here, "new", "drafts/second", "--from", "gaza-2025").status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(Run.in(here, "new", "third", "--from", "no-such-case").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(here.resolve("third")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mine", "1st", "ngừng-bắn", "a_b", "..", "x/"})
    void aNameThatCannotBeAnIdIsRefused(String name) {
        Run run = Run.in(here, "new", name);

        assertThat(run.status()).isEqualTo(name.equals("x/") ? ExitStatus.FINE : ExitStatus.USAGE);
    }

    @Test
    void aNameThatWindowsKeepsIsRefused() {
        for (String name : new String[] {"con", "aux", "lpt1", "drafts/nul"}) {
            Run run = Run.in(here, "new", name);
            assertThat(run.status()).as(name).isEqualTo(ExitStatus.USAGE);
            assertThat(run.said()).contains("Windows").contains("Maybe");
        }
        assertThat(Run.in(here, "new", "congo").status()).isZero();
    }

    @Test
    void aNewCaseThatHidesOneOfTheLibraryIsSaid() {
        Run hiding = Run.in(here, "new", "two-by-two");
        Run beside = Run.in(here, "new", "drafts/hanoi-2019");

        assertThat(hiding.status()).isZero();
        assertThat(hiding.said())
                .contains("The library has a case two-by-two too")
                .contains("Maybe");
        assertThat(beside.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theTemplateHasTheOneWeaknessThatItNames(String language) {
        Run.in(here, "new", "talks", "--lang", language);

        Run run = Run.in(here, "check", "talks", "--lang", "en");

        assertThat(run.out().lines().filter(line -> line.contains("talks/case.yaml:")))
                .singleElement()
                .asString()
                .contains("gives no date for step 2");
    }

    @Test
    void theLibraryIsListedByShelf() {
        Run run = Run.in(here, "cases");

        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("(?m)^hanoi-2019 +treaty +2019-02-28  Hanoi 2019");
        assertThat(run.out().indexOf("hanoi-2019")).isLessThan(run.out().indexOf("two-by-two"));
        assertThat(run.tooWide()).isEmpty();
        assertThat(Run.in(here, "cases", "--lang", "vi").out()).contains("thỏa thuận", "28/2/2019");
    }

    @Test
    void schemasArePrintedWhole() {
        assertThat(Run.in(here, "schema").out())
                .startsWith("{")
                .contains("seen if not done")
                .endsWith("}\n");
        assertThat(Run.in(here, "schema", "results").out())
                .startsWith("{")
                .contains("weakestMargin")
                .endsWith("}\n");
    }

    @Test
    void completionKnowsTheCommands() {
        Run run = Run.in(here, "completion");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("assess", "--max-per-party", "complete -F", "\"hanoi-2019\"", "\"gradualism\"");
    }
}
