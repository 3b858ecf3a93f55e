package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.ReportFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.ComparisonText;
import dev.gradus.app.text.Summary;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.formats.results.Results;
import dev.gradus.service.AssessQuestion;
import dev.gradus.service.CompareQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.ComparisonWords;
import dev.gradus.words.assessment.DraftWords;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses a case: prints a summary and writes the report, or says what changed against another case. */
@Command(name = "assess")
public final class AssessCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Mixin
    PageOption page = new PageOption();

    @Option(names = "--against", paramLabel = "CASE|path=value", descriptionKey = "option.against")
    List<String> against = List.of();

    @Option(names = "--full", descriptionKey = "option.full")
    boolean full;

    @Mixin
    Audience audience = new Audience();

    @Mixin
    PlanOptions planning = new PlanOptions();

    @Mixin
    JsonOption json = new JsonOption();

    public AssessCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = given.load(context);
        json.require(context);
        return against.isEmpty() ? assess(loaded) : compare(loaded);
    }

    private int assess(LoadedCase loaded) {
        audience.require(loaded.written());
        if (!loaded.whole().gaps().isEmpty()) {
            return texts(loaded);
        }
        boolean wantsReport = !json.isAsked() || page.isAsked();
        ReportFile report = ReportFile.of(context, page.out, loaded, "");
        Path target = report.path();
        if (wantsReport) {
            GeneratedFile.require(target);
        }
        Assessment assessment;
        String html;
        try (Progress _ = Progress.of(context)) {
            assessment = context.answer(question(loaded));
            html = wantsReport ? report.page(assessment, Optional.empty(), audience.name) : "";
        }
        context.console().interruption().check();
        if (wantsReport) {
            GeneratedFile.write(target, html, context.console().interruption());
        }
        if (json.isAsked()) {
            json.write(context, Results.json(assessment, Version.number()));
        } else {
            new Summary(context, loaded.words(context.language(), audience.name), assessment, full).print();
            context.console().out().line("");
            context.print(full ? "report.written" : "report.written.brief", SanitizedText.text(target.toString()));
        }
        page.show(context, target);
        return ExitStatus.FINE;
    }

    /** What can be said of a case that is not complete. */
    private int texts(LoadedCase loaded) {
        ReportFile report = new TextsAnswer(context, page, json, audience, full)
                .give(loaded, "", !json.isAsked() || page.isAsked());
        if (!json.isAsked()) {
            written("report.written.texts", report);
        }
        page.show(context, report.path());
        return ExitStatus.FINE;
    }

    private void written(String key, ReportFile report) {
        context.print(key, SanitizedText.text(report.path().toString()));
    }

    private int compare(LoadedCase loaded) {
        LoadedCase other = other();
        audience.require(loaded.written(), other.written());
        ReportFile report = ReportFile.of(context, page.out, loaded, "-against");
        if (page.isAsked()) {
            GeneratedFile.require(report.path());
        }
        Words to = loaded.words(context.language(), audience.name);
        Words from = other.words(context.language(), audience.name);
        boolean isComplete =
                loaded.whole().gaps().isEmpty() && other.whole().gaps().isEmpty();
        String html = json.isAsked() || isComplete
                ? compared(loaded, other, to, from, report)
                : redrafted(loaded, other, to, from, report);
        if (page.isAsked()) {
            GeneratedFile.write(report.path(), html, context.console().interruption());
            if (!json.isAsked()) {
                context.console().out().line("");
                written("report.written.against", report);
            }
        }
        page.show(context, report.path());
        return ExitStatus.FINE;
    }

    /** The page, where one is asked for. */
    private String compared(LoadedCase loaded, LoadedCase other, Words to, Words from, ReportFile report) {
        Comparison comparison;
        try (Progress _ = Progress.of(context)) {
            comparison = context.answer(new CompareQuestion(question(loaded), question(other)));
        }
        if (json.isAsked()) {
            json.write(context, Results.json(comparison, Version.number()));
        } else {
            ComparisonText.print(context, new ComparisonWords(to, from, comparison).passage());
        }
        return page.isAsked() ? report.page(comparison, audience.name) : "";
    }

    /** The same of the texts alone, where not all can be weighed. */
    private String redrafted(LoadedCase loaded, LoadedCase other, Words to, Words from, ReportFile report) {
        ComparisonText.print(context, new DraftWords(to, loaded.whole(), from, other.whole()).alone());
        return page.isAsked() ? report.page(loaded.whole(), other.whole(), audience.name) : "";
    }

    /** What it is held against: a case, or this one, with the numbers set for it. */
    private LoadedCase other() {
        List<String> cases =
                against.stream().filter(word -> word.indexOf('=') < 0).toList();
        if (cases.size() > 1) {
            throw Refusal.question("usage.against.one", cases.get(0), cases.get(1));
        }
        Map<String, String> settings = new LinkedHashMap<>(SetOption.of(
                against.stream().filter(word -> word.indexOf('=') >= 0).toList()));
        return context.load(cases.isEmpty() ? given.name : cases.getFirst(), settings);
    }

    private AssessQuestion question(LoadedCase loaded) {
        return new AssessQuestion(loaded, planning.settings());
    }
}
