package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.service.Documents;
import dev.gradus.service.refusal.Refusal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented template, or a second draft of a case, and beside it the schema from which editors complete. */
@Command(name = "new")
public final class NewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    /** Names of devices on Windows, where a case may be copied to. */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private static final String EXAMPLE = "my-case";

    private final Context context;

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.name")
    String name = "";

    @Option(
            names = "--from",
            paramLabel = "CASE",
            descriptionKey = "option.new.from",
            completionCandidates = CaseIds.class)
    String from = "";

    public NewCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = Paths.of(context, name);
        Path last = folder.getFileName();
        String id = last == null ? "" : last.toString();
        if (!ID.matcher(id).matches()) {
            throw Refusal.question("new.name", name);
        }
        if (RESERVED.matcher(id).matches()) {
            throw Refusal.question("new.reserved", id);
        }
        String text = from.isEmpty()
                ? Documents.template(context.language()).replace(EXAMPLE, id)
                : Documents.draft(context.finder().caseText(from), id);
        Path file = folder.resolve("case.yaml");
        GeneratedFile.create(file, text);
        GeneratedFile.createIfMissing(folder.resolve("case.schema.json"), Documents.caseSchema());
        context.print(
                from.isEmpty() ? "new.written" : "new.drafted",
                SanitizedText.text(file.toString()),
                SanitizedText.text(name),
                SanitizedText.text(from));
        if (context.finder().isShadow(id)) {
            context.warn("new.shadows", id);
        }
        return ExitStatus.FINE;
    }
}
