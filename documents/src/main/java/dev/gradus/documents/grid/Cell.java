package dev.gradus.documents.grid;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a cell shows, and where.
 *
 * @param row from 1, as the program shows it
 * @param column from 1
 * @param spread shown again because a merged cell covers this place
 */
public record Cell(String text, int row, int column, boolean spread) {
    /** Longest text of a cell, in characters. */
    public static final int LONGEST = 2_000;

    /** A line break before what looks like another item. */
    private static final Pattern LINES =
            Pattern.compile("(?<=[\\p{L}\\p{N})])[ \\t]*[\\r\\n\\u000B]+[ \\t]*(?:[•·*–-] ?)?(?=[\\p{Lu}\\p{N}])");

    public Cell {
        text = tidy(text);
    }

    public static Cell of(String text, int row, int column) {
        return new Cell(text, row, column, false);
    }

    public Cell spreadTo(int toRow, int toColumn) {
        return new Cell(text, toRow, toColumn, true);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The column as spreadsheets call it: A, B, …, AA. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** One line, composed, without what cannot be seen. */
    private static String tidy(String written) {
        String text = LINES.matcher(written).replaceAll("; ");
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || (c & 0xFFFE) == 0xFFFE;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                out.append(' ');
            } else if (!hidden) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().replaceAll(" {2,}", " ").strip();
    }
}
