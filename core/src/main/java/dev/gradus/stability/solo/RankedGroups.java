package dev.gradus.stability.solo;

import dev.gradus.stability.OptionStates;

/**
 * The states of a conflict in option form in groups that differ only in some options, each group best first in the eyes of one decision
 * maker. Some groups may be empty, where nothing in them is feasible. Made by two counting sorts: O(states + groups).
 */
final class RankedGroups {
    /** Where a group begins among the members; one more at the end. */
    final int[] start;

    /** States, group by group. */
    final int[] members;

    /** The group in which each state is: its choices outside the options that differ, pressed together. */
    final int[] groupOf;

    /**
     * @param within options in which the states of a group differ
     * @param turned options whose choice counts the other way round in the number of the group
     * @param rank of each state
     */
    RankedGroups(OptionStates states, int within, int turned, int[] rank) {
        int outside = ~within & (1 << states.options().size()) - 1;
        this.start = new int[(1 << Integer.bitCount(outside)) + 1];
        this.members = new int[states.states()];
        this.groupOf = new int[states.states()];
        int[] next = new int[start.length + 1];
        for (int s = 0; s < groupOf.length; s++) {
            groupOf[s] = Integer.compress(states.choices(s) ^ turned, outside);
            next[groupOf[s] + 2]++;
        }
        for (int group = 2; group < next.length; group++) {
            next[group] += next[group - 1];
        }
        int[] order = Lookahead.ascending(rank);
        for (int k = order.length - 1; k >= 0; k--) {
            members[next[groupOf[order[k]] + 1]++] = order[k];
        }
        System.arraycopy(next, 0, start, 0, start.length);
    }
}
