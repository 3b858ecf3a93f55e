package dev.gradus.documents.workbook;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param rows from the first one on; rows may differ in length
 * @param still how many columns stay in sight; 0 = a sheet of plain text
 */
public record BookSheet(String name, List<List<BookCell>> rows, int still) {
    /** Rows with headings: the words, then the keys. */
    public static final int HEADINGS = 2;

    public BookSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A place as spreadsheets write it: Measures!D5. */
    String place(int row, int column) {
        return name + "!" + letters(column) + row;
    }

    /** A column as spreadsheets call it, from 1: A, B, …, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
