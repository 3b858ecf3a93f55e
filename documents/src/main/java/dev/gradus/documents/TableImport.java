package dev.gradus.documents;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.draft.DraftText;
import dev.gradus.documents.draft.Phrases;
import dev.gradus.documents.draft.TableDraft;
import dev.gradus.documents.grid.Cell;
import dev.gradus.documents.grid.CsvGrids;
import dev.gradus.documents.grid.Grid;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.documents.grid.GridResult;
import dev.gradus.documents.poi.OfficeFile;
import dev.gradus.documents.table.Headings;
import dev.gradus.documents.table.Row;
import dev.gradus.documents.table.TableRows;
import dev.gradus.documents.workbook.BookImport;
import dev.gradus.documents.workbook.BookSheet;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.words.Bundles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A document with tables, read into a case. Nothing is thrown, whatever the bytes. */
public final class TableImport {
    private static final String VIETNAMESE = "vi";

    private TableImport() {}

    /**
     * What to make of a document.
     *
     * @param fileName as it is called, without folders
     * @param id of the case
     * @param signed when it was signed, if it was
     * @param today for a table that names no day before it: knowledge does not end in the future
     */
    public record Request(String fileName, byte[] bytes, String id, Optional<LocalDate> signed, LocalDate today) {
        String title() {
            return Cell.of(fileName.replaceFirst("\\.[A-Za-z]{3,4}$", ""), 1, 1).text();
        }
    }

    /** A case, or why there is none. */
    public sealed interface Result {
        /** @param yaml the text of the case file */
        record Read(String yaml, Account account) implements Result {}

        /** @param yaml the whole case of a workbook, as {@code CaseWriter} writes it below the head of what is imported */
        record Whole(String yaml, Account account) implements Result {}

        /** Nothing was read, and why. */
        record Refused(Problem why) implements Result {}

        /** The workbook of a case that is none any more: what is wrong, each with its cell. */
        record Unsound(List<LocatedProblem> problems) implements Result {}
    }

    public static Result read(Request request) {
        if (request.bytes().length > GridLimits.MAX_BYTES) {
            return refused("table.size", "" + request.bytes().length, "" + GridLimits.MAX_BYTES);
        }
        List<BookSheet> book = OfficeFile.findCase(request.bytes());
        return book.isEmpty() ? table(request) : book(request, book);
    }

    /** The workbook of a case, as {@link CaseExport} writes it. */
    private static Result book(Request request, List<BookSheet> book) {
        return switch (BookImport.read(request.fileName(), book, request.id())) {
            case BookImport.Result.Refused(List<LocatedProblem> problems) -> new Result.Unsound(problems);
            case BookImport.Result.Read(String yaml, List<Told> told) ->
                new Result.Whole(DraftText.HEAD + yaml, new Account(told, List.of()));
        };
    }

    private static Result table(Request request) {
        return switch (grids(request)) {
            case GridResult.Refused(Problem why) -> new Result.Refused(why);
            case GridResult.Read(List<Grid> grids, List<Problem> notes) ->
                GridLimits.exceeded(grids).<Result>map(Result.Refused::new).orElseGet(() -> of(request, grids, notes));
        };
    }

    private static GridResult grids(Request request) {
        return OfficeFile.isOffice(request.bytes())
                ? OfficeFile.read(request.bytes())
                : CsvGrids.read(request.bytes(), TableImport::known);
    }

    /** The most headings known in one row. */
    private static int known(Grid grid) {
        return grid.rows().stream().mapToInt(Headings::known).max().orElse(0);
    }

    private static Result of(Request request, List<Grid> grids, List<Problem> notes) {
        List<Row> rows = TableRows.of(grids);
        if (rows.stream().noneMatch(row -> row.kind() == Row.Kind.HEADINGS)) {
            return refused("table.none", first(rows));
        }
        if (rows.stream().noneMatch(row -> row.kind() == Row.Kind.STEP)) {
            return refused("table.no-steps", first(rows));
        }
        String language = isVietnamese(rows) ? VIETNAMESE : "en";
        TableDraft draft = TableDraft.of(
                rows,
                new TableDraft.Settings(request.id(), request.title(), language, request.signed(), request.today()),
                phrases(language),
                Stream.concat(
                                notes.stream().map(note -> new Told(Told.Status.QUESTION, note.code(), note.args())),
                                Stream.of(Told.understood("language." + language)))
                        .toList());
        return draft.account()
                .all()
                .filter(told -> told.key().equals("row.long"))
                .findFirst()
                .<Result>map(told -> new Result.Refused(new Problem("table.row.long", "", told.args())))
                .orElseGet(() -> new Result.Read(draft.yaml(), draft.account()));
    }

    /** What stands in the first row, for a message. */
    private static String first(List<Row> rows) {
        String text = rows.stream()
                .flatMap(row -> row.entries().stream())
                .map(entry -> entry.cell().text())
                .limit(8)
                .reduce((one, other) -> one + " | " + other)
                .orElse("");
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** Most of the known headings have letters that only Vietnamese has. */
    private static boolean isVietnamese(List<Row> rows) {
        List<String> known = rows.stream()
                .filter(row -> row.kind() == Row.Kind.HEADINGS)
                .flatMap(row -> row.entries().stream())
                .map(entry -> entry.cell().text())
                .filter(text -> Headings.find(text).isPresent() && text.length() > 2)
                .toList();
        long vietnamese = known.stream()
                .filter(text -> !text.toLowerCase(Locale.ROOT).matches("[\\x00-\\x7F]*"))
                .count();
        return 2 * vietnamese > known.size();
    }

    private static Phrases phrases(String language) {
        Bundles words = Bundles.of(language, List.of(AccountWords.BUNDLE));
        return new Phrases(
                words.say("phrase.unnamed"),
                words.say("phrase.proposal"),
                words.say("phrase.step", "{0}"),
                words.say("phrase.row", "{0}", "{1}"),
                words.say("phrase.number", "{0}", "{1}"),
                AccountWords.in(language)::asked);
    }

    private static Result refused(String code, String... args) {
        return new Result.Refused(Problem.of(code, "", args));
    }
}
