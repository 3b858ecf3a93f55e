package dev.gradus.stability.inverse;

import dev.gradus.stability.StateSet;
import java.util.Optional;
import java.util.function.Predicate;

/** Tries subsets of the states that a decision maker prefers, smallest first, in lexical order among equally large ones. */
final class LoweredSets {
    /** The most sets tried in a conflict of at most {@value #SMALL} states; in larger ones fewer, in proportion. */
    static final int MOST_TRIED = 20_000;

    private static final int SMALL = 1_024;

    private final int[] states;
    private final int most;
    private int tried;
    private int noneUpTo;

    LoweredSets(StateSet preferred, int allStates) {
        this.states = preferred.stream().toArray();
        this.most = (int) Math.max(1, (long) MOST_TRIED * SMALL / Math.max(SMALL, allStates));
    }

    /**
     * The first set that will do. If the set that the decision maker itself needs at least will do, it is that.
     *
     * @param needed what the search for that set gave
     */
    Optional<StateSet> findFirst(SmallestUnion.Outcome needed, Predicate<StateSet> does) {
        noneUpTo = Math.max(0, needed.noneUpTo()); // nothing lowered: no equilibrium, or nobody would ask
        if (needed.states().isPresent() && does.test(needed.states().get())) {
            return needed.states();
        }
        for (int size = noneUpTo + 1; size <= states.length; size++) {
            if (isTooMany(size)) {
                return Optional.empty();
            }
            Optional<StateSet> first = firstOf(size, does);
            if (first.isPresent()) {
                return first;
            }
            noneUpTo = size;
        }
        noneUpTo = states.length;
        return Optional.empty();
    }

    /** After a search: no set of at most so many states will do. */
    int noneUpTo() {
        return noneUpTo;
    }

    private boolean isTooMany(int size) {
        long sets = 1;
        for (int k = 1; k <= size && sets <= most; k++) {
            sets = sets * (states.length - k + 1) / k;
        }
        return tried + sets > most;
    }

    private Optional<StateSet> firstOf(int size, Predicate<StateSet> does) {
        int[] at = new int[size];
        for (int k = 0; k < size; k++) {
            at[k] = k;
        }
        while (true) {
            tried++;
            StateSet set = chosen(at);
            if (does.test(set)) {
                return Optional.of(set);
            }
            int k = size - 1;
            while (k >= 0 && at[k] == states.length - size + k) {
                k--;
            }
            if (k < 0) {
                return Optional.empty();
            }
            at[k]++;
            for (int next = k + 1; next < size; next++) {
                at[next] = at[next - 1] + 1;
            }
        }
    }

    private StateSet chosen(int[] at) {
        int[] set = new int[at.length];
        for (int k = 0; k < at.length; k++) {
            set[k] = states[at[k]];
        }
        return StateSet.of(set);
    }
}
