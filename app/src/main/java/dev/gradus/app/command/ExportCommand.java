package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.service.ExportQuestion;
import dev.gradus.service.ExportQuestion.Form;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a case, or its steps, as a document for the office. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "docx|xlsx|yaml|csv",
            descriptionKey = "option.export.as",
            converter = Choice.ExportForm.class)
    String as = "";

    @Option(names = "--proposal", paramLabel = "P", descriptionKey = "option.export.proposal")
    String proposal = "";

    @Option(names = "--plan", descriptionKey = "option.export.plan")
    boolean plan;

    @Option(names = "--analyst", descriptionKey = "option.export.analyst")
    boolean analyst;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.export.out")
    String out = "";

    public ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Form form = form();
        LoadedCase loaded = context.load(name, Map.of());
        ExportQuestion question = new ExportQuestion(loaded, form, proposal, plan, context.language());
        Path target = target(loaded.written().id(), form);
        boolean isText = form == Form.YAML || form == Form.CSV;
        if (isText && Files.exists(target)) {
            throw Refusal.file("file.exists", target);
        }
        GeneratedFile.require(target);
        byte[] made;
        try (Progress _ = Progress.of(context)) {
            made = context.answer(question);
        }
        context.console().interruption().check();
        if (isText) {
            GeneratedFile.create(target, made);
        } else {
            GeneratedFile.write(target, made, context.console().interruption());
        }
        context.print("export.written", SanitizedText.text(target.toString()));
        if (form != Form.DOCX && form != Form.CSV) {
            context.print("export.own");
        }
        return ExitStatus.FINE;
    }

    private Form form() {
        Form form = Form.valueOf(as.toUpperCase(Locale.ROOT));
        if (analyst && form != Form.DOCX) {
            throw Refusal.question("export.analyst");
        }
        return analyst ? Form.ANALYST : form;
    }

    private Path target(String id, Form form) {
        String usual = id + (form == Form.ANALYST ? "-analyst" : form == Form.DOCX ? "-annex" : "") + "." + as;
        Path path = Paths.of(context, out.isEmpty() ? usual : out);
        return Files.isDirectory(path) ? path.resolve(usual) : path;
    }
}
