package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.files.ReportFile;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.PassageText;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.app.text.SettingLines;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Forecast;
import dev.gradus.formats.results.Results;
import dev.gradus.service.ForecastQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.forecast.Forecasts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forecasts a case: how likely each kind of outcome is, on what it hangs, what would turn it. */
@Command(name = "forecast")
public final class ForecastCommand implements Callable<Integer> {
    private static final String SUFFIX = "-forecast";

    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.draws")
    long draws = 1000;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    long seed = 1;

    @Option(names = "--precision", paramLabel = "P", descriptionKey = "option.precision")
    double precision;

    @Option(names = "--given-moves", descriptionKey = "option.givenMoves")
    boolean givenMoves;

    @Option(names = "--resume", descriptionKey = "option.resume")
    boolean resume;

    @Option(names = "--keep", paramLabel = "FILE.csv", descriptionKey = "option.keep")
    String keep = "";

    @Mixin
    PageOption page = new PageOption();

    @Mixin
    Audience audience = new Audience();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    public ForecastCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = given.load(context);
        audience.require(loaded.written());
        json.require(context);
        String file = keep.isEmpty() ? loaded.written().id() + "-draws.csv" : keep;
        Path kept = Paths.of(context, file);
        ForecastQuestion question = new ForecastQuestion(
                loaded,
                planning.settings(),
                draws,
                seed,
                precision,
                givenMoves,
                Optional.of(new ForecastQuestion.Keep(kept, resume)));
        ReportFile report = ReportFile.of(context, page.out, loaded, SUFFIX);
        boolean wantsReport = !json.isAsked() || page.isAsked();
        if (wantsReport) {
            GeneratedFile.require(report.path());
        }
        ForecastQuestion.Findings found;
        try (Progress _ = Progress.withEstimate(context)) {
            found = context.answer(question);
        }
        if (found.forecast().isEmpty()) {
            return nothingDrawn();
        }
        return found.assessment().isEmpty()
                ? stopped(loaded, found.forecast().get(), file)
                : show(loaded, found.forecast().get(), found.assessment().get(), report, kept);
    }

    private int show(LoadedCase loaded, Forecast forecast, Assessment assessment, ReportFile report, Path kept) {
        context.console().interruption().check();
        if (!json.isAsked() || page.isAsked()) {
            report.write(assessment, forecast, audience.name);
        }
        if (json.isAsked()) {
            json.write(context, Results.json(assessment, forecast, Version.number()));
        } else {
            print(loaded, new Forecasts(loaded.words(context.language(), audience.name)).passage(forecast, assessment));
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(report.path().toString()));
            context.print("draws.written", SanitizedText.text(kept.toString()));
        }
        page.show(context, report.path());
        return ExitStatus.FINE;
    }

    private int nothingDrawn() {
        context.warn("draws.none");
        return ExitStatus.INTERRUPTED;
    }

    /** What was done before Ctrl-C, and how to go on. */
    private int stopped(LoadedCase loaded, Forecast forecast, String file) {
        if (forecast.swept().draws() == 0) {
            return nothingDrawn();
        }
        if (!json.isAsked()) {
            print(loaded, new Forecasts(loaded.words(context.language(), audience.name)).passage(forecast));
        }
        context.warn("draws.stopped", SanitizedText.text(file));
        return ExitStatus.INTERRUPTED;
    }

    private void print(LoadedCase loaded, Passage told) {
        Words words = loaded.words(context.language(), audience.name);
        context.lines(Columns.wrap(words.text(loaded.written().title())));
        context.print("summary.asOf", words.date(loaded.written().asOf()));
        SettingLines.print(context, words);
        context.console().out().line("");
        for (Passage part : told.parts()) {
            if (!part.id().equals(Forecasts.ANY_AGREEMENT)) {
                context.lines(PassageText.of(part, Look.LISTED));
            }
        }
    }
}
