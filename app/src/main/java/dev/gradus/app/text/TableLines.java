package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.words.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** A table of results as lines of at most eighty columns: texts wrap, numbers stand at the right. */
public final class TableLines {
    private static final int GAP = 2;
    private static final int LEAST_TEXT = 10;
    private static final int WIDE_NUMBER = 12;

    private final ResultTable table;
    private final int[] widths;

    private TableLines(ResultTable table) {
        this.table = table;
        this.widths = new int[table.head().size()];
    }

    public static List<String> of(ResultTable table) {
        TableLines lines = new TableLines(table);
        lines.measure();
        return lines.all();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(row(table.head()));
        table.rows().forEach(row -> all.addAll(row(row)));
        return all;
    }

    /** Over the whole line: the first column has what the others leave, numbers have room. */
    static List<String> wide(ResultTable table) {
        TableLines lines = new TableLines(table);
        lines.measure();
        int left = Columns.WIDTH - GAP * (lines.widths.length - 1);
        for (int k = 1; k < lines.widths.length; k++) {
            lines.widths[k] = k < table.numbers() ? lines.widest(k) : Math.max(WIDE_NUMBER, lines.widths[k]);
            left -= lines.widths[k];
        }
        lines.widths[0] = Math.max(LEAST_TEXT, left);
        return lines.all();
    }

    /** Columns of numbers are as wide as they need; headings wrap there; texts share the rest by what they need. */
    private void measure() {
        int texts = Math.min(table.numbers(), widths.length);
        int left = Columns.WIDTH - GAP * (widths.length - 1);
        for (int k = texts; k < widths.length; k++) {
            widths[k] = Math.max(longestWord(table.head().get(k)), widest(k));
            left -= widths[k];
        }
        int wanted = 0;
        int[] wants = new int[texts];
        for (int k = 0; k < texts; k++) {
            wants[k] = Math.max(Columns.width(table.head().get(k)), widest(k));
            wanted += wants[k];
        }
        for (int k = 0; k < texts; k++) {
            widths[k] = wanted <= left ? wants[k] : Math.max(LEAST_TEXT, wants[k] * left / wanted);
        }
        narrow(texts, left);
    }

    /** What narrow columns got more than their share comes from the widest. */
    private void narrow(int texts, int left) {
        int widest = 0;
        int sum = 0;
        for (int k = 0; k < texts; k++) {
            widest = widths[k] > widths[widest] ? k : widest;
            sum += widths[k];
        }
        if (texts > 0 && sum > left) {
            widths[widest] = Math.max(LEAST_TEXT, widths[widest] - (sum - left));
        }
    }

    private int widest(int column) {
        return table.rows().stream()
                .mapToInt(row -> Columns.width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int longestWord(String text) {
        return List.of(text.split(" ", -1)).stream()
                .mapToInt(Columns::width)
                .max()
                .orElse(0);
    }

    private List<String> row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int k = 0; k < cells.size(); k++) {
            List<String> lines = Columns.wrap(cells.get(k), Math.max(1, widths[k]));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> rows = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int k = 0; k < wrapped.size(); k++) {
                String text = line < wrapped.get(k).size() ? wrapped.get(k).get(line) : "";
                boolean number = k >= table.numbers();
                row.append(number ? Columns.right(text, widths[k]) : Columns.left(text, widths[k]));
                row.append(k + 1 < wrapped.size() ? " ".repeat(GAP) : "");
            }
            rows.add(row.toString().stripTrailing());
        }
        return rows;
    }
}
