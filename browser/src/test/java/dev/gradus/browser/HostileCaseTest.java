package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.SweepRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A case whose every text is an attack runs nothing and asks for nothing. */
class HostileCaseTest extends InChromium {
    /** A case that fills every key of the schema, every text with this mark in it; a test beside it holds both. */
    private static final Path CASE = Path.of("formats/src/test/resources/everything/case.yaml");

    private static final String MARK = "§";

    static final List<String> ATTACKS = List.of(
            "</script><img src=x onerror=document.title=666>",
            "\"><svg onload=document.title=666>",
            "<!--<script>document.title=666</script>",
            "{{7*7}}${7*7}{0}");

    @TempDir
    private static Path folder;

    private static final Map<String, String> SETTINGS = Map.of("trust.a.b", "0.6");

    private static byte[] hostile(String attack) throws IOException {
        String written = Files.readString(Pages.repository().resolve(CASE));
        return written.replace(MARK, attack).getBytes(StandardCharsets.UTF_8);
    }

    /** On the page of the case, and on that with a forecast. */
    @ParameterizedTest
    @FieldSource("ATTACKS")
    void runsNothing(String attack) throws IOException {
        Assessment assessment = Pages.assessment("everything/case.yaml", hostile(attack), SETTINGS);
        runsNothing(attack, Pages.of(assessment, folder, "abroad"));

        Path file = Pages.forecast(assessment, folder, SweepRequest.of(16, 1), "abroad");
        runsNothing(attack, file);
        try (Page page = chromium.page(1280, 900)) {
            page.navigate(file.toUri() + "#vi");
            page.locator("[data-copy=vi] button[data-fold=open]").click();
            for (String section : List.of("verdict", "forecast", "scored")) {
                assertThat(page.locator("#vi-" + section).innerText())
                        .as(section)
                        .contains(attack);
            }
        }
    }

    private void runsNothing(String attack, Path file) {
        List<String> complaints = new ArrayList<>();
        try (Page page = chromium.page(1280, 900)) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(file.toUri() + "");
            page.locator("[data-copy=en] button[data-fold=open]").click();
            page.locator("button.n:visible").first().click();
            page.keyboard().press("Escape");
            page.locator("[data-copy=en] button[data-language=vi]").click();
            page.mouse().move(640, 400);

            assertThat(page.title()).isEqualTo("T " + attack + " – Gradus");
            assertThat(page.locator("h1:visible").textContent().strip()).isEqualTo("T " + attack);
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.locator("main a[href^='javascript']").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }
}
