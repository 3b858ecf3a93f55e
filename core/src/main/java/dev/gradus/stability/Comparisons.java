package dev.gradus.stability;

import java.util.BitSet;

/** All states that stand to one state as asked; unknown ones count or do not. */
final class Comparisons {
    private Comparisons() {}

    /** Those that are better than this one, and perhaps those of which that is not known. */
    static BitSet better(Preference preference, int state, boolean orUnknown) {
        BitSet found = new BitSet();
        int rank = preference.rank(state);
        for (int other = 0; other < preference.states(); other++) {
            if (preference.rank(other) > rank) {
                found.set(other);
            }
        }
        preference.unknown(state).stream().forEach(other -> found.set(other, orUnknown));
        return found;
    }

    /** Those that are as good as this one or worse, and perhaps those of which that is not known. */
    static BitSet noBetter(Preference preference, int state, boolean orUnknown) {
        BitSet found = better(preference, state, !orUnknown);
        found.flip(0, preference.states());
        return found;
    }

    /** Those that are much worse than this one. */
    static BitSet muchWorse(Preference preference, int state) {
        BitSet found = new BitSet();
        for (int other = 0; other < preference.states(); other++) {
            if (preference.compare(other, state) == Relation.MUCH_WORSE) {
                found.set(other);
            }
        }
        return found;
    }

    /** Those that every member of the coalition prefers to this one. */
    static BitSet betterForAll(Conflict conflict, int coalition, int state) {
        BitSet found = new BitSet();
        found.set(0, conflict.states());
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            found.and(better(conflict.preference(Integer.numberOfTrailingZeros(rest)), state, false));
        }
        return found;
    }

    /** Those that some member of the coalition does not prefer to this one. */
    static BitSet noBetterForSome(Conflict conflict, int coalition, int state) {
        BitSet found = betterForAll(conflict, coalition, state);
        found.flip(0, conflict.states());
        return found;
    }
}
