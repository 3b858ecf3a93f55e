package dev.gradus.documents.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * In which order keys come: that of the table, unless it was changed by hand; what only one side has comes after what it came after there.
 *
 * @param text all keys, as they are to come
 * @param taken the same for what of the table is in the case
 * @param base of the keys that all three have, the order before
 * @param isKept whether both changed the order, and not alike
 */
record Order(
        List<String> text, List<String> taken, List<String> base, List<String> now, List<String> mine, boolean isKept) {
    /** Keys whose entries are named in what is told. */
    static final Set<String> TOP = Set.of("sources", "parties", "measures", "proposals");

    static Order of(List<String> base, List<String> now, List<String> mine) {
        List<String> was = common(base, now, mine);
        List<String> is = common(now, base, mine);
        List<String> edited = common(mine, base, now);
        boolean byHand = !edited.equals(was);
        boolean kept = byHand && !is.equals(was) && !is.equals(edited);
        List<String> all = byHand ? woven(woven(mine, now), base) : woven(woven(now, mine), base);
        List<String> taken = kept ? woven(base, now) : woven(now, base);
        return new Order(all, taken, was, is, edited, kept);
    }

    private static List<String> common(List<String> keys, List<String> one, List<String> other) {
        return keys.stream()
                .filter(key -> one.contains(key) && other.contains(key))
                .toList();
    }

    /** The first list, and what only the second has, each after what it comes after there. */
    private static List<String> woven(List<String> first, List<String> second) {
        List<String> woven = new ArrayList<>(first);
        for (int k = 0; k < second.size(); k++) {
            if (!woven.contains(second.get(k))) {
                woven.add(k == 0 ? 0 : woven.indexOf(second.get(k - 1)) + 1, second.get(k));
            }
        }
        return woven;
    }
}
