package dev.gradus.documents.draft;

import dev.gradus.documents.cell.WhoCell;
import dev.gradus.documents.table.Headings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of a table that are one. What the table itself explains in brackets is understood; first letters, footnote marks and what looks
 * like a slip of the pen are asked, and taken for one where nothing speaks for two.
 */
final class SameNames {
    /** Longer names are compared letter by letter with no others. */
    private static final int LONGEST = 80;

    /** More names than these that differ in one letter at the same place are a series, no slips. */
    private static final int SERIES = 6;

    private static final int SHORTEST_WORD = 5;
    private static final Pattern MARKED = Pattern.compile("(.*\\p{L})[0-9*†]+");
    private static final Pattern MARKED_WORD = Pattern.compile(".*\\p{L}{3}[0-9*†]+");
    private static final Pattern SMALL_WORD = Pattern.compile("(?iu)of|the|and|for|của|và");
    private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");
    private static final Pattern GAP = Pattern.compile("[ -]");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> full = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, List<String>> unclear = new LinkedHashMap<>();
    private final Set<String> explained = new LinkedHashSet<>();

    /**
     * Two names of which it is asked whether they are one.
     *
     * @param joined they are taken for one
     */
    record Pair(String name, String other, boolean joined) {}

    private SameNames() {}

    /**
     * @param mentioned names in the order in which they come, each as often as it does
     * @param cells that may explain them
     */
    static SameNames of(List<String> mentioned, List<String> cells) {
        SameNames same = new SameNames();
        for (String name : mentioned) {
            String key = key(name);
            same.names.putIfAbsent(key, name);
            same.counts.merge(key, 1, Integer::sum);
        }
        same.slips();
        same.shorts(cells);
        same.initials();
        same.marks();
        return same;
    }

    static String key(String name) {
        String folded = Headings.folded(name);
        return folded.isEmpty() ? name : folded;
    }

    /** The name that stands for it in the case. */
    String full(String name) {
        String found = name;
        for (String key = key(name); full.containsKey(key); key = key(found)) {
            found = full.getOrDefault(key, found);
        }
        return found;
    }

    /** The table says in brackets for whom the name stands. */
    boolean isExplained(String name) {
        return explained.contains(key(name));
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Abbreviations that the table explains in several ways, with these. */
    Map<String, List<String>> unclear() {
        return unclear;
    }

    /** @return whether it is so now: not where the other stands for this one already */
    private boolean join(String name, String other) {
        String key = key(name);
        boolean can = !full.containsKey(key) && !key(full(other)).equals(key);
        if (can) {
            full.put(key, other);
        }
        return can;
    }

    private void ask(String name, String other, boolean areLikelyOne) {
        pairs.add(new Pair(name, other, areLikelyOne && join(name, other)));
    }

    /** Two names that differ by a letter are the same without one letter each: only such are compared. */
    private void slips() {
        Map<Integer, Set<String>> without = new LinkedHashMap<>();
        names.keySet().stream().filter(key -> key.length() <= LONGEST).forEach(key -> {
            without.computeIfAbsent(key.hashCode(), _ -> new LinkedHashSet<>()).add(key);
            for (int k = 0; k < key.length(); k++) {
                String less = key.substring(0, k) + key.substring(k + 1);
                without.computeIfAbsent(less.hashCode(), _ -> new LinkedHashSet<>())
                        .add(key);
            }
        });
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Set<String> alike : without.values()) {
            List<String> keys = List.copyOf(alike);
            for (int i = 0; i < keys.size() && keys.size() <= SERIES; i++) {
                for (int k = 0; k < i; k++) {
                    seen.add(List.of(keys.get(k), keys.get(i)));
                }
            }
        }
        seen.stream()
                .filter(pair -> Headings.areNear(name(pair.getFirst()), name(pair.getLast())))
                .forEach(pair -> slip(pair.getFirst(), pair.getLast()));
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    /** What is written less often is the slip; else what comes later. */
    private void slip(String first, String second) {
        boolean isFirstSlip = counts.getOrDefault(first, 0) < counts.getOrDefault(second, 0);
        String slip = isFirstSlip ? first : second;
        String right = isFirstSlip ? second : first;
        ask(name(slip), name(right), isLikelySlip(slip, right));
    }

    /** Within a longer word, not in its first letter nor in a number: “Zambia” and “Gambia” are two. */
    private static boolean isLikelySlip(String one, String other) {
        String[] ones = one.split(" ", -1);
        String[] others = other.split(" ", -1);
        boolean likely = !DIGIT.matcher(one + other).matches();
        for (int k = 0; k < ones.length && ones.length == others.length; k++) {
            boolean same = ones[k].equals(others[k])
                    || Math.min(ones[k].length(), others[k].length()) >= SHORTEST_WORD
                            && ones[k].charAt(0) == others[k].charAt(0);
            likely &= same;
        }
        return likely;
    }

    private void shorts(List<String> cells) {
        Map<String, Map<String, String>> longs = new LinkedHashMap<>();
        for (String cell : cells) {
            for (WhoCell.Short one : WhoCell.shorts(cell)) {
                String name = full(one.name());
                longs.computeIfAbsent(one.abbreviation(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(key(name), name);
            }
        }
        longs.forEach((abbreviation, found) -> {
            if (found.size() > 1) {
                unclear.put(abbreviation, List.copyOf(found.values()));
            } else if (join(abbreviation, found.values().iterator().next())) {
                explained.add(key(abbreviation));
            }
        });
    }

    private void initials() {
        Map<String, List<String>> byInitials = new HashMap<>();
        names.values()
                .forEach(name -> byInitials
                        .computeIfAbsent(initials(name), _ -> new ArrayList<>())
                        .add(name));
        for (String name : names.values()) {
            List<String> longs = byInitials.getOrDefault(name, List.of());
            if (name.length() >= 2 && !isExplained(name)) {
                longs.forEach(other -> ask(name, other, longs.size() == 1));
            }
        }
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        GAP.splitAsStream(name)
                .filter(word -> !word.isEmpty() && !SMALL_WORD.matcher(word).matches())
                .forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
        return letters.codePointCount(0, letters.length()) > 1 ? letters.toString() : "";
    }

    /** The same but for a footnote. */
    private void marks() {
        for (String name : List.copyOf(names.values())) {
            Matcher marked = MARKED.matcher(name);
            if (marked.matches() && names.containsKey(key(marked.group(1)))) {
                ask(name, name(key(marked.group(1))), MARKED_WORD.matcher(name).matches());
            }
        }
    }
}
