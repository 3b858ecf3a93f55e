package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A class of tests with a browser of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    private static final String CONTRAST = "color-contrast";

    private static final String MARK = """
            () => {
              const colour = (e) => [e.tagName, e.getAttribute('class'), e.getAttribute('aria-pressed')].join('.');
              const kinds = new Map();
              for (const text of document.querySelectorAll('body *')) {
                if (!Array.from(text.childNodes).some((n) => n.nodeType === 3 && n.data.trim())) continue;
                if (!text.checkVisibility()) continue;
                let kind = '';
                for (let e = text; e; e = e.parentElement) kind += colour(e) + '>';
                kinds.set(kind, [...(kinds.get(kind) ?? []).slice(0, 1), text]);
              }
              for (const looked of kinds.values()) for (const e of looked) e.setAttribute('data-looked-at', '');
              return kinds.size;
            }
            """;

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
        assertThat(broken(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    /**
     * The rules that are broken. The contrast of a page is what takes long, so the build looks at it where it can differ: at the first and the
     * last of the texts that the same elements with the same classes lead to, since nothing else gives a colour; {@code -Dgradus.every=true} at
     * all.
     */
    static List<String> broken(Page page) {
        if (Boolean.getBoolean("gradus.every")) {
            return broken(axe(page));
        }
        assertThat((int) page.evaluate(MARK)).isPositive();
        return Stream.of(
                        axe(page).disableRules(List.of(CONTRAST)),
                        axe(page).include("[data-looked-at]").withRules(List.of(CONTRAST)))
                .flatMap(axe -> broken(axe).stream())
                .toList();
    }

    static List<String> broken(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Rule::getId).toList();
    }

    /** All rules. What keeps a rule is not listed, and the page, which has no frames, is looked at in one go: listing takes longer than looking. */
    static AxeBuilder axe(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(onlyViolations);
    }
}
