package dev.gradus.documents.cell;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of what, and the parts where the cell lists them.
 *
 * @param parts sizes in order; empty = whole
 */
public record AmountCell(String amount, List<Integer> parts, List<Told> told) {
    private static final Pattern LISTED = Pattern.compile(
            "(?:([0-9]{1,6}) ?([^:0-9]{0,200})[:–—] ?)?([0-9]{1,5}(?:(?:, | \\+ |; ?| và | and |, and )[0-9]{1,5})+)( ?,? ?(?:…|\\.\\.\\.|etc\\.?|v\\.v\\.?))?([^0-9]{0,200})");
    /** A word with a footnote mark; “m2” and the like are none. */
    private static final Pattern MARKED = Pattern.compile("(.*\\p{L}{4})([0-9]|\\*{1,3}|†)");

    private static final int MOST = 24;

    public AmountCell {
        parts = List.copyOf(parts);
        told = List.copyOf(told);
    }

    public static AmountCell read(String text) {
        if (text.matches("\\?+")) {
            return new AmountCell("", List.of(), List.of(Told.question("amount.unknown")));
        }
        Matcher marked = MARKED.matcher(text);
        if (marked.matches()) {
            return new AmountCell(marked.group(1), List.of(), List.of(Told.assumed("amount.mark", marked.group(2))));
        }
        Matcher listed = LISTED.matcher(text);
        if (!listed.matches()) {
            return new AmountCell(text, List.of(), List.of(Told.understood("amount")));
        }
        List<Integer> parts = Arrays.stream(listed.group(3).split("\\D+"))
                .map(Integer::parseInt)
                .toList();
        if (listed.group(4) != null) {
            return whole(text, "amount.open-list", listed.group(3));
        }
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        if (listed.group(1) != null && Integer.parseInt(listed.group(1)) != sum) {
            return whole(text, "amount.sum", "" + sum, listed.group(1));
        }
        if (parts.size() > MOST || parts.contains(0)) {
            return whole(text, "amount.parts.many", "" + MOST);
        }
        String sizes = String.join(", ", parts.stream().map(String::valueOf).toList());
        return new AmountCell(text, parts, List.of(Told.understood("amount.parts", sizes)));
    }

    private static AmountCell whole(String text, String key, String... args) {
        return new AmountCell(text, List.of(), List.of(Told.question(key, args)));
    }
}
