package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the texts of a case that nobody has judged yet, as a reader meets it. */
class TextPageTest extends InChromium {
    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    void start() throws IOException {
        Path gaza = Pages.repository().resolve("cases/agreements/gaza-2025/case.yaml");
        ReadResult.Read read = (ReadResult.Read) CaseReader.read(gaza.toString(), Files.readAllBytes(gaza), Map.of());
        file = folder.resolve("gaza-2025.html");
        Files.write(
                file,
                Report.texts(read.whole(), TextWeaknesses.of(read.whole()), "en", "")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "vi, 1280", "vi, 390"})
    void isAccessibleAndFits(String language, int width) {
        try (Page page = open(file, width, "#" + language)) {
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertAccessibleAndFitting(page, width);
        }
    }

    @Test
    void tellsEveryStepWithItsDayAndWhoDoesIt() {
        try (Page page = open(file, 1280, "#en")) {
            String told = page.locator("[data-copy=en] main").innerText();

            assertThat(told)
                    .contains("part 2 of 7 (4 of 33 hostages)", "Israel and Hamas", "(25 January 2025)")
                    .contains("600 trucks per day", "questions are open")
                    .contains(
                            "30 prisoners per civilian hostage", "as long as this goes on: “Talks on the second phase”")
                    .contains("1 day before “Free hostages")
                    .contains("hardly", "every day");
        }
    }
}
