package dev.gradus.stability.inverse;

import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The smallest set of states that contains an alternative of every group. Tries sizes in ascending order, from the least that groups
 * without a common state need; for each it takes the group not yet met that has the fewest alternatives and tries these in order, and
 * turns back where the groups left need more than there is left. So the answer is the smallest there is, or none up to the size that was
 * last tried in full.
 */
final class SmallestUnion {
    private final List<List<List<Integer>>> groups;
    private final long most;
    private final Watch watch;
    private long looks;

    /**
     * @param groups each a list of alternatives, each alternative a list of states
     * @param most the most looks at a state before giving up
     */
    SmallestUnion(List<List<List<Integer>>> groups, long most, Watch watch) {
        this.groups = groups;
        this.most = most;
        this.watch = watch;
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
        BitSet forced = new BitSet();
        groups.stream()
                .filter(group -> group.size() == 1)
                .forEach(group -> group.getFirst().forEach(forced::set));
        for (int size = forced.cardinality() + least(forced); ; size++) {
            BitSet chosen = (BitSet) forced.clone();
            if (meet(chosen, size - forced.cardinality())) {
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
        if (least(chosen) > more) {
            return false;
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
            if ((fewest.isEmpty() || group.size() < fewest.get().size()) && need(group, chosen) > 0) {
                fewest = Optional.of(group);
            }
        }
        return fewest;
    }

    /** A number of states that must still be added in any case: by groups that have no state in common, taken as they come. */
    private int least(BitSet chosen) {
        BitSet used = new BitSet();
        int least = 0;
        for (List<List<Integer>> group : groups) {
            int need = need(group, chosen);
            if (need > 0 && group.stream().noneMatch(alternative -> isUsed(alternative, chosen, used))) {
                least += need;
                group.forEach(alternative -> alternative.forEach(used::set));
            }
        }
        return least;
    }

    private static boolean isUsed(List<Integer> alternative, BitSet chosen, BitSet used) {
        return alternative.stream().anyMatch(state -> used.get(state) && !chosen.get(state));
    }

    private int need(List<List<Integer>> group, BitSet chosen) {
        watch.check();
        int need = Integer.MAX_VALUE;
        for (List<Integer> alternative : group) {
            need = Math.min(need, missing(alternative, chosen));
        }
        return need;
    }

    private int missing(List<Integer> alternative, BitSet chosen) {
        looks += alternative.size();
        int missing = 0;
        for (int state : alternative) {
            missing += chosen.get(state) ? 0 : 1;
        }
        return missing;
    }
}
