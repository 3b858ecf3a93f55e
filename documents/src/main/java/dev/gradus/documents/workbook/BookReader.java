package dev.gradus.documents.workbook;

import dev.gradus.documents.cell.Told;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the values of a case out of the cells of a workbook. Where two cells say different things of one value, the sheet that people read
 * counts, and of two such the first; both are told.
 */
final class BookReader {
    /** A value with the cell it stands in; the higher {@code weight} counts. */
    record Found(Draft value, String place, int weight) {}

    private static final int REST = 1;
    private static final int SHEET = 2;
    /** A number that was put in the place of a formula. */
    private static final int INSTEAD = 3;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    /** For each number by the path of its row: where its value belongs, and what the row says of it. */
    private final Map<String, Number> numbers = new LinkedHashMap<>();

    private record Number(String path, Draft lowest, Draft highest, String place) {
        Draft around(Draft likely) {
            return lowest.isEmpty() ? likely : new Draft.Items(List.of(lowest, likely, highest));
        }
    }

    private static final Draft NOTHING = new Draft.Items(List.of());

    private BookReader() {}

    /** Whether these are the sheets of a case. */
    static boolean isCase(List<BookSheet> sheets) {
        return sheets.stream().anyMatch(sheet -> keys(sheet).isPresent());
    }

    static BookReader of(List<BookSheet> sheets) {
        BookReader reader = new BookReader();
        // all that is named comes before the numbers, which do not always name all entries that there are
        sheets.stream().filter(sheet -> !isOfNumbers(sheet)).forEach(reader::read);
        sheets.stream().filter(BookReader::isOfNumbers).forEach(reader::read);
        sheets.forEach(reader::instead);
        return reader;
    }

    Map<String, Found> found() {
        return found;
    }

    /** What a reader has to know of it. */
    List<Told> told() {
        return told;
    }

    /** The row of keys: the first whose first cell says so. */
    private static Optional<Integer> keys(BookSheet sheet) {
        for (int k = 0; k < Math.min(10, sheet.rows().size()); k++) {
            if (!sheet.rows().get(k).isEmpty()
                    && text(sheet.rows().get(k).getFirst()).equals(Seat.PATH)) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    private static String text(BookCell cell) {
        return cell instanceof BookCell.Text(String text) ? text.strip() : "";
    }

    private static boolean isOfNumbers(BookSheet sheet) {
        return keys(sheet)
                .map(row -> sheet.rows().get(row).stream()
                        .anyMatch(cell -> text(cell).equals(Seat.LIKELY)))
                .orElse(false);
    }

    /** A row of a sheet under its keys. */
    private record Line(BookSheet sheet, int number, String path, List<BookCell> keys, List<BookCell> cells) {
        /** The cell under a key; empty where there is none. */
        BookCell cell(String key) {
            for (int k = 1; k < Math.min(keys.size(), cells.size()); k++) {
                if (text(keys.get(k)).equals(key)) {
                    return cells.get(k);
                }
            }
            return BookCell.EMPTY;
        }

        String place(int column) {
            return sheet.place(number, column + 1);
        }

        int column(String key) {
            return keys.stream().map(BookReader::text).toList().indexOf(key);
        }
    }

    private static List<Line> lines(BookSheet sheet) {
        List<Line> lines = new ArrayList<>();
        keys(sheet).ifPresent(at -> {
            for (int k = at + 1; k < sheet.rows().size(); k++) {
                List<BookCell> cells = sheet.rows().get(k);
                String path = cells.isEmpty() ? "" : text(cells.getFirst());
                lines.add(new Line(sheet, k + 1, path, sheet.rows().get(at), cells));
            }
        });
        return lines;
    }

    private void read(BookSheet sheet) {
        for (Line line : lines(sheet)) {
            if (line.path().isEmpty()) {
                if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    told.add(Told.question("sheet.pathless", line.place(0)));
                }
            } else if (isOfNumbers(sheet)) {
                number(line);
            } else {
                values(line, line.path());
            }
        }
    }

    /** All cells of a row under keys that are no number's. */
    private int values(Line line, String path) {
        int count = 0;
        for (int k = 1; k < line.cells().size(); k++) {
            String key = k < line.keys().size() ? text(line.keys().get(k)) : "";
            Optional<Draft> value = CellText.find(line.cells().get(k));
            boolean isOther = key.startsWith(Seat.SHOWN)
                    || List.of(Seat.LOWEST, Seat.LIKELY, Seat.HIGHEST).contains(key);
            if (value.isPresent() && key.isEmpty()) {
                told.add(Told.question("sheet.keyless", line.place(k)));
            } else if (value.isPresent() && !isOther) {
                String at = key.equals(Seat.HERE) ? path : Leaf.child(path, key);
                put(at, new Found(value.get(), line.place(k), key.equals(Seat.HERE) ? REST : SHEET));
                count++;
            }
        }
        return count;
    }

    private void number(Line line) {
        String row = line.path().replaceFirst("\\." + Seat.VALUE + "$", "");
        boolean isMapping = values(line, row) > 0 || !row.equals(line.path());
        String path = isMapping ? Leaf.child(row, Seat.VALUE) : row;
        Draft lowest = CellText.find(line.cell(Seat.LOWEST)).orElse(NOTHING);
        Draft highest = CellText.find(line.cell(Seat.HIGHEST)).orElse(NOTHING);
        Optional<Draft> likely = CellText.find(line.cell(Seat.LIKELY));
        String place = line.place(line.column(Seat.LIKELY));
        if (lowest.isEmpty() != highest.isEmpty() || !lowest.isEmpty() && likely.isEmpty()) {
            told.add(Told.question("sheet.range", line.place(line.column(Seat.LOWEST)), line.path()));
            lowest = NOTHING;
        }
        Number number = new Number(path, lowest, highest, place);
        numbers.put(line.path(), number);
        likely.ifPresent(value -> put(path, new Found(number.around(value), place, SHEET)));
    }

    /** Numbers in the place of formulas that showed them. */
    private void instead(BookSheet sheet) {
        for (Line line : lines(sheet)) {
            for (int k = 1; k < Math.min(line.keys().size(), line.cells().size()); k++) {
                String key = text(line.keys().get(k));
                BookCell cell = line.cells().get(k);
                Optional<Draft> value = CellText.find(cell);
                if (key.startsWith(Seat.SHOWN + " ") && !(cell instanceof BookCell.Link) && value.isPresent()) {
                    String row = Leaf.child(line.path(), key.substring(Seat.SHOWN.length() + 1));
                    Number number = numbers.getOrDefault(row, new Number(row, NOTHING, NOTHING, ""));
                    put(number.path(), new Found(number.around(value.get()), line.place(k), INSTEAD));
                }
            }
        }
    }

    private void put(String path, Found said) {
        Found before = found.get(path);
        if (before == null) {
            found.put(path, said);
        } else if (!before.value().equals(said.value())) {
            Found taken = said.weight() > before.weight() ? said : before;
            Found left = taken.equals(said) ? before : said;
            found.put(path, taken);
            told.add(Told.question("sheet.differs", taken.place(), shown(taken), left.place(), shown(left)));
        }
    }

    private static String shown(Found found) {
        String text = found.value() instanceof Draft.Text(String said) ? said : Layout.flow(found.value());
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
