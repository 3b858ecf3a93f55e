package dev.gradus.documents.cell;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads who checks a step.
 *
 * @param names where they are named, in order
 */
public record CheckerCell(Kind kind, List<String> names) {
    private static final Pattern OPEN = Pattern.compile(
            ".*\\?|open|tbd|tbc|unknown|to be (?:agreed|decided|determined)|chưa rõ|không rõ|(?:sẽ )?thống nhất sau");
    private static final Pattern NOBODY =
            Pattern.compile("nobody|none|no one|n/a|na|-|–|—|không ai|không có|khong co|không");
    private static final Pattern SELF = Pattern.compile("self(?:[ -]report(?:ing|ed|s)?)?|tự báo cáo|tự kiểm tra");
    private static final Pattern APART = Pattern.compile(";| \\+ | / ");

    public CheckerCell {
        names = List.copyOf(names);
    }

    /** What such a cell says. */
    public enum Kind {
        NAMED,
        /** The table says that it is open. */
        OPEN,
        NOBODY,
        /** Whoever does it reports it. */
        SELF,
        /** Words for several who are not named: “both governments”. */
        SEVERAL
    }

    /** @param isParty whether a name is that of a party of the table */
    public static CheckerCell read(String text, Predicate<String> isParty) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (OPEN.matcher(plain).matches()) {
            return new CheckerCell(Kind.OPEN, List.of());
        }
        if (NOBODY.matcher(plain).matches()) {
            return new CheckerCell(Kind.NOBODY, List.of());
        }
        if (SELF.matcher(plain).matches()) {
            return new CheckerCell(Kind.SELF, List.of());
        }
        return WhoCell.isSeveral(text)
                ? new CheckerCell(Kind.SEVERAL, List.of())
                : new CheckerCell(Kind.NAMED, named(text, isParty));
    }

    /** Several are apart by semicolons; by “and” and commas only where all of them are parties of the table. */
    private static List<String> named(String text, Predicate<String> isParty) {
        List<String> names = WhoCell.names(text);
        boolean areParties =
                names.size() > 1 && !isParty.test(text) && names.stream().allMatch(isParty);
        return areParties
                ? names
                : APART.splitAsStream(text)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
