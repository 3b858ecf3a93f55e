package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The instruments of this module can tell a good page from a bad one. */
class ChromiumTest extends InChromium {

    @Test
    void findsNothingInAGoodPage() {
        Page page = chromium.page(1280, 800);
        page.setContent("""
                <!doctype html><html lang="vi"><head><title>Lộ trình</title></head>
                <body><main><h1>Gói thỏa thuận nhỏ đứng vững</h1></main></body></html>
                """);

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void findsThePictureThatNobodyDescribed() {
        Page page = chromium.page(390, 800);
        page.setContent("""
                <!doctype html><html lang="en"><head><title>Roadmap</title></head>
                <body><main><h1>Steps</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main></body></html>
                """);

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .containsExactly("image-alt");
    }
}
