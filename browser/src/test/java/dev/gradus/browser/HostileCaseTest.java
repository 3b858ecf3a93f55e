package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case whose every text is an attack runs nothing and asks for nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCaseTest {
    private static final String CASE = """
            case: hostile
            title: 'T%1$s'
            summary: 'S%1$s'
            as of: 2019-02-28
            stage overhead: {value: 0.25, judged: 'J%1$s'}
            sources:
              paper: {title: 'P%1$s', author: 'A%1$s', publisher: 'B%1$s', address: 'javascript:alert(1)', kind: note, note: 'N%1$s'}
              web: {title: 'P%1$s', address: 'https://example.org/%1$s'}
            parties:
              a:
                name: 'Alpha%1$s'
                breakdown: {collapse: {name: 'C%1$s', value: -5, source: 'paper %1$s'}}
                wants: {calm: {says: 'W%1$s', claimed by: 'X%1$s', quote: {original: ko, ko: 'Q%1$s', en: 'E%1$s'}}}
              b:
                name: 'Beta%1$s'
                breakdown: {collapse: {name: 'C%1$s', value: -5, judged: 'J%1$s'}}
            trust today:
              a in b: {value: 0.5, judged: 'J%1$s'}
              b in a: {value: 0.5, judged: 'J%1$s'}
            objectives: {peace: {name: 'O%1$s'}}
            measures:
              a1: {name: 'M%1$s', note: 'N%1$s', by: a, worth: {a: -4, b: 10}, takes: 0.25, can be undone: {share: 0.1, within: 0}, seen if not done: 0.9, signal: 0.6, verified by: 'V%1$s', judged: 'J%1$s'}
              b1: {name: 'M%1$s', by: b, worth: {a: 10, b: -4}, takes: 0.1, can be undone: {share: 1, within: 0}, seen if not done: 0.99, signal: 0.8, judged: 'J%1$s'}
            terms: {calm: {name: 'Z%1$s', readings: {a: {requires: [a1], also: 'R%1$s'}, b: {requires: [b1]}}}}
            proposals:
              small: {name: 'D%1$s', note: 'N%1$s', from: 'F%1$s', term: calm, stages: [{do: [a1, b1], note: 'N%1$s'}], triggers: {a1: {in parallel with: [b1], meaning: 'G%1$s'}}}
            red lines: {line: {by: a, says: 'L%1$s', never: [a1]}}
            deadlines: {vote: {name: 'D%1$s', date: 2019-06-01, kind: election}}
            statements: {hope: {kind: hope, by: 'B%1$s', to: 'T%1$s', about: 'A%1$s', says: 'S%1$s'}}
            forecasts: {deal: {by: 'B%1$s', words: 'W%1$s', about: 'A%1$s', says: 'S%1$s', made: 2019-02-01, until: 2019-03-01, happened: {value: no, says: 'S%1$s'}}}
            """;

    @TempDir
    private static Path folder;

    private Chromium chromium;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=document.title=666>",
                "\"><svg onload=document.title=666>",
                "<!--<script>document.title=666</script>",
                "{{7*7}}${7*7}{0}"
            })
    void runsNothing(String attack) throws IOException {
        byte[] written = CASE.formatted(attack).getBytes(StandardCharsets.UTF_8);
        Path file = Pages.of("hostile/case.yaml", written, folder);
        List<String> complaints = new ArrayList<>();
        try (Page page = chromium.page(1280, 900)) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(file.toUri() + "");
            page.locator("button.n:visible").first().click();
            page.keyboard().press("Escape");
            page.locator("[data-copy=en] button[data-language=vi]").click();
            page.mouse().move(640, 400);

            assertThat(page.title()).isEqualTo("T" + attack + " – Gradus");
            assertThat(page.locator("h1:visible").textContent().strip()).isEqualTo("T" + attack);
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.locator("main a[href^='javascript']").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }
}
