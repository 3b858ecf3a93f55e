package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code gradus repair} prints: the repair of model.md §6, item 3. */
class RepairCommandTest {

    @TempDir
    Path here;

    @Test
    void whatEachPartIsNeededForIsSaid() {
        Run run = Run.in(here, "repair", "two-by-two", "--proposal", "full");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("With “Handover through a third party” (cost to Party A: 0.5 points)")
                .contains("Without “Handover through a third party” it would fail at step 2: Party B would gain 6.0")
                .contains("It does not say that anybody would give them");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void withoutOptionsEveryProposalIsLookedAt() {
        Run run = Run.in(here, "repair", "two-by-two", "--lang", "vi");

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("“Cặp thứ nhất” đứng vững", "“Cặp thứ nhất, rồi cặp thứ hai” sẽ đứng vững");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void anEndIsReachedByTheSameTwo() {
        Run run = Run.in(here, "repair", "two-by-two", "--target", "a2,b2", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\"kind\" : \"repairs\"", "\"outcome\" : \"mended\"")
                .containsPattern("\"escrow\", ?\"lock\"");
    }

    @Test
    void whereNothingSufficesTheNearestIsNamed() {
        Run run = Run.in(here, "repair", "hanoi-2019", "--proposal", "tentative-package", "--most-tranches", "1");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Nothing that the case names would make", "Nearest comes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-by-two --proposal full --target a2 | Either --proposal or --target",
                "two-by-two --proposal fulll | Maybe full",
                "two-by-two --most-tranches 0 | at least 1",
                "two-by-two --target a9 | no measure “a9”",
                "two-by-tow | Maybe two-by-two",
            })
    void wrongUsageIsSaid(String args, String sentence) {
        Run run = Run.in(here, ("repair " + args).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }
}
