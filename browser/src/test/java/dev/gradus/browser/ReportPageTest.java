package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of Hanoi 2019 as a reader meets it: from a file, without a network. */
class ReportPageTest extends InChromium {
    private static final Path CASE = Pages.repository().resolve("cases/treaties/hanoi-2019");

    /** Kept small enough to be sent by mail. */
    private static final long MOST_BYTES = 2_500_000;

    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    void start() throws IOException {
        file = Pages.of(CASE.resolve("case.yaml"), folder);
    }

    private Page open(int width, String hash) {
        return open(file, width, hash);
    }

    @Test
    void isSmallEnough() throws IOException {
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    @Test
    void everyFoundingElementHasItsPlace() throws IOException {
        try (Page page = open(1280, "")) {
            List<String> anchors = Files.readAllLines(CASE.resolve("elements.csv")).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(line.lastIndexOf(',') + 1))
                    .toList();

            assertThat(anchors).hasSizeGreaterThanOrEqualTo(64).allSatisfy(anchor -> {
                assertThat(page.locator("[id='" + anchor + "']").count())
                        .as(anchor)
                        .isEqualTo(1);
                assertThat(page.locator("[id='vi-" + anchor + "']").count())
                        .as("vi-" + anchor)
                        .isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "vi, 1280", "vi, 390"})
    void isAccessibleFitsAndBreaksNoRuleOfItsOwn(String language, int width) {
        assumeTrue(Pages.isLookedAt(language, width), "all with -Dgradus.every=true");
        try (Page page = open(width, "#" + language)) {
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");

            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertAccessibleAndFitting(page, width);
        }
    }

    @Test
    void theLanguageCanBeSwitched() {
        try (Page page = open(1280, "")) {
            page.locator("[data-copy=en] button[data-language=vi]").click();

            assertThat(page.locator("h1:visible").textContent()).contains("Hà Nội");
            assertThat(page.locator("[data-copy=vi] button[data-language=vi]").getAttribute("aria-pressed"))
                    .isEqualTo("true");

            page.locator("[data-copy=vi] button[data-language=en]").click();

            assertThat(page.locator("h1:visible").textContent()).contains("Hanoi");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void anAddressLeadsToItsPlaceInItsLanguage() {
        try (Page page = open(1280, "#vi-figure-measures-yongbyon-takes")) {
            Locator row = page.locator("#vi-figure-measures-yongbyon-takes");

            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("vi");
            assertThat(row.isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void aNumberOpensToItsTermsByKeyboard(String language) {
        try (Page page = open(1280, "#" + language)) {
            Locator proposal =
                    page.locator("[data-copy=" + language + "] .proposal").first();
            for (String folded : List.of("> summary", "details > summary")) {
                proposal.locator(folded).first().focus();
                page.keyboard().press("Enter");
            }
            Locator margin = page.locator("[data-copy=" + language + "] .proposal button.n:visible")
                    .first();
            margin.focus();
            page.keyboard().press("Enter");
            Locator panel = page.locator("dialog[open]");

            assertThat(panel.locator("li").count()).isGreaterThan(1);
            assertThat(broken(axe(page).include("dialog"))).isEmpty();

            openToTheEnd(page, panel);
            assertThat(panel.locator("a").count()).isPositive();

            page.keyboard().press("Escape");
            assertThat(panel.count()).isZero();
            assertThat((boolean) margin.evaluate("(button) => button === document.activeElement"))
                    .isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    private static void openToTheEnd(Page page, Locator panel) {
        for (int depth = 0; depth < 12 && panel.locator("a").count() == 0; depth++) {
            panel.locator("details:not([open]) > summary").first().focus();
            page.keyboard().press("Enter");
            page.waitForTimeout(30);
        }
    }

    @Test
    void aTermLeadsToItsAssumption() {
        try (Page page = open(1280, "#price")) {
            page.locator("#price button.n").nth(3).click();
            Locator panel = page.locator("dialog[open]");
            openToTheEnd(page, panel);
            String target = panel.locator("a").first().getAttribute("href");
            panel.locator("a").first().click();

            assertThat(panel.count()).isZero();
            assertThat(page.locator("[id='" + target.substring(1) + "']").isVisible())
                    .isTrue();
        }
    }

    /** No sign covers another, on a wide screen or a narrow one, and what is within reach has its key by name. */
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void theSignsOfThePictureDoNotCoverEachOther(int width) {
        try (Page page = open(width, "#reach")) {
            for (Locator panel : page.locator("#picture .panel-of-deals").all()) {
                List<BoundingBox> boxes = panel.locator("> svg .sign :is(circle, rect, path)").all().stream()
                        .map(Locator::boundingBox)
                        .toList();

                assertThat(boxes).hasSizeGreaterThan(3);
                assertThat(panel.locator(".key > li").count()).isGreaterThanOrEqualTo(boxes.size());
                for (int a = 0; a < boxes.size(); a++) {
                    for (int b = 0; b < a; b++) {
                        assertThat(covers(boxes.get(a), boxes.get(b)))
                                .as(a + " and " + b)
                                .isLessThan(0.2);
                    }
                }
            }
            assertThat(page.locator("#picture .panel-of-deals").count()).isEqualTo(2);
        }
    }

    /** How much of the one lies under the other. */
    private static double covers(BoundingBox one, BoundingBox other) {
        double across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        double down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
        return Math.max(0, across) * Math.max(0, down) / (one.width * one.height);
    }

    /** Nothing of a picture waits for a script or is folded away: with scripts off it is in the page, in print it is seen. */
    @Test
    void thePictureIsThereInPrint() {
        try (Page page = open(1280, "")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (Locator svg : page.locator("#picture .panel-of-deals > svg").all()) {
                assertThat(svg.isVisible()).isTrue();
                assertThat(svg.boundingBox().height).isGreaterThan(150);
                assertThat(svg.boundingBox().width).isGreaterThan(200);
            }
            assertThat(page.locator("#picture .sign:visible").count()).isGreaterThan(12);
            assertThat(page.locator("[data-copy=en] .timetable:visible").count())
                    .isPositive();
        }
    }

    @Test
    void printsOneLanguageWithAllDetailsWhereTheyAreOpened() {
        try (Page page = open(1280, "#vi")) {
            page.locator("[data-copy=vi] button[data-fold=open]").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("[data-copy=vi] main details:not([open])").count())
                    .isZero();
            assertThat(page.locator("[data-copy=en] main").isVisible()).isFalse();
            assertThat(page.pdf().length).isGreaterThan(50_000);
            assertThat(complaints).isEmpty();
        }
    }
}
