package dev.gradus.stability.solo;

import dev.gradus.work.Watch;

/**
 * Looks ahead from every state at once. The two questions from which all concepts are put together, each asked of a value that every
 * state has (0 = least). The answers are new arrays; safe for many threads.
 */
sealed interface Lookahead permits GraphLookahead, OptionLookahead {
    /** For each state the greatest value among it and the states to which the decision maker can move from it in one step. */
    int[] best(int maker, int[] value, Watch watch);

    /**
     * For each state the least value among it and the states that the decision maker's opponents can reach from it by legal sequences of
     * moves in which nobody moves twice in a row.
     *
     * @param improving each mover improves on the state that it moves from
     */
    int[] least(int maker, int[] value, boolean improving, Watch watch);

    /** The states by ascending value, ties by ascending number. A counting sort: values are small. */
    static int[] ascending(int[] value) {
        int most = -1;
        for (int v : value) {
            most = Math.max(most, v);
        }
        int[] next = new int[most + 2];
        for (int v : value) {
            next[v + 1]++;
        }
        for (int v = 1; v < next.length; v++) {
            next[v] += next[v - 1];
        }
        int[] order = new int[value.length];
        for (int state = 0; state < value.length; state++) {
            order[next[value[state]]++] = state;
        }
        return order;
    }
}
