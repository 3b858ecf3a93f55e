package dev.gradus.documents.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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
            "mọi bên",
            "all of them",
            "everyone",
            "everybody",
            "các bên ký kết",
            "all signatories",
            "the signatories");
    private static final Set<String> TWO = Set.of("both", "both sides", "both parties", "hai bên", "cả hai bên");
    /** Names with “and” in them. */
    private static final Pattern ONE_NAME = Pattern.compile(
            "(?i).*\\b(bosnia and herzegovina|trinidad and tobago|antigua and barbuda|saint kitts and nevis|sao tome and principe|serbia and montenegro)\\b.*");

    private static final Pattern UNKNOWN = Pattern.compile("\\?+|-|–|—");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:both|all|cả hai|mọi|tất cả) .*|(?:hai|ba|bốn|năm|two|three|four|five) (?:bên|phái|parties|sides|factions).*");
    /** A name and, in brackets, what the table calls it: “Government of Indonesia (GoI)”. */
    private static final Pattern SHORT = Pattern.compile(
            "([^();]{3,200}?) ?\\([\"“]?(\\p{Lu}[\\p{L}\\p{N}&.-]{0,9}\\p{Lu}[\\p{L}\\p{N}.]{0,4})[\"”]?\\)");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COMMAS = Pattern.compile("[,/]");
    private static final Pattern SEPARATORS = Pattern.compile("[,/&+]| and | và |, and ");
    private static final Pattern AND = Pattern.compile("^(?:and|và) ");
    private static final Pattern POINT = Pattern.compile("[.:]$");

    private WhoCell() {}

    /** A name and what the same cell calls it for short. */
    public record Short(String name, String abbreviation) {}

    public static boolean isUnknown(String text) {
        return UNKNOWN.matcher(text).matches();
    }

    /** Words for several who are not named: “both governments”. */
    public static boolean isSeveral(String name) {
        return isAll(name) || SEVERAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The names that the cell explains in brackets. */
    public static List<Short> shorts(String text) {
        List<Short> shorts = new ArrayList<>();
        Matcher found = SHORT.matcher(text);
        while (found.find()) {
            List<String> names = names(found.group(1));
            if (!names.isEmpty()) {
                shorts.add(new Short(names.getLast(), found.group(2)));
            }
        }
        return shorts;
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
        String bare = SPACE.matcher(BRACKETS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        Pattern separators =
                bare.contains(";") ? SEMICOLON : ONE_NAME.matcher(bare).matches() ? COMMAS : SEPARATORS;
        return Arrays.stream(separators.split(bare))
                .map(name -> POINT.matcher(AND.matcher(name.strip()).replaceFirst(""))
                        .replaceFirst("")
                        .strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
    }

    /** What stands in brackets and is no abbreviation of the name before it. */
    public static boolean hasAside(String text) {
        return text.indexOf('(') >= 0 && SHORT.matcher(text).replaceAll("").indexOf('(') >= 0;
    }
}
