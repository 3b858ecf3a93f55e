package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.PageFile;
import dev.gradus.app.files.PdfFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.report.Report;
import dev.gradus.service.AssessQuestion;
import dev.gradus.service.library.LoadedCase;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the brief of a case: one sheet, as a page and, where a browser is found, as a PDF. */
@Command(name = "brief")
public final class BriefCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    CaseOption given = new CaseOption();

    @Mixin
    PageOption page = new PageOption();

    @Mixin
    Audience audience = new Audience();

    @Mixin
    PlanOptions planning = new PlanOptions();

    public BriefCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = given.load(context);
        audience.require(loaded.written());
        Path sheet = PageFile.target(context, page.out, loaded.written().id() + "-brief" + suffix() + ".html");
        String file = String.valueOf(sheet.getFileName());
        Path pdf = sheet.resolveSibling(file.substring(0, file.lastIndexOf('.')) + ".pdf");
        GeneratedFile.require(sheet);
        GeneratedFile.require(pdf);
        PageFile.write(context, sheet, html(loaded));
        context.print("brief.written", SanitizedText.text(sheet.toString()));
        if (PdfFile.print(context, sheet, pdf)) {
            context.print("brief.written.pdf", SanitizedText.text(pdf.toString()));
        } else {
            context.warn("brief.unprinted");
        }
        page.show(context, sheet);
        return ExitStatus.FINE;
    }

    /** A brief is in one language, so that of a second one has a name of its own. */
    private String suffix() {
        return context.language().equals("en") ? "" : "." + context.language();
    }

    /** What the texts say, where the case does not say all that an assessment needs. */
    private String html(LoadedCase loaded) {
        if (!loaded.whole().gaps().isEmpty()) {
            return Report.brief(loaded.whole(), TextWeaknesses.of(loaded.whole()), context.language(), audience.name);
        }
        Assessment assessment;
        try (Progress _ = Progress.of(context)) {
            assessment = context.answer(new AssessQuestion(loaded, planning.settings()));
        }
        return Report.brief(assessment, context.language(), audience.name);
    }
}
