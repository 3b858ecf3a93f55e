package dev.gradus.documents.reference;

import dev.gradus.documents.grid.Cell;
import dev.gradus.formats.source.LocatedProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One row of a data set. What cannot be read becomes a problem, and something harmless in its place. */
final class SheetRow {
    private static final int LONGEST_SHOWN = 40;

    private final Sheet.Source source;
    private final Map<String, Integer> headings;
    private final List<Cell> cells;
    private final List<LocatedProblem> problems = new ArrayList<>();

    /** @param cells at least one */
    SheetRow(Sheet.Source source, Map<String, Integer> headings, List<Cell> cells) {
        this.source = source;
        this.headings = headings;
        this.cells = cells;
        int width = headings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (source.isText() && cells.size() != width) {
            problems.add(source.at(line(), 1, "data.width", "" + cells.size(), "" + width));
        }
    }

    List<LocatedProblem> problems() {
        return List.copyOf(problems);
    }

    private int line() {
        return cells.getFirst().row();
    }

    /** "" where the cell is empty. */
    String find(String column) {
        int at = headings.getOrDefault(column, 0);
        return cells.stream()
                .filter(cell -> cell.column() == at)
                .findFirst()
                .map(Cell::text)
                .orElse("");
    }

    String text(String column) {
        String text = find(column);
        if (text.isEmpty()) {
            wrong(column, "", "…");
        }
        return text;
    }

    int number(String column, int least, int most) {
        String text = find(column);
        if (text.matches("-?\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        wrong(column, text, least + "–" + most);
        return least;
    }

    /** @param none what stands where there is no number */
    OptionalInt findNumber(String column, int least, int most, String none) {
        return find(column).equals(none) ? OptionalInt.empty() : OptionalInt.of(number(column, least, most));
    }

    Optional<LocalDate> findDay(String column) {
        return find(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
    }

    LocalDate day(String column) {
        String text = find(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            wrong(column, text, "YYYY-MM-DD");
            return LocalDate.EPOCH;
        }
    }

    private void wrong(String column, String found, String expected) {
        // a row whose width is wrong says so once
        if (problems.stream().noneMatch(problem -> problem.problem().code().equals("data.width"))) {
            String shown = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found;
            problems.add(source.at(line(), headings.getOrDefault(column, 1), "data.cell", shown, expected, column));
        }
    }
}
