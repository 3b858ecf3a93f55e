package dev.gradus.documents.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads performers: names apart by semicolon, comma, slash or “and”. */
public final class WhoCell {
    private static final Set<String> ALL = Set.of(
            "both",
            "both sides",
            "both parties",
            "all",
            "all parties",
            "all sides",
            "the parties",
            "parties",
            "each side",
            "each party",
            "hai bên",
            "cả hai bên",
            "các bên",
            "mỗi bên",
            "tất cả",
            "tất cả các bên",
            "mọi bên");
    private static final Set<String> TWO = Set.of("both", "both sides", "both parties", "hai bên", "cả hai bên");
    /** Names with “and” in them. */
    private static final Pattern ONE_NAME = Pattern.compile(
            "(?i).*\\b(bosnia and herzegovina|trinidad and tobago|antigua and barbuda|saint kitts and nevis|sao tome and principe|serbia and montenegro)\\b.*");

    private WhoCell() {}

    public static boolean isUnknown(String text) {
        return text.matches("\\?+|-|–|—");
    }

    /** Words for all of them. */
    public static boolean isAll(String name) {
        return ALL.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Words for two of them. */
    public static boolean isBoth(String name) {
        return TWO.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The names, in order; none where all stands in brackets, which is no part of a name. */
    public static List<String> names(String text) {
        String bare =
                text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        String separators = bare.contains(";") ? ";" : "[,/&+]| and | và |, and ";
        List<String> names = ONE_NAME.matcher(bare).matches() && !bare.contains(";")
                ? Arrays.asList(bare.split("[,/]"))
                : Arrays.asList(bare.split(separators));
        return names.stream()
                .map(name -> name.strip()
                        .replaceFirst("^(?:and|và) ", "")
                        .replaceFirst("[.:]$", "")
                        .strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
    }

    /** What stands in brackets. */
    public static boolean hasAside(String text) {
        return text.indexOf('(') >= 0;
    }
}
