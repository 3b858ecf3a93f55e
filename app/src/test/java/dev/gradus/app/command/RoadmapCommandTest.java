package dev.gradus.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.Run;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Messages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus roadmap} prints: the numbers of model.md §6. */
class RoadmapCommandTest {

    @TempDir
    Path here;

    @Test
    void theOnlyRoadmapOfTwoByTwoIsShownNumberByNumber() {
        Run run = Run.in(here, "roadmap", "plan", "two-by-two");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("A roadmap holds.")
                .containsPattern("Party A: going ahead is worth 4\\.3;")
                .containsPattern("Party B: going ahead is worth 3\\.6;")
                .containsPattern("hold back “First measure of B” +2\\.1 +1\\.5\n")
                .containsPattern("Party B: secretly undo “First measure of B” +1\\.9\n");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void whatFailsIsMarkedWhereItFails() {
        Run run = Run.in(here, "roadmap", "evaluate", "two-by-two", "--stages", "a1,b1; a2,b2");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("The roadmap fails at step 2: Party B would gain 4.0 points")
                .containsPattern("hold back “Second measure of B” +13\\.4 +-4\\.0 ✗")
                .contains("Party A, trust in Party B must be at least 18%");
        assertThat(run.tooWide()).isEmpty();
        assertThat(Run.in(here, "roadmap", "evaluate", "two-by-two", "--stages", "a1,b1; a2,b2", "--lang", "vi")
                        .tooWide())
                .isEmpty();
    }

    @Test
    void aProposalOfTheCaseIsEvaluated() {
        Run run = Run.in(here, "roadmap", "evaluate", "hanoi-2019", "--proposal", "yongbyon-for-five");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("“Yongbyon for the five resolutions” fails");
        assertThat(run.tooWide()).isEmpty();
    }

    @Test
    void bothCommandsPrintJson() {
        assertThat(Run.in(here, "roadmap", "plan", "two-by-two", "--json").out())
                .contains("\"kind\" : \"roadmap\"", "\"plan\"", "\"weakestMargin\"");
        assertThat(Run.in(here, "roadmap", "evaluate", "two-by-two", "--stages", "a1", "--json")
                        .out())
                .contains("\"kind\" : \"roadmap\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-by-two | What is to be evaluated?",
                "two-by-two --stages a1 --proposal x | not both",
                "two-by-two --stages a9 | The case has no measure “a9”. Maybe a1.",
                "two-by-two --stages a1;a1 | stands twice",
                "two-by-two --stages ; | names no stage",
                "hanoi-2019 --proposal yongbyon-for-fife | Maybe yongbyon-for-five",
            })
    void wrongUsageIsSaid(String args, String sentence) {
        Run run = Run.in(here, ("roadmap evaluate " + args).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, “x” will not do for --max-per-party%c which is a whole number. Maybe 2.",
        "vi, “x” không dùng được cho --max-per-party: cần một số nguyên. Có lẽ là 2."
    })
    void aNumberThatIsNoneIsSaid(String language, String sentence) {
        Run run = Run.in(here, "roadmap", "plan", "two-by-two", "--max-per-party", "x", "--lang", language);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.said()).contains(sentence.replace("%c", ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void whatIsTooLargeIsAdvisedWhatHelps(String language) {
        for (String key : new String[] {"plan.large", "fault.memory"}) {
            assertThat(Messages.in(language).say(key))
                    .contains("requires", "--target !x", "-Xmx")
                    .doesNotContain("--max-per-party");
        }
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        Run run = Run.in(here, "roadmap", "evaluate", "two-by-two", "--stages", "a2");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The roadmap cannot be").doesNotContain("going ahead");
    }
}
