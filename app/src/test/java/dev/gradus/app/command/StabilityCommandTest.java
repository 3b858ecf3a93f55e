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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus stability} prints and writes, on conflicts of the library, files and cases. */
class StabilityCommandTest {

    @TempDir
    Path here;

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void elmiraRestsWhereThePaperSays() {
        Run run = Run.in(here, "stability", "elmira");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("can come to rest in 5 of its 9 states")
                .contains("5. “Uniroyal delays; the local government insists on the order”. Nobody has anything better")
                .contains("From the status quo only by acting together")
                .contains("the Ministry of the Environment and Uniroyal together could move to “Uniroyal accepts the"
                        + " modified order; the local government insists on the first one”");
        assertThat(run.tooWide()).isEmpty();
        assertThat(here.resolve("elmira-stability.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void inBothLanguages(String language) {
        Run run = Run.in(here, "stability", "syria-iraq-1975", "--lang", language);

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContainPattern("(?m)(^| )stability\\.[a-z]");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void aWishIsAnsweredByWhatWouldHaveToChange() {
        Run run = Run.in(here, "stability", "chicken", "--wish", "YY");

        assertThat(run.status()).isZero();
        assertThat(flat(run)).contains("What would have to change", "would still leave");
    }

    @Test
    void theHanoiTalksRestWhereTheyAreAndItIsSaidWhatWouldMoveThem() {
        Run run = Run.in(here, "stability", "hanoi-2019", "--states", "2");

        assertThat(run.status()).isZero();
        assertThat(flat(run))
                .contains("Things can stay as they are: nothing chosen.")
                .contains("The smallest change of preference that would move it: the United States coming to like it"
                        + " better to choose “Declare the Korean War ended”.");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void asJson() {
        Run run = Run.in(here, "stability", "elmira", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"kind\" : \"stability\"", "\"equilibria\" : 5");
        assertThat(here.resolve("elmira-stability.html")).doesNotExist();
    }

    @Test
    void forOtherProgramsAndBack() {
        assertThat(Run.in(here, "stability", "syria-iraq-1975", "--write", "si.gmcr")
                        .status())
                .isZero();
        Run again = Run.in(here, "stability", "si.gmcr");

        assertThat(again.status()).isZero();
        assertThat(flat(again)).contains("can come to rest in 2 of its 6 states");
        assertThat(Run.in(here, "stability", "chicken", "--write", "chicken.nfg")
                        .status())
                .isZero();
        assertThat(here.resolve("chicken.nfg")).content().startsWith("NFG 1");
        assertThat(Run.in(here, "stability", "chicken", "--write", "chicken.nfg")
                        .status())
                .isEqualTo(ExitStatus.FILE);
        assertThat(Run.in(here, "stability", "elmira", "--write", "elmira.nfg").status())
                .isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aBrokenFileIsAnsweredWithPlaces() throws IOException {
        Files.writeString(here.resolve("talks.gmcr"), "{\"options\": [{\"name\": 3}, ");

        Run run = Run.in(here, "stability", "talks.gmcr");

        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).containsPattern("talks.gmcr:1:\\d+: ");
    }

    @Test
    void aConflictIsNoCaseAndThatIsSaid() {
        Run run = Run.in(here, "assess", "elmira");

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains("gradus stability elmira");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elmira --states 0 | At least one state",
                "elmira --wish nowhere | no state or option “nowhere”",
                "elmira --set trust.a.b=1 | Numbers can be set for a case only",
                "elmira --write elmira.txt | .gmcr, .nfg or .yaml",
                "hanoi-2019 --write hanoi.gmcr | as .nfg only",
                "elmirra | Maybe elmira",
            })
    void wrongUsageIsSaid(String args, String sentence) {
        Run run = Run.in(here, ("stability " + args).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }
}
