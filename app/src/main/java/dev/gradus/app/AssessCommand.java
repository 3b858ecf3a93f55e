package dev.gradus.app;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.formats.results.Results;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses a case: prints a summary and writes the report, or says what changed against another case. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Option(names = "--against", paramLabel = "CASE|path=value", descriptionKey = "option.against")
    List<String> against = List.of();

    @Option(names = "--audience", paramLabel = "NAME", descriptionKey = "option.audience")
    String audience = "";

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    AssessCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Loaded loaded = Loaded.of(context, name, Settings.of(set));
        json.require(context);
        return against.isEmpty() ? assess(loaded) : compare(loaded);
    }

    private int assess(Loaded loaded) {
        Audience.require(audience, loaded.written());
        boolean wantsReport = !json.isAsked() || !out.isEmpty() || open;
        ReportFile report = ReportFile.of(context, out, loaded, "");
        Path target = report.path();
        if (wantsReport) {
            GeneratedFile.require(target);
        }
        Assessment assessment;
        String page;
        try (Progress _ = Progress.of(context)) {
            assessment = assess(loaded, context.console().interruption());
            page = wantsReport ? report.page(assessment, Optional.empty(), audience) : "";
        }
        context.console().interruption().check();
        if (wantsReport) {
            GeneratedFile.write(target, page, context.console().interruption());
        }
        if (json.isAsked()) {
            json.write(context, Results.json(assessment, Version.number()));
        } else {
            new Summary(context, loaded.words(context, audience), assessment).print();
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(target.toString()));
        }
        if (open && !context.console().browser().open(target)) {
            context.warn("report.unopened", SanitizedText.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private int compare(Loaded loaded) {
        if (!out.isEmpty() || open) {
            throw Failure.usage("usage.against.report");
        }
        Loaded other = other();
        Audience.require(audience, loaded.written(), other.written());
        Assessment first;
        Assessment second;
        try (Progress _ = Progress.of(context)) {
            Watch watch = context.console().interruption();
            first = assess(loaded, watch.part(0, 0.5));
            second = assess(other, watch.part(0.5, 1));
        }
        Comparison comparison = Comparison.of(first, second);
        if (json.isAsked()) {
            json.write(context, Results.json(first, second, comparison.changes(), Version.number()));
        } else {
            new ComparisonText(context, loaded.words(context, audience), other.words(context, audience), comparison)
                    .print();
        }
        return ExitStatus.FINE;
    }

    /** What it is held against: a case, or this one, with the numbers set for it. */
    private Loaded other() {
        List<String> cases =
                against.stream().filter(word -> word.indexOf('=') < 0).toList();
        if (cases.size() > 1) {
            throw Failure.usage("usage.against.one", cases.get(0), cases.get(1));
        }
        Map<String, String> settings = new LinkedHashMap<>(Settings.of(
                against.stream().filter(word -> word.indexOf('=') >= 0).toList()));
        return Loaded.of(context, cases.isEmpty() ? name : cases.getFirst(), settings);
    }

    private Assessment assess(Loaded loaded, Watch watch) {
        return Assessor.assess(planning.whole(loaded), new AssessmentRequest(planning.request(loaded)), watch);
    }
}
