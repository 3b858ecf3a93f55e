package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that this machine has, started without a window.
 *
 * <p>Where there is none, the test that asked for it is skipped; with {@code GRADUS_REQUIRE_BROWSER=true}, as in CI, it
 * fails.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String NONE = "Skipped: there is no Chromium on this machine."
            + " Maybe install one (Debian: apt-get install chromium), or name it in GRADUS_CHROMIUM.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> executable = findExecutable();
        if (Boolean.parseBoolean(System.getenv("GRADUS_REQUIRE_BROWSER"))) {
            assertThat(executable).as("a Chromium on this machine").isPresent();
        }
        if (executable.isEmpty()) {
            System.err.println(NONE); // Surefire counts what was skipped, and does not say why
        }
        assumeTrue(executable.isPresent(), NONE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** An empty page; a desk is 1280 pixels wide, a telephone 390. */
    Page page(int width, int height) {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> findExecutable() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("GRADUS_CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
