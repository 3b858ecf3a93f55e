package dev.gradus.app;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.formats.draws.Draws;
import dev.gradus.formats.results.Results;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.words.Forecasts;
import dev.gradus.words.Words;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts a case: how likely each kind of outcome is, on what it hangs, what would turn it. */
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {
    private static final String SUFFIX = "-forecast";
    private static final double SWEEP = 0.7;

    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    String name = "";

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.draws")
    long draws = 1000;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    long seed = 1;

    @Option(names = "--precision", paramLabel = "P", descriptionKey = "option.precision")
    double precision;

    @Option(names = "--resume", descriptionKey = "option.resume")
    boolean resume;

    @Option(names = "--keep", paramLabel = "FILE.csv", descriptionKey = "option.keep")
    String keep = "";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Option(names = "--audience", paramLabel = "NAME", descriptionKey = "option.audience")
    String audience = "";

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    ForecastCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (draws < 1 || !(precision >= 0 && precision < 1)) {
            throw Failure.usage("usage.draws");
        }
        Map<String, String> settings = Settings.of(set);
        Loaded loaded = Loaded.of(context, name, settings);
        Audience.require(audience, loaded.written());
        json.require(context);
        UncertainCase uncertain = UncertainCase.of(planning.whole(loaded));
        SweepRequest request = new SweepRequest(draws, seed, precision, planning.counted(loaded));
        try {
            if (!Sweep.fits(uncertain, request, context.console().interruption())) {
                throw new Failure(ExitStatus.PROBLEMS, "plan.large");
            }
        } catch (Watch.Stopped stopped) {
            return nothingDrawn();
        }
        return forecast(loaded, uncertain, request);
    }

    private int forecast(Loaded loaded, UncertainCase uncertain, SweepRequest request) {
        ReportFile report = ReportFile.of(context, out, loaded, SUFFIX);
        boolean wantsReport = !json.isAsked() || !out.isEmpty() || open;
        if (wantsReport) {
            GeneratedFile.require(report.path());
        }
        String file = keep.isEmpty() ? loaded.written().id() + "-draws.csv" : keep;
        Path kept = Paths.of(context, file);
        DrawsFile rows = new DrawsFile(kept, Draws.of(uncertain, request), resume);
        Watch watch = context.console().interruption();
        Forecast forecast;
        Assessment assessment;
        try (Progress _ = Progress.withEstimate(context)) {
            forecast = rows.run(
                    (before, sink) -> Forecaster.forecast(uncertain, request, before, watch.part(0, SWEEP), sink));
            if (forecast.swept().stopped()) {
                return stopped(loaded, forecast, file);
            }
            assessment =
                    Assessor.assess(planning.whole(loaded), new AssessmentRequest(plan(request)), watch.part(SWEEP, 1));
        }
        context.console().interruption().check();
        if (wantsReport) {
            report.write(assessment, forecast, audience);
        }
        if (json.isAsked()) {
            json.write(context, Results.json(assessment, forecast, Version.number()));
        } else {
            print(loaded, forecast, new Forecasts(loaded.words(context, audience)).headline(forecast, assessment));
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(report.path().toString()));
            context.print("draws.written", SanitizedText.text(kept.toString()));
        }
        if (open && !context.console().browser().open(report.path())) {
            context.warn("report.unopened", SanitizedText.text(report.path().toString()));
        }
        return ExitStatus.FINE;
    }

    /** Where work is counted, one thread does it, so that the count is the same every time. */
    private static PlanRequest plan(SweepRequest request) {
        return request.plan().isLimited() ? request.plan().alone() : request.plan();
    }

    private int nothingDrawn() {
        context.warn("draws.none");
        return ExitStatus.INTERRUPTED;
    }

    /** What was done before Ctrl-C, and how to go on. */
    private int stopped(Loaded loaded, Forecast forecast, String file) {
        if (forecast.swept().draws() == 0) {
            return nothingDrawn();
        }
        print(loaded, forecast);
        context.warn("draws.stopped", SanitizedText.text(file));
        return ExitStatus.INTERRUPTED;
    }

    private void print(Loaded loaded, Forecast forecast) {
        print(loaded, forecast, new Forecasts(loaded.words(context, audience)).headline(forecast));
    }

    private void print(Loaded loaded, Forecast forecast, List<String> headline) {
        Words words = loaded.words(context, audience);
        Forecasts said = new Forecasts(words);
        context.lines(Columns.wrap(words.text(loaded.written().title())));
        context.print("summary.asOf", words.date(loaded.written().asOf()));
        SettingLines.print(context, words);
        context.console().out().line("");
        headline.forEach(sentence -> context.lines(Columns.wrap("- ", "  ", sentence)));
        said.breaks(forecast.swept()).forEach(sentence -> context.lines(Columns.wrap("- ", "  ", sentence)));
        forecast.regions().forEach(region -> context.lines(Columns.wrap("- ", "  ", said.region(region))));
        for (Forecast.Verdict verdict : forecast.verdicts()) {
            if (!verdict.proposal().isEmpty()) {
                context.lines(Columns.wrap("- ", "  ", String.join(" ", said.turns(verdict))));
            }
        }
    }
}
