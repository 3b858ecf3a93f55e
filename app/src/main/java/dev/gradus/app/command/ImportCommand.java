package dev.gradus.app.command;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Structure;
import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.GeneratedFolder;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.documents.TableImport;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.merge.Merge;
import dev.gradus.documents.workbook.ValueChange;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.service.Documents;
import dev.gradus.service.ImportQuestion;
import dev.gradus.service.ImportQuestion.Answer;
import dev.gradus.service.ImportQuestion.Earlier;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a case of a table: what was understood, assumed, kept as a note and is asked stands row by row and cell by cell. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
    private static final String CASE = "case.yaml";

    /** The case as the table alone makes it, by which a later import knows what was added since. */
    private static final String BASE = "imported.yaml";

    private static final String SCHEMA = "case.schema.json";

    /** Most changes of a workbook that are shown one by one. */
    private static final int MOST_TOLD = 12;

    private final Context context;

    @Parameters(paramLabel = "TABLE", descriptionKey = "parameter.table")
    String table = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.import.out")
    String out = "";

    @Mixin
    TableOptions reading = new TableOptions();

    public ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path target = Paths.of(context, out);
        Path last = target.getFileName();
        String id = last == null ? "" : last.toString();
        if (!Identifiers.isId(id)) {
            throw Refusal.question("new.name", out);
        }
        Optional<Earlier> earlier = earlier(target);
        Path file = Paths.of(context, table);
        TableImport.Request request = reading.request(file, id);
        return switch (context.answer(new ImportQuestion(request, earlier))) {
            case Answer.Refused(Problem why) -> TableOptions.refuse(context, why, file);
            case Answer.Whole whole -> {
                tell(whole.account());
                write(target, whole);
                yield ExitStatus.FINE;
            }
            case Answer.Made made -> {
                require(target, made);
                tell(made.account());
                made.merge().ifPresent(this::tell);
                tell("import.unnamed.kept", made.unnamed().kept());
                tell("import.unnamed.gone", made.unnamed().gone());
                write(target, made);
                if (made.tooLong()) {
                    context.print("import.long", Structure.MAX_MEASURES);
                }
                yield ExitStatus.FINE;
            }
        };
    }

    /** A case that is there already; else the folder must not be there yet, or be empty. */
    private static Optional<Earlier> earlier(Path target) {
        Path base = target.resolve(BASE);
        Path edited = target.resolve(CASE);
        if (!Files.isRegularFile(edited)) {
            GeneratedFolder.require(target);
            return Optional.empty();
        }
        Optional<String> imported = Files.isRegularFile(base) ? Optional.of(text(base)) : Optional.empty();
        return Optional.of(new Earlier(imported, text(edited)));
    }

    /** A table goes into a case that a table made, and into nothing else that is there. */
    private static void require(Path target, Answer.Made made) {
        if (made.merge().isPresent()) {
            GeneratedFile.require(target.resolve(BASE));
            GeneratedFile.require(target.resolve(CASE));
        } else {
            GeneratedFolder.require(target);
        }
    }

    private static String text(Path file) {
        return new String(TableOptions.bytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void tell(Account account) {
        AccountWords words = AccountWords.in(context.language());
        account.general().forEach(told -> context.lines(Columns.wrap(words.told(told))));
        for (Account.RowAccount row : account.rows()) {
            context.lines(Columns.wrap(words.row(row)));
            row.told().forEach(told -> context.lines(Columns.wrap("  ", "    ", words.told(told))));
            row.cells().forEach(cell -> context.lines(Columns.wrap("  ", "    ", words.cell(cell))));
        }
        context.print(
                "import.counts",
                account.count(Told.Status.UNDERSTOOD),
                account.count(Told.Status.ASSUMED),
                account.count(Told.Status.NOTE),
                account.count(Told.Status.QUESTION));
    }

    private void tell(Merge merge) {
        if (!merge.changed().isEmpty() || merge.kept().isEmpty()) {
            context.print("import.changed", merge.changed().size());
        }
        merge.changed().forEach(change -> tell(change.under(), change.before(), change.after()));
        if (!merge.kept().isEmpty()) {
            context.print("import.kept", merge.kept().size());
            merge.kept().forEach(change -> tell(change.under(), change.before(), change.after()));
        }
    }

    /** Parties of which the table says nothing any more. */
    private void tell(String key, List<LocalText> parties) {
        Words words = Words.of(context.language());
        if (!parties.isEmpty()) {
            List<String> names =
                    parties.stream().map(words::text).map(words::quoted).toList();
            context.print(key, SanitizedText.text(words.list(names)));
        }
    }

    private void tell(String under, List<String> before, List<String> after) {
        context.lines(Columns.wrap("  ", "    ", under + ":"));
        before.forEach(line -> context.lines(Columns.wrap("  - ", "      ", line.strip())));
        after.forEach(line -> context.lines(Columns.wrap("  + ", "      ", line.strip())));
    }

    /** What differs from the case that is there, and the case in its place; the old one is kept beside it. */
    private void write(Path target, Answer.Whole whole) {
        if (whole.changes().isEmpty()) {
            Map<String, String> files = Map.of(CASE, whole.text(), SCHEMA, Documents.caseSchema());
            GeneratedFolder.write(target, files, context.console().interruption());
        } else if (whole.changes().get().isEmpty()) {
            context.print("import.whole.same");
            return;
        } else {
            List<ValueChange> changes = whole.changes().get();
            context.print("import.whole.changed", changes.size());
            changes.stream()
                    .limit(MOST_TOLD)
                    .forEach(change -> tell(change.path(), lines(change.before()), lines(change.after())));
            if (changes.size() > MOST_TOLD) {
                context.print("import.whole.more", changes.size() - MOST_TOLD);
            }
            Path kept = GeneratedFile.exchange(
                    target.resolve(CASE), whole.text(), context.console().interruption());
            context.print("import.whole.kept", SanitizedText.text(kept.toString()));
        }
        context.print("import.written", SanitizedText.text(target.toString()), SanitizedText.text(out));
    }

    private static List<String> lines(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private void write(Path target, Answer.Made made) {
        if (made.merge().isPresent()) {
            GeneratedFile.write(
                    target.resolve(CASE), made.text(), context.console().interruption());
            GeneratedFile.write(
                    target.resolve(BASE), made.imported(), context.console().interruption());
        } else {
            Map<String, String> files =
                    Map.of(CASE, made.text(), BASE, made.imported(), SCHEMA, Documents.caseSchema());
            GeneratedFolder.write(target, files, context.console().interruption());
        }
        context.print("import.written", SanitizedText.text(target.toString()), SanitizedText.text(out));
    }
}
