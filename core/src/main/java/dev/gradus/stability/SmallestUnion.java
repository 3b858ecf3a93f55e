package dev.gradus.stability;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The smallest set of states that contains an alternative of every group. Tries sizes from 0 upwards; for each it takes the group not yet
 * met that has the fewest alternatives and tries these in order, so that the answer is the smallest there is, or none up to the size
 * that was last tried in full.
 */
final class SmallestUnion {
    private final List<List<List<Integer>>> groups;
    private final int most;
    private int looks;

    /**
     * @param groups each a list of alternatives, each alternative a list of states
     * @param most the most looks at an alternative before giving up
     */
    SmallestUnion(List<List<List<Integer>>> groups, int most) {
        this.groups = groups;
        this.most = most;
    }

    /**
     * What came of it.
     *
     * @param states the smallest set; empty = none found
     * @param noneUpTo no set of at most so many states will do; one less than the size of the set where there is one
     * @param impossible no set whatever will do
     */
    record Outcome(Optional<StateSet> states, int noneUpTo, boolean impossible) {}

    Outcome find() {
        if (groups.stream().anyMatch(List::isEmpty)) {
            return new Outcome(Optional.empty(), Integer.MAX_VALUE, true);
        }
        for (int size = 0; ; size++) {
            BitSet chosen = new BitSet();
            if (meet(chosen, size)) {
                return new Outcome(Optional.of(StateSet.of(chosen)), size - 1, false);
            }
            if (looks > most) {
                return new Outcome(Optional.empty(), size - 1, false);
            }
        }
    }

    private boolean meet(BitSet chosen, int more) {
        Optional<List<List<Integer>>> next = fewestUnmet(chosen);
        if (next.isEmpty()) {
            return true;
        }
        for (List<Integer> alternative : next.get()) {
            int added = missing(alternative, chosen);
            if (added <= more && looks <= most) {
                BitSet before = (BitSet) chosen.clone();
                alternative.forEach(chosen::set);
                if (meet(chosen, more - added)) {
                    return true;
                }
                chosen.and(before);
            }
        }
        return false;
    }

    private Optional<List<List<Integer>>> fewestUnmet(BitSet chosen) {
        Optional<List<List<Integer>>> fewest = Optional.empty();
        for (List<List<Integer>> group : groups) {
            if ((fewest.isEmpty() || group.size() < fewest.get().size())
                    && group.stream().allMatch(alternative -> missing(alternative, chosen) > 0)) {
                fewest = Optional.of(group);
            }
        }
        return fewest;
    }

    private int missing(List<Integer> alternative, BitSet chosen) {
        looks++;
        int missing = 0;
        for (int state : alternative) {
            missing += chosen.get(state) ? 0 : 1;
        }
        return missing;
    }
}
