package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.formats.notes.Conversion;
import dev.gradus.formats.notes.NoteReader;
import dev.gradus.formats.notes.Wording;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes cases for the back-test from notes, by the one rule of docs/backtest-rule.md. For those who maintain the library. */
@Command(name = "from-notes", hidden = true)
public final class FromNotesCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "NOTE.md", descriptionKey = "parameter.note")
    List<String> notes = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.folder")
    String out = "";

    @Option(names = "--wording", paramLabel = "FILE", descriptionKey = "option.wording")
    String wording = "";

    @Mixin
    RuleOption rule = new RuleOption();

    public FromNotesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Wording names = wording.isEmpty() ? Wording.own() : Wording.of(read(wording));
        NoteReader reader = new NoteReader(names, rule.edition());
        for (String name : notes) {
            reader.read(name, read(name));
        }
        if (!reader.problems().isEmpty()) {
            throw Refusal.problems(reader.problems());
        }
        if (reader.conversions().isEmpty()) {
            throw Refusal.file("notes.none", String.join(", ", notes));
        }
        reader.conversions().forEach(this::write);
        return ExitStatus.FINE;
    }

    private String read(String name) {
        Path file = Paths.of(context, name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    private void write(Conversion conversion) {
        switch (conversion) {
            case Conversion.Made made -> {
                Path folder = Paths.of(context, out).resolve(made.id());
                GeneratedFile.write(
                        folder.resolve("case.yaml"),
                        made.caseYaml(),
                        context.console().interruption());
                GeneratedFile.write(
                        folder.resolve("outcome.yaml"),
                        made.outcomeYaml(),
                        context.console().interruption());
                context.print("file.written", SanitizedText.text(folder.toString()));
            }
            case Conversion.Skipped(String id, String reason) ->
                context.print("notes.skipped", SanitizedText.text(id), context.say("notes.skipped." + reason));
        }
    }
}
