package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(broken(page)).isEmpty();
    }

    @Test
    void findsThePictureThatNobodyDescribed() {
        Page page = chromium.page(390, 800);
        page.setContent("""
                <!doctype html><html lang="en"><head><title>Roadmap</title></head>
                <body><main><h1>Steps</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main></body></html>
                """);

        assertThat(broken(page)).containsExactly("image-alt");
    }

    /** Also where it is only one of many like it that cannot be read. */
    @Test
    void findsWhatCannotBeRead() {
        Page page = chromium.page(390, 800);
        page.setContent("""
                <!doctype html><html lang="en"><head><title>Roadmap</title><style>.pale { color: #ddd }</style></head>
                <body><main><h1>Steps</h1><p>One</p><p>Two</p><div class="pale"><p>Three</p></div><p>Four</p></main></body></html>
                """);

        assertThat(broken(page)).containsExactly("color-contrast");
    }
}
