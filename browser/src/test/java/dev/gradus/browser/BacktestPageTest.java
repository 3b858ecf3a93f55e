package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.CaseDraws;
import dev.gradus.forecast.backtest.Deeds;
import dev.gradus.forecast.backtest.Question;
import dev.gradus.forecast.backtest.StepForecaster;
import dev.gradus.forecast.record.Fit;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.OutcomeReader;
import dev.gradus.formats.casefile.OutcomeResult;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.report.BacktestReport;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a back-test as a reader meets it: from a file, without a network. */
class BacktestPageTest extends InChromium {
    private static final Path TREATIES = Pages.repository().resolve("cases/treaties");

    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    void start() throws IOException {
        List<Case> cases = new ArrayList<>();
        List<Backtest.Trial> trials = new ArrayList<>();
        for (String id : List.of("inf-1987", "six-party-2007", "jpoa-2013")) {
            Case written = read(TREATIES.resolve(id).resolve("case.yaml"));
            cases.add(written);
            trials.add(trial(written, Files.readAllBytes(TREATIES.resolve(id).resolve("outcome.yaml"))));
        }
        BacktestResult result = Backtest.score(trials, Fit.of(Deeds.of(trials), List.of("inf-1987", "jpoa-2013")));
        file = folder.resolve("backtest.html");
        Files.write(file, BacktestReport.html(result, cases, 64, 1, "en").getBytes(StandardCharsets.UTF_8));
    }

    private static Case read(Path path) throws IOException {
        return ((ReadResult.Read) CaseReader.read(path.toString(), Files.readAllBytes(path), Map.of())).written();
    }

    private static Backtest.Trial trial(Case written, byte[] outcome) {
        WholeCase whole = WholeCase.of(written);
        ResolvedCase central = whole.resolved();
        Proposal signed = written.proposals().getFirst();
        CaseDraws draws = new CaseDraws(UncertainCase.of(whole), 1);
        return new Backtest.Trial(
                StepForecaster.forecast(
                        central,
                        central.structure().roadmap(signed),
                        Question.of(whole, signed),
                        64,
                        draws,
                        Watch.NONE),
                ((OutcomeResult.Read) OutcomeReader.read("outcome.yaml", outcome, written)).outcome());
    }

    private Page open(int width, String hash) {
        return open(file, width, hash);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "vi, 1280", "vi, 390"})
    void isAccessibleFitsAndBreaksNoRuleOfItsOwn(String language, int width) {
        try (Page page = open(width, "#" + language)) {
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertAccessibleAndFitting(page, width);
        }
    }

    @Test
    void opensWithASentenceAndDrawsThePicture() {
        try (Page page = open(1280, "")) {
            assertThat(page.locator("[data-copy=en] .headline").textContent()).contains("Brier");
            assertThat(page.locator("#picture svg circle.row").count()).isGreaterThan(3);
            assertThat(page.locator("[data-copy=en] table").count()).isGreaterThanOrEqualTo(7);
            page.locator("[data-copy=en] button[data-language=vi]").click();
            assertThat(page.locator("h1:visible").textContent()).contains("Dự báo");
            assertThat(page.locator("#vi-picture svg circle.row").count()).isGreaterThan(3);
            assertThat(complaints).isEmpty();
        }
    }
}
