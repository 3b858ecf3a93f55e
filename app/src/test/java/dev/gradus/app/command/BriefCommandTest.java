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

/** What {@code gradus brief} writes: one sheet in one language, which leads nowhere and runs nothing. */
class BriefCommandTest {
    @TempDir
    Path here;

    @ParameterizedTest
    @CsvSource({
        "en, hanoi-2019-brief.html, All 6 proposals fail., How far to believe it",
        "vi, hanoi-2019-brief.vi.html, Cả 6 đề xuất đều đổ vỡ., Đáng tin đến đâu"
    })
    void theSheetSaysWhatHasToBeKnown(String language, String file, String verdict, String record) throws IOException {
        Run run = Run.in(here, "brief", "hanoi-2019", "--lang", language);
        String page = Files.readString(here.resolve(file));

        assertThat(run.status()).isZero();
        assertThat(page).contains("<html lang=\"" + language + "\"", verdict, record);
        assertThat(page).doesNotContain("<script", "href=\"#", "NaN", "{0}");
    }

    @Test
    void whatGradusDidNotWriteStays() throws IOException {
        Files.writeString(here.resolve("two-by-two-brief.pdf"), "%PDF-1.4 somebody's");

        Run run = Run.in(here, "brief", "two-by-two");

        assertThat(run.status()).isEqualTo(ExitStatus.FILE);
        assertThat(here.resolve("two-by-two-brief.pdf")).hasContent("%PDF-1.4 somebody's");
        assertThat(here.resolve("two-by-two-brief.html")).doesNotExist();
    }

    @Test
    void aSecondRunTakesThePlaceOfTheFirst() {
        assertThat(Run.in(here, "brief", "two-by-two").status()).isZero();
        assertThat(Run.in(here, "brief", "two-by-two").status()).isZero();
        assertThat(here).isDirectoryContaining("glob:**two-by-two-brief.html");
    }

    /** A brief is in one language: that of another stands beside it. */
    @Test
    void aSecondLanguageHasItsOwnFile() {
        assertThat(Run.in(here, "brief", "two-by-two", "--lang", "vi").status()).isZero();
        assertThat(Run.in(here, "brief", "two-by-two").status()).isZero();
        assertThat(here.resolve("two-by-two-brief.vi.html")).content().contains("<html lang=\"vi\"");
        assertThat(here.resolve("two-by-two-brief.html")).content().contains("<html lang=\"en\"");
    }
}
