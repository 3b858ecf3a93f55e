package dev.gradus.documents.grid;

import java.util.List;

/**
 * One sheet of a workbook, one table of a document, or a whole text file.
 *
 * @param name of the sheet, or the number of the table; "" where there is only one
 * @param rows in order; rows may differ in length
 */
public record Grid(String name, List<List<Cell>> rows) {
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.stream().allMatch(Cell::isEmpty));
    }
}
