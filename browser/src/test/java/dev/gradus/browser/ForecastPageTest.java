package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import dev.gradus.forecast.SweepRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a case with a forecast as a reader meets it: from a file, without a network. */
class ForecastPageTest extends InChromium {
    private static final Path CASE = Path.of("cases/textbooks/two-by-two/case.yaml");
    private static final int DRAWS = 128;

    /** Ranges on thirteen numbers on which the case may hang; at so many draws three of them stand out. */
    private static final Map<String, String> RANGES = Map.ofEntries(
            Map.entry("trust.a.b", "[0.1, 0.4, 0.9]"),
            Map.entry("trust.b.a", "[0.1, 0.5, 0.9]"),
            Map.entry("measures.a1.worth.a", "[-8, -4, -2]"),
            Map.entry("measures.a1.worth.b", "[2, 10, 14]"),
            Map.entry("measures.b1.worth.a", "[2, 10, 14]"),
            Map.entry("measures.b1.worth.b", "[-8, -4, -2]"),
            Map.entry("measures.a1.takes", "[0.1, 0.25, 0.5]"),
            Map.entry("measures.a1.signal", "[0.3, 0.6, 0.9]"),
            Map.entry("measures.b1.signal", "[0.5, 0.8, 0.9]"),
            Map.entry("measures.a1.seen-if-not-done", "[0.5, 0.9, 1]"),
            Map.entry("parties.a.breakdown.collapse", "[-9, -5, -1]"),
            Map.entry("parties.b.breakdown.collapse", "[-9, -5, -1]"),
            Map.entry("parties.a.impatience", "[0.05, 0.1, 0.3]"));

    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    void start() throws IOException {
        Path written = Pages.repository().resolve(CASE);
        file = Pages.forecast(
                written.toString(), Files.readAllBytes(written), folder, RANGES, SweepRequest.of(DRAWS, 1));
    }

    private Page open(int width, String hash) {
        return open(file, width, hash);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "vi, 1280", "vi, 390"})
    void isAccessibleFitsAndBreaksNoRuleOfItsOwn(String language, int width) {
        try (Page page = open(width, "#" + language)) {
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");

            assertAccessibleAndFitting(page, width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theBarsAreDrawnBesideOrUnderTheirNamesAndWideEnoughToRead(int width) {
        try (Page page = open(width, "#forecast")) {
            Locator bars = page.locator("#forecast .tornado li:not(.scale) svg");

            assertThat(bars.count()).isEqualTo(3);
            assertThat(page.locator("#forecast .tornado .scale text:visible").count())
                    .isEqualTo(3);
            for (Locator bar : bars.all()) {
                BoundingBox box = bar.boundingBox();
                assertThat(box.width).isGreaterThan(width / 4.0);
                assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            }
            assertThat(page.locator("#forecast .tornado li rect").all())
                    .anySatisfy(bar -> assertThat(bar.boundingBox().width).isGreaterThan(10));
        }
    }

    @Test
    void theHeadLeadsToTheForecastAndAnAssumptionToItsRow() {
        try (Page page = open(1280, "")) {
            page.locator("#verdict a[href='#forecast']").click();
            assertThat((boolean) page.evaluate(
                            "document.getElementById('forecast').getBoundingClientRect().top < window.innerHeight"))
                    .isTrue();

            Locator name = page.locator("#forecast table.drivers th a").first();
            String target = name.getAttribute("href");
            name.click();

            assertThat(page.locator("[id='" + target.substring(1) + "']").isVisible())
                    .isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void printsTheForecastOfOneLanguage() {
        try (Page page = open(1280, "#vi")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");

            assertThat(page.locator("#vi-forecast .tornado svg").first().isVisible())
                    .isTrue();
            assertThat(page.locator("#forecast").isVisible()).isFalse();
            assertThat(page.pdf().length).isGreaterThan(50_000);
            assertThat(complaints).isEmpty();
        }
    }
}
