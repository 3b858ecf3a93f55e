package dev.gradus.documents.grid;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.source.Encodings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Reads comma-separated text and its kin: separated by comma, semicolon, tab or bar; in UTF-8, in UTF-16 (as Excel's “Unicode text”), or in
 * Windows' western or Vietnamese alphabet. Quotes inside of an unquoted field are text.
 */
public final class CsvGrids {
    private static final String SEPARATORS = ",;\t|";
    private static final List<Charset> OTHERS =
            List.of(Charset.forName("windows-1252"), Charset.forName("windows-1258"));

    private CsvGrids() {}

    /** @param known how many headings of a grid are known, by which the alphabet is found */
    public static GridResult read(byte[] bytes, ToIntFunction<Grid> known) {
        byte[] unmarked = Encodings.utf8(bytes);
        Optional<String> unicode = Encodings.find(unmarked, StandardCharsets.UTF_8);
        if (unicode.isPresent()) {
            return result(grid(unicode.get().replaceFirst("^\uFEFF", "")), List.of());
        }
        Charset best = OTHERS.stream()
                .max(Comparator.comparingInt(charset -> decoded(unmarked, charset)
                        .map(text -> known(grid(text), known) * 2 + (charset.equals(OTHERS.getFirst()) ? 1 : 0))
                        .orElse(-1)))
                .orElse(OTHERS.getFirst());
        return decoded(unmarked, best)
                .map(text -> result(grid(text), List.of(Problem.of("table.encoding", "", best.name()))))
                .orElseGet(() -> GridResult.refused("table.binary"));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        return Encodings.find(bytes, charset);
    }

    private static GridResult result(Optional<Grid> grid, List<Problem> notes) {
        return grid.<GridResult>map(found -> new GridResult.Read(List.of(found), notes))
                .orElseGet(() -> GridResult.refused("table.binary"));
    }

    private static int known(Optional<Grid> grid, ToIntFunction<Grid> known) {
        return grid.map(found -> known.applyAsInt(found)).orElse(-1);
    }

    /** Nothing where this is no text. */
    private static Optional<Grid> grid(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        boolean said = text.startsWith("sep=") && text.length() > 4;
        char separator = said ? text.charAt(4) : separator(text);
        String body = said ? text.substring(Math.max(5, text.indexOf('\n') + 1)) : text;
        return Optional.of(new Grid("", rows(body, separator, said ? 2 : 1)));
    }

    /** Of which there is most outside of quotes in the first lines. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), 4_000); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int at = SEPARATORS.indexOf(c);
            if (!quoted && at >= 0) {
                // a comma stands in texts too
                counts[at] += c == ',' ? 2 : 3;
            }
        }
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static List<List<Cell>> rows(String text, char separator, int firstRow) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r';
            if (quoted) {
                boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c == '"' && !twice) {
                    quoted = false;
                } else {
                    field.append(c);
                    i += twice ? 1 : 0;
                }
            } else if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (c == separator || ends) {
                row.add(Cell.of(CsvText.unguarded(field.toString()), firstRow + rows.size(), row.size() + 1));
                field.setLength(0);
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                if (ends) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(Cell.of(CsvText.unguarded(field.toString()), firstRow + rows.size(), row.size() + 1));
            rows.add(row);
        }
        return rows;
    }
}
