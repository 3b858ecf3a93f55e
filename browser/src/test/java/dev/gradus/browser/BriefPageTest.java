package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The brief is one sheet, and what is printed of a report is what stands open on it. */
class BriefPageTest extends InChromium {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final int MOST_SHEETS = 12;
    private static final int MOST_SCREENS = 20;
    private static final int SCREEN = 800;

    /** A4 without its margins, in pixels of 1/96 inch. */
    private static final int SHEET_WIDTH = 184 * 96 * 10 / 254;

    private static final double SHEET_HEIGHT = 275 * 96 / 25.4;

    @TempDir
    private static Path folder;

    static Stream<Path> cases() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String shelf : List.of("treaties", "textbooks")) {
            try (Stream<Path> folders =
                    Files.list(Pages.repository().resolve("cases").resolve(shelf))) {
                folders.filter(each -> Files.exists(each.resolve("case.yaml"))).forEach(found::add);
            }
        }
        return found.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsOneSheetInBothLanguages(Path folderOfCase) throws IOException {
        Assessment assessment = Pages.assessment(folderOfCase.resolve("case.yaml"));
        for (String language : List.of("en", "vi")) {
            Path file = Pages.brief(assessment, folder, language);
            for (int width : List.of(1280, 390)) {
                try (Page page = open(file, width, "")) {
                    if (width > SCREEN) {
                        assertThat(sheets(page))
                                .as(folderOfCase + " " + language)
                                .isEqualTo(1);
                    }
                    if (Pages.isLookedAt(language, width)) {
                        assertAccessibleAndFitting(page, width);
                    }
                }
            }
        }
    }

    @Test
    void aReportIsShortAsItOpensAndAsItPrints() throws IOException {
        Path file = Pages.of(Pages.repository().resolve("cases/treaties/hanoi-2019/case.yaml"), folder);
        for (String language : List.of("en", "vi")) {
            try (Page page = open(file, 1280, "#" + language)) {
                assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                        .isBetween(SCREEN, MOST_SCREENS * SCREEN);
                assertThat(sheets(page)).isBetween(2, MOST_SHEETS);
            }
        }
    }

    /** Also with a forecast: what else the draws say is folded. Planned with one measure of each party a stage, which takes a third of the time. */
    @Test
    void theFirstSheetOfAReportWithAForecastIsTheBrief() throws IOException {
        Path written = Pages.repository().resolve("cases/treaties/hanoi-2019/case.yaml");
        SweepRequest small = new SweepRequest(4, 1, 0, new PlanRequest(Rule.NASH, 1, Target.ANY, 1L << 30, 2));
        Path file = Pages.forecast(written.toString(), Files.readAllBytes(written), folder, Map.of(), small);
        for (String language : List.of("en", "vi")) {
            try (Page page = open(file, SHEET_WIDTH, "#" + language)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                BoundingBox brief =
                        page.locator("[data-copy=" + language + "] .brief").boundingBox();

                assertThat(brief.y + brief.height).as(language).isBetween(300.0, SHEET_HEIGHT);
            }
        }
    }

    private static int sheets(Page page) {
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return (int) SHEET.matcher(pdf).results().count();
    }
}
