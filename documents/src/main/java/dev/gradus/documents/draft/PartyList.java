package dev.gradus.documents.draft;

import dev.gradus.documents.cell.WhoCell;
import dev.gradus.formats.source.Identifiers;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who performs, by the names that the table gives; two names that differ in case or accents only are one, and so are {@link SameNames}. */
final class PartyList {
    private static final Pattern TAKEN = Pattern.compile("(?:t[0-9]+-)?(?:step|row)-.*");
    private static final int LONGEST = 36;

    /** “All parties” are not more than these. */
    private static final int MOST = 5;

    private final SameNames same;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();

    PartyList(SameNames same) {
        this.same = same;
    }

    String add(String name) {
        String full = same.full(name);
        return ids.computeIfAbsent(SameNames.key(full), _ -> {
            String made = Identifiers.made(full);
            String base = TAKEN.matcher(made).matches() ? cut("party-" + made) : made;
            String id = base;
            for (int k = 2; names.containsKey(id); k++) {
                id = cut(base) + "-" + k;
            }
            names.put(id, full);
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

    /**
     * All who perform something by name, but for those who check, where that leaves two; none where fewer than two are named, or so many
     * that some of them are hardly meant.
     *
     * @param checkers ids
     */
    List<String> everyone(Collection<String> checkers) {
        List<String> named = named().stream().filter(mentions::containsKey).toList();
        List<String> others =
                named.stream().filter(id -> !checkers.contains(id)).toList();
        List<String> meant = others.size() > 1 ? others : named;
        return meant.size() > 1 && meant.size() <= MOST ? meant : List.of();
    }

    private static String cut(String id) {
        return id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("-+$", "") : id;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(ids.get(SameNames.key(same.full(name))));
    }

    /** The name that stands for it in the case. */
    String full(String name) {
        return same.full(name);
    }

    /** What is to be told of names that are one. */
    SameNames same() {
        return same;
    }

    /** Name by id, in the order in which they come. */
    Map<String, String> names() {
        return names;
    }

    /** The names of those who decide for themselves. */
    List<String> deciding() {
        return names.values().stream().filter(name -> !WhoCell.isAll(name)).toList();
    }

    /** Those named one by one, not as “all”. */
    List<String> named() {
        return names.entrySet().stream()
                .filter(party -> !WhoCell.isAll(party.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
