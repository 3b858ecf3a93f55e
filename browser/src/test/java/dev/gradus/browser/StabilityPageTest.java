package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gradus.formats.graphmodel.ConflictReader;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.report.StabilityReport;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import dev.gradus.words.stability.StabilityWords;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a conflict as a reader meets it: from a file, without a network. */
class StabilityPageTest extends InChromium {
    private static final String ATTACK = "</script><img src=x onerror=document.title='taken'>";

    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    void start() throws IOException {
        file = write("elmira.html", text("elmira"));
    }

    private static String text(String id) throws IOException {
        return Files.readString(Pages.repository().resolve("cases/papers/" + id + "/conflict.yaml"));
    }

    private static Path write(String name, String conflict) throws IOException {
        ConflictResult.Read read =
                (ConflictResult.Read) ConflictReader.read(name, conflict.getBytes(StandardCharsets.UTF_8));
        StabilityFindings findings = StabilityFindings.of(
                read.stated(), new ConflictReviewer.Request(12, OptionalInt.empty(), 1), Watch.NONE);
        List<StabilityWords> words = List.of("en", "vi").stream()
                .map(language -> new StabilityWords(Words.of(language), findings))
                .toList();
        List<Heading> headings = List.of("en", "vi").stream()
                .map(language -> new Heading(
                        read.model().title().in(language),
                        read.model().summary().in(language),
                        List.of()))
                .toList();
        Path file = folder.resolve(name);
        Files.writeString(file, StabilityReport.html(findings, words, headings));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "vi, 1280", "vi, 390"})
    void isAccessibleFitsAndBreaksNoRuleOfItsOwn(String language, int width) {
        try (Page page = open(file, width, "#" + language)) {
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertAccessibleAndFitting(page, width);
        }
    }

    @Test
    void everyStateIsDrawnByNameAndTheOnesThatCanLastAreFilled() {
        try (Page page = open(file, 1280, "#en")) {
            String drawing = "[data-copy=en] .drawn svg.graph ";
            assertThat(page.locator(drawing + "rect.state").count()).isEqualTo(9);
            assertThat(page.locator(drawing + "rect.rest").count()).isEqualTo(5);
            assertThat(page.locator(drawing + "rect.now").count()).isEqualTo(1);
            assertThat(page.locator(drawing + "path.move").count()).isEqualTo(24);
            assertThat(String.join(" ", page.locator(drawing + "text.now").allTextContents()))
                    .contains("Uniroyal delays");
        }
    }

    /** On a telephone the states are a list, each move with who makes it and where it leads; no name is cut. */
    @Test
    void onANarrowScreenTheStatesAreAList() {
        try (Page page = open(file, 390, "#en")) {
            assertThat(page.locator("[data-copy=en] .drawn").isVisible()).isFalse();
            assertThat(page.locator("[data-copy=en] .state-cards > li:visible").count())
                    .isEqualTo(9);
            assertThat(page.locator("[data-copy=en] .state-cards ul > li:visible")
                            .count())
                    .isEqualTo(24);
            assertThat(page.locator("[data-copy=en] .state-cards").textContent())
                    .contains("Uniroyal → “Uniroyal abandons its plant”")
                    .doesNotContain("…");
        }
    }

    @Test
    void textOfAFileRunsNothing() throws IOException {
        String hostile = text("chicken").replace("gives way", ATTACK);
        assertThat(hostile).contains(ATTACK);
        Path page = write("hostile.html", hostile);
        try (Page opened = open(page, 1280, "#en")) {
            assertThat(opened.title()).doesNotContain("taken");
            assertThat(opened.locator("img").count()).isZero();
            assertThat(opened.locator("body").textContent()).contains(ATTACK);
            assertThat(complaints).isEmpty();
        }
    }
}
