package dev.gradus.stability.inverse;

import dev.gradus.stability.Preference;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A preference in which some states have another place beside one state, everything else being in the order in which it was. */
public final class PreferenceShift {
    private PreferenceShift() {}

    /** These states tie with the state. */
    public static Preference lowered(Preference preference, StateSet moved, int state) {
        return rebuilt(preference, moved, state, false);
    }

    /** These states tie with one another, just above the state and what ties with it, and are known to be better. */
    public static Preference raised(Preference preference, StateSet moved, int state) {
        return rebuilt(preference, moved, state, true);
    }

    private static Preference rebuilt(Preference preference, StateSet moved, int state, boolean above) {
        TreeMap<Integer, List<Integer>> byRank = new TreeMap<>(); // twice the rank, so that there is room in between
        for (int s = 0; s < preference.states(); s++) {
            int rank = 2 * preference.rank(moved.contains(s) ? state : s);
            byRank.computeIfAbsent(moved.contains(s) && above ? rank + 1 : rank, _ -> new ArrayList<>())
                    .add(s);
        }
        List<List<Integer>> groups = new ArrayList<>(byRank.descendingMap().values());
        List<Integer> steps = new ArrayList<>();
        for (int g = 0; g + 1 < groups.size(); g++) {
            int tier = tier(preference, groups.get(g), moved, state);
            for (int lower = tier(preference, groups.get(g + 1), moved, state); lower < tier; lower++) {
                steps.add(g);
            }
        }
        return Preference.ofOrder(preference.states(), groups, steps)
                .withUnknown(unknown(preference, moved, above ? state : -1));
    }

    private static int tier(Preference preference, List<Integer> group, StateSet moved, int state) {
        int first = group.getFirst();
        return preference.tier(moved.contains(first) ? state : first);
    }

    private static List<Map.Entry<Integer, Integer>> unknown(Preference preference, StateSet moved, int known) {
        List<Map.Entry<Integer, Integer>> pairs = new ArrayList<>();
        for (int s = 0; preference.hasUnknown() && s < preference.states(); s++) {
            int one = s;
            preference.unknown(s).stream()
                    .filter(other -> one < other
                            && !(one == known && moved.contains(other))
                            && !(other == known && moved.contains(one)))
                    .forEach(other -> pairs.add(Map.entry(one, other)));
        }
        return pairs;
    }
}
