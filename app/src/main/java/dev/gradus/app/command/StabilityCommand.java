package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.PageFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.ConflictLines;
import dev.gradus.formats.results.StabilityJson;
import dev.gradus.report.StabilityReport;
import dev.gradus.service.StabilityQuestion;
import dev.gradus.service.library.LoadedConflict;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.stability.StabilityWords;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a conflict can rest, from who can do what and what each side prefers. */
@Command(name = "stability")
public final class StabilityCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "CONFLICT|CASE",
            descriptionKey = "parameter.conflict",
            completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--wish", paramLabel = "STATE", descriptionKey = "option.stability.wish")
    String wish = "";

    @Option(names = "--states", paramLabel = "N", descriptionKey = "option.stability.states")
    int states = 12;

    @Option(names = "--full", descriptionKey = "option.stability.full")
    boolean full;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Mixin
    PageOption page = new PageOption();

    @Option(names = "--write", paramLabel = "FILE", descriptionKey = "option.stability.write")
    String converted = "";

    @Mixin
    JsonOption json = new JsonOption();

    public StabilityCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedConflict loaded = context.loadConflict(name, SetOption.of(set));
        if (!converted.isEmpty()) {
            return new ConflictConversion(context, loaded).write(converted);
        }
        StabilityQuestion question = new StabilityQuestion(loaded, wish, states);
        json.require(context);
        boolean wantsPage = !json.isAsked() || !page.out.isEmpty();
        Path target = PageFile.target(context, page.out, loaded.conflict().id() + "-stability.html");
        if (wantsPage) {
            GeneratedFile.require(target);
        }
        StabilityFindings findings;
        try (Progress _ = Progress.of(context)) {
            findings = context.answer(question);
        }
        context.console().interruption().check();
        if (wantsPage) {
            write(loaded, findings, target);
        }
        if (json.isAsked()) {
            json.write(context, StabilityJson.json(findings, Version.number()));
        } else {
            StabilityWords words = words(loaded, findings, context.language());
            context.lines(ConflictLines.of(full ? words.passages() : words.brief()));
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(target.toString()));
        }
        page.show(context, target);
        return ExitStatus.FINE;
    }

    private static StabilityWords words(LoadedConflict loaded, StabilityFindings findings, String language) {
        return new StabilityWords(loaded.words().apply(language), findings);
    }

    private void write(LoadedConflict loaded, StabilityFindings findings, Path target) {
        List<String> languages = PageFile.languages(context);
        String html = StabilityReport.html(
                findings,
                languages.stream().map(each -> words(loaded, findings, each)).toList(),
                languages.stream().map(loaded.heading()).toList());
        PageFile.write(context, target, html);
    }
}
