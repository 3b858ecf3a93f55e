package dev.gradus.documents.grid;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tables as comma-separated text, in UTF-8 with the mark by which spreadsheets know it. */
public final class CsvText {
    /** Before what a spreadsheet would take for a formula; {@link CsvGrids} drops it. */
    private static final String GUARD = "'";

    private static final String MARK = "\uFEFF";

    /** What a cell may not begin with, behind any number of guards. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile(".*[,;|\"\t\r\n].*|\\s.*|.*\\s", Pattern.DOTALL);

    private CsvText() {}

    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvText::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String field(String text) {
        String guarded = FORMULA.matcher(text).matches() ? GUARD + text : text;
        return QUOTED.matcher(guarded).matches() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** The text of a field that {@link #of} wrote, without its guard. */
    static String unguarded(String field) {
        return field.startsWith(GUARD) && FORMULA.matcher(field).matches() ? field.substring(1) : field;
    }
}
