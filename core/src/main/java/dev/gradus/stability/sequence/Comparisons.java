package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** One decision maker's preference as sets: all states that stand to one state as asked; unknown ones count or do not. */
public final class Comparisons {
    private final Preference preference;
    private final List<BitSet> aboveRank;
    private final List<BitSet> belowTier;

    public Comparisons(Preference preference) {
        this.preference = preference;
        int levels = preference.levels();
        this.aboveRank = sums(levels, state -> levels - 1 - preference.rank(state), preference.states());
        Collections.reverse(aboveRank);
        this.belowTier = preference.hasStrength() ? sums(tiers(), preference::tier, preference.states()) : List.of();
    }

    private interface Level {
        int of(int state);
    }

    private int tiers() {
        int most = 0;
        for (int state = 0; state < preference.states(); state++) {
            most = Math.max(most, preference.tier(state));
        }
        return most + 1;
    }

    /** For each level the states of lower levels. */
    private static List<BitSet> sums(int levels, Level level, int states) {
        List<BitSet> own = new ArrayList<>();
        for (int k = 0; k < levels; k++) {
            own.add(new BitSet());
        }
        for (int state = 0; state < states; state++) {
            own.get(level.of(state)).set(state);
        }
        List<BitSet> below = new ArrayList<>();
        BitSet sum = new BitSet();
        for (BitSet at : own) {
            below.add((BitSet) sum.clone());
            sum.or(at);
        }
        return below;
    }

    /** Those that are better than this one, and perhaps those of which that is not known. */
    public BitSet better(int state, boolean orUnknown) {
        BitSet found = (BitSet) aboveRank.get(preference.rank(state)).clone();
        if (preference.hasUnknown()) {
            preference.unknown(state).stream().forEach(other -> found.set(other, orUnknown));
        }
        return found;
    }

    /** Those that are as good as this one or worse, and perhaps those of which that is not known. */
    public BitSet noBetter(int state, boolean orUnknown) {
        BitSet found = better(state, !orUnknown);
        found.flip(0, preference.states());
        return found;
    }

    /** Those that are much worse than this one; all must be known. */
    public BitSet muchWorse(int state) {
        return belowTier.isEmpty()
                ? new BitSet()
                : (BitSet) belowTier.get(preference.tier(state)).clone();
    }

    /** The members of a coalition, ascending. */
    public static List<Comparisons> of(Conflict conflict, int coalition) {
        List<Comparisons> members = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            members.add(new Comparisons(conflict.preference(Integer.numberOfTrailingZeros(rest))));
        }
        return members;
    }

    /** Those that every one of them prefers to this one. */
    public static BitSet betterForAll(List<Comparisons> members, int state) {
        BitSet found = members.get(0).better(state, false);
        for (Comparisons other : members.subList(1, members.size())) {
            found.and(other.better(state, false));
        }
        return found;
    }

    /** Those that one of them at least does not prefer to this one. */
    public static BitSet noBetterForSome(List<Comparisons> members, int state) {
        BitSet found = betterForAll(members, state);
        found.flip(0, members.get(0).preference.states());
        return found;
    }
}
