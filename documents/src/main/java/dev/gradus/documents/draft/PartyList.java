package dev.gradus.documents.draft;

import dev.gradus.documents.cell.WhoCell;
import dev.gradus.documents.table.Headings;
import dev.gradus.formats.source.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who performs, by the names that the table gives; two names that differ in case or accents only are one. */
final class PartyList {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();

    String add(String name) {
        return ids.computeIfAbsent(key(name), _ -> {
            String made = Identifiers.made(name);
            String base = made.matches("(?:t[0-9]+-)?(?:step|row)-.*") ? cut("party-" + made) : made;
            String id = base;
            for (int k = 2; names.containsKey(id); k++) {
                id = cut(base) + "-" + k;
            }
            names.put(id, name);
            return id;
        });
    }

    /** One more step that it performs by name. */
    void mention(String name) {
        mentions.merge(add(name), 1, Integer::sum);
    }

    /** The two who perform most: the only two, or two of whom each has at least twice as many steps as any third; else none. */
    List<String> two() {
        List<String> most = named().stream()
                .sorted(Comparator.comparing((String id) -> -mentions.getOrDefault(id, 0)))
                .toList();
        boolean isPlain = most.size() == 2
                || most.size() > 2
                        && mentions.getOrDefault(most.get(1), 0) >= 2 * mentions.getOrDefault(most.get(2), 0)
                        && mentions.containsKey(most.get(1));
        return isPlain ? named().stream().filter(most.subList(0, 2)::contains).toList() : List.of();
    }

    private static String cut(String id) {
        return id.length() > 36 ? id.substring(0, 36).replaceAll("-+$", "") : id;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(ids.get(key(name)));
    }

    private static String key(String name) {
        String folded = Headings.folded(name);
        return folded.isEmpty() ? name : folded;
    }

    /** Name by id, in the order in which they come. */
    Map<String, String> names() {
        return names;
    }

    /** Those named one by one, not as “all”. */
    List<String> named() {
        return names.entrySet().stream()
                .filter(party -> !WhoCell.isAll(party.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Pairs of names of which one is the first letters of the other. */
    List<List<String>> initials() {
        List<List<String>> pairs = new ArrayList<>();
        for (String shortName : names.values()) {
            for (String longName : names.values()) {
                if (shortName.length() >= 2 && shortName.equals(initials(longName)) || isSlip(shortName, longName)) {
                    pairs.add(List.of(shortName, longName));
                }
            }
        }
        return pairs;
    }

    /** The same but for a footnote, or a slip of the pen. */
    private static boolean isSlip(String one, String other) {
        return one.matches("\\Q" + other.replace("\\E", "") + "\\E[0-9*†]+")
                || one.compareTo(other) < 0 && Headings.areNear(one, other);
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && !word.toLowerCase(Locale.ROOT).matches("of|the|and|for")) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.length() > 1 ? letters.toString() : "";
    }
}
