package dev.gradus.documents.table;

import dev.gradus.documents.grid.Cell;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table of steps.
 *
 * @param table the how-manieth table of the document, from 1
 * @param grid name of its sheet or table; "" where there is one
 * @param number from 1, as the program shows it
 * @param phase the heading row above it; "" = none
 */
public record Row(int table, String grid, int number, Kind kind, String phase, List<Entry> entries) {
    public Row {
        entries = List.copyOf(entries);
    }

    /** What a row is. */
    public enum Kind {
        STEP,
        /** Headings of columns. */
        HEADINGS,
        /** One text across: a heading of the rows below. */
        PHASE,
        /** Text outside of any table. */
        LOOSE
    }

    /**
     * A cell under its heading.
     *
     * @param ditto the words by which it says that it is as the cell above it; "" = it says something itself
     */
    public record Entry(Column column, String heading, Cell cell, String ditto) {}

    /** The cell of a column, where there is something in it. */
    public Optional<Entry> find(Column column) {
        return entries.stream()
                .filter(entry -> entry.column() == column && !entry.cell().isEmpty())
                .findFirst();
    }

    public String text(Column column) {
        return find(column).map(entry -> entry.cell().text()).orElse("");
    }
}
