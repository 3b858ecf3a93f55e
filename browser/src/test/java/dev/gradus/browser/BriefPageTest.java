package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The brief is one sheet, and what is printed of a report is what stands open on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefPageTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final int MOST_SHEETS = 12;
    private static final int MOST_SCREENS = 20;
    private static final int SCREEN = 800;

    @TempDir
    private static Path folder;

    private Chromium chromium;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

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
        for (String language : List.of("en", "vi")) {
            Path file = Pages.brief(folderOfCase.resolve("case.yaml"), folder, language);
            for (int width : List.of(1280, 390)) {
                try (Page page = Pages.open(chromium, file, width, "", complaints)) {
                    if (width > SCREEN) {
                        assertThat(sheets(page))
                                .as(folderOfCase + " " + language)
                                .isEqualTo(1);
                    }
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .extracting(Rule::getId)
                            .isEmpty();
                    assertThat(complaints).isEmpty();
                }
            }
        }
    }

    @Test
    void aReportIsShortAsItOpensAndAsItPrints() throws IOException {
        Path file = Pages.of(Pages.repository().resolve("cases/treaties/hanoi-2019/case.yaml"), folder);
        for (String language : List.of("en", "vi")) {
            try (Page page = Pages.open(chromium, file, 1280, "#" + language, complaints)) {
                assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                        .isBetween(SCREEN, MOST_SCREENS * SCREEN);
                assertThat(sheets(page)).isBetween(2, MOST_SHEETS);
            }
        }
    }

    private static int sheets(Page page) {
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return (int) SHEET.matcher(pdf).results().count();
    }
}
