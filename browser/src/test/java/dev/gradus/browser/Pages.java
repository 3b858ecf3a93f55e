package dev.gradus.browser;

import com.microsoft.playwright.Page;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.WordsTableReader;
import dev.gradus.formats.casefile.WordsTableResult;
import dev.gradus.report.Report;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Report pages as files, made from case files. */
final class Pages {
    private Pages() {}

    /** The repository, wherever the tests are started. */
    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("cases")) ? here : here.getParent();
    }

    /** Of a long page the build looks at English as wide as a desk and Vietnamese as narrow as a hand, which is the longest; {@code -Dgradus.every=true} at all. */
    static boolean isLookedAt(String language, int width) {
        return Boolean.getBoolean("gradus.every") || language.equals("en") == width > 800;
    }

    /** Opens a page and notes what it complains of: in the console, in its scripts, or by asking the network for anything. */
    static Page open(Chromium chromium, Path file, int width, String hash, List<String> complaints) {
        Page page = chromium.page(width, 900);
        complaints.clear();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                complaints.add("asked the network for " + request.url());
            }
        });
        page.navigate(file.toUri() + hash);
        return page;
    }

    static Path of(Path caseFile, Path into) throws IOException {
        return of(assessment(caseFile), into, "");
    }

    static Path of(Assessment assessment, Path into, String audience) throws IOException {
        return write(into, assessment, Report.html(assessment, "en", audience));
    }

    /** The first sheet alone. */
    static Path brief(Assessment assessment, Path into, String language) throws IOException {
        return write(into, assessment, Report.brief(assessment, language, ""));
    }

    static Assessment assessment(Path caseFile) throws IOException {
        return assessment(caseFile.toString(), Files.readAllBytes(caseFile), Map.of());
    }

    /** With a forecast. */
    static Path forecast(String name, byte[] caseFile, Path into, Map<String, String> settings, SweepRequest request)
            throws IOException {
        return forecast(assessment(name, caseFile, settings), into, request, "");
    }

    static Path forecast(Assessment assessment, Path into, SweepRequest request, String audience) throws IOException {
        Forecast forecast = Forecaster.forecast(
                UncertainCase.of(assessment.whole()),
                request,
                Collections.emptyIterator(),
                Watch.NONE,
                Sweep.Sink.NONE);
        if (!(WordsTableReader.own() instanceof WordsTableResult.Read(var scale, var _))) {
            throw new AssertionError("the table of words is sound");
        }
        ForecastScores scores = ForecastScores.of(assessment.written(), scale);
        return write(
                into, assessment, Report.html(assessment, Optional.of(forecast), Optional.of(scores), "en", audience));
    }

    static Assessment assessment(String name, byte[] caseFile, Map<String, String> settings) {
        if (!(CaseReader.read(name, caseFile, settings) instanceof ReadResult.Read read)) {
            throw new AssertionError(CaseReader.read(name, caseFile, settings).toString());
        }
        return Assessor.assess(read.whole(), AssessmentRequest.DEFAULT, Watch.NONE);
    }

    private static Path write(Path into, Assessment assessment, String page) throws IOException {
        Path file = into.resolve(assessment.written().id() + ".html");
        Files.write(file, page.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
