package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.PageFile;
import dev.gradus.app.files.PdfFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.assessment.Assessment;
import dev.gradus.report.Report;
import dev.gradus.service.AssessQuestion;
import dev.gradus.service.library.LoadedCase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the brief of a case: one sheet, as a page and, where a browser is found, as a PDF. */
@Command(name = "brief")
public final class BriefCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.brief.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    @Option(names = "--audience", paramLabel = "NAME", descriptionKey = "option.audience")
    String audience = "";

    @Mixin
    PlanOptions planning = new PlanOptions();

    public BriefCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = context.load(name, SetOption.of(set));
        Audience.require(audience, loaded.written());
        Path page = PageFile.target(context, out, loaded.written().id() + "-brief.html");
        String file = String.valueOf(page.getFileName());
        Path pdf = page.resolveSibling(file.substring(0, file.lastIndexOf('.')) + ".pdf");
        GeneratedFile.require(page);
        GeneratedFile.require(pdf);
        Assessment assessment;
        try (Progress _ = Progress.of(context)) {
            assessment = context.answer(new AssessQuestion(loaded, planning.settings()));
        }
        PageFile.write(context, page, Report.brief(assessment, context.language(), audience));
        context.print("brief.written", SanitizedText.text(page.toString()));
        if (PdfFile.print(context, page, pdf)) {
            context.print("brief.written.pdf", SanitizedText.text(pdf.toString()));
        } else {
            context.warn("brief.unprinted");
        }
        if (open && !context.console().browser().open(page)) {
            context.warn("report.unopened", SanitizedText.text(page.toString()));
        }
        return ExitStatus.FINE;
    }
}
