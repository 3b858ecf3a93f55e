package dev.gradus.documents.workbook;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.documents.workbook.Seat.Kind;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.words.Bases;
import dev.gradus.words.Bundles;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The sheets of a case. */
public final class CaseBook {
    /** What stands in the sheets besides the case, English and Vietnamese. */
    public static final String BUNDLE = "dev.gradus.documents.sheets";

    private static final int LINES = 6;

    /** Of the sheet of numbers: the path, what it is, the lowest value, then the most likely one. */
    private static final String LIKELY_COLUMN = "D";

    private final Bundles bundles;
    private final Words words;
    private final NumberLabels labels;
    private final Bases bases;
    private final Map<String, Figure> figures = new HashMap<>();
    private final BookRows book;
    /** The rows of numbers in their sheet. */
    private final Map<String, Integer> places = new HashMap<>();

    private CaseBook(WholeCase whole, List<Leaf> leaves, String language) {
        this.bundles = Bundles.of(language, List.of(BUNDLE));
        this.words = Words.of(language, whole, "");
        this.labels = new NumberLabels(words);
        this.bases = new Bases(words);
        CaseFigures.of(whole.written()).forEach(figure -> figures.put(figure.path(), figure));
        this.book = new BookRows(leaves, path -> figures.containsKey(Seat.named(path)));
        book.rows(Kind.NUMBERS).keySet().forEach(path -> places.put(path, places.size() + 1 + BookSheet.HEADINGS));
    }

    /** @param yaml the case as {@code CaseWriter} writes it */
    public static List<BookSheet> of(WholeCase whole, String yaml, String language) {
        List<Leaf> leaves = Leaf.of(yaml);
        CaseBook made = new CaseBook(whole, leaves, language);
        List<BookSheet> sheets = new ArrayList<>(List.of(made.about()));
        for (Kind kind : Kind.values()) {
            if (!made.book.rows(kind).isEmpty()) {
                sheets.add(kind.isOfNumbers() ? made.numbers(kind) : made.entries(kind));
            }
        }
        return sheets;
    }

    private BookSheet about() {
        List<List<BookCell>> rows = new ArrayList<>();
        rows.add(List.of(new BookCell.Text(words.text(words.written().title()))));
        rows.add(List.of(new BookCell.Text(
                bundles.say("about.day", words.date(words.written().asOf())))));
        IntStream.rangeClosed(1, LINES).forEach(k -> rows.add(List.of(new BookCell.Text(bundles.say("about." + k)))));
        return new BookSheet(bundles.say("sheet.about"), rows, 0);
    }

    private String name(Kind kind) {
        return bundles.say("sheet." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Entries with their values; those of measures with their numbers beside. */
    private BookSheet entries(Kind kind) {
        List<String> keys = book.keys(kind);
        List<String> shown = kind == Kind.MEASURES ? shown() : List.of();
        List<List<BookCell>> rows = headings(keys, shown);
        book.rows(kind).forEach((path, row) -> {
            List<BookCell> cells = new ArrayList<>(List.of(new BookCell.Text(path)));
            keys.forEach(key -> cells.add(cell(row, key)));
            shown.forEach(key -> cells.add(link(path + "." + key)));
            rows.add(cells);
        });
        return new BookSheet(name(kind), rows, 1);
    }

    private List<List<BookCell>> headings(List<String> keys, List<String> shown) {
        List<BookCell> heads = new ArrayList<>(List.of(new BookCell.Text(bundles.say("column.path"))));
        List<BookCell> second = new ArrayList<>(List.of(new BookCell.Text(Seat.PATH)));
        keys.forEach(key -> heads.add(new BookCell.Text(heading(key))));
        keys.forEach(key -> second.add(new BookCell.Text(key)));
        shown.forEach(key -> heads.add(new BookCell.Text(heading(key))));
        shown.forEach(key -> second.add(new BookCell.Text(Seat.SHOWN + " " + key)));
        return new ArrayList<>(List.of(heads, second));
    }

    private static BookCell cell(Map<String, Draft> row, String key) {
        Draft value = row.get(key);
        return value == null ? BookCell.EMPTY : CellText.of(value);
    }

    /** The keys of the numbers of measures. */
    private List<String> shown() {
        Set<String> keys = new LinkedHashSet<>();
        book.rows(Kind.NUMBERS).keySet().stream()
                .filter(path -> path.startsWith("measures."))
                .forEach(path -> keys.add(path.split("\\.", 3)[2]));
        return List.copyOf(keys);
    }

    /** Shows the most likely value of a number in the sheet of numbers. */
    private BookCell link(String path) {
        Integer at = places.get(path);
        if (at == null) {
            return BookCell.EMPTY;
        }
        String formula = "'" + name(Kind.NUMBERS) + "'!" + LIKELY_COLUMN + at;
        return new BookCell.Link(formula, cell(book.rows(Kind.NUMBERS).getOrDefault(path, Map.of()), Seat.LIKELY));
    }

    /** Numbers, each with what it is in words, its range and its reason; a reason that is given for the whole entry is shown beside. */
    private BookSheet numbers(Kind kind) {
        List<String> keys = book.keys(kind);
        List<List<BookCell>> rows = headings(keys, List.of());
        rows.set(0, beside(rows.get(0), bundles.say("column.what"), bundles.say("column.around")));
        rows.set(1, beside(rows.get(1), Seat.SHOWN, Seat.SHOWN));
        book.rows(kind).forEach((path, row) -> {
            List<BookCell> cells = new ArrayList<>(List.of(new BookCell.Text(path)));
            keys.forEach(key -> cells.add(cell(row, key)));
            rows.add(beside(cells, what(path), BookRows.isBare(row) ? around(path) : ""));
        });
        return new BookSheet(name(kind), rows, 2);
    }

    /** With two cells that are for reading only, after the path and at the end. */
    private static List<BookCell> beside(List<BookCell> cells, String what, String around) {
        List<BookCell> all = new ArrayList<>(cells);
        all.add(1, new BookCell.Text(what));
        all.add(new BookCell.Text(around));
        return all;
    }

    private String what(String path) {
        return words.capital(labels.figure(figure(path)));
    }

    private String around(String path) {
        Figure figure = figures.get(figure(path));
        return figure == null || figure.basis().isMissing() ? "" : bases.basis(figure.basis());
    }

    private String figure(String path) {
        String named = Seat.named(path);
        return figures.containsKey(named) ? named : named.replaceFirst("\\." + Seat.VALUE + "$", "");
    }

    /** A key in words: “judged (vi)”; one that has none stands as it is. */
    private String heading(String key) {
        String[] keys = key.equals(Seat.HERE) ? new String[] {"value"} : key.split("\\.", 2);
        String first = "column." + keys[0].replace(' ', '-');
        String head = bundles.has(first) ? bundles.say(first) : keys[0];
        return keys.length == 1 ? head : bundles.say("column.of", head, keys[1].replace('.', ' '));
    }
}
