package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A class of tests with a browser of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    Chromium chromium;

    /** What the page that was opened last complains of. */
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    Page open(Path file, int width, String hash) {
        return Pages.open(chromium, file, width, hash, complaints);
    }

    /** As it stands: no wider than the window, without a violation, and without a complaint. */
    void assertAccessibleAndFitting(Page page, int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(complaints).isEmpty();
    }
}
