package dev.gradus.stability.solo;

import dev.gradus.stability.StateGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks ahead along the moves of any graph, one by one. {@link #least} is one search backwards from the states in ascending value; its
 * nodes are pairs (state, who moved last), since where a decision maker's moves are not transitive it matters that nobody moves twice in
 * a row. Costs O(moves + states · decision makers) in time and O(states · decision makers) in space.
 */
final class GraphLookahead implements Lookahead {
    private final StateGraph graph;
    private final int[][] rank;

    GraphLookahead(StateGraph graph, int[][] rank) {
        this.graph = graph;
        this.rank = rank;
    }

    @Override
    public int[] best(int maker, int[] value) {
        int[] best = value.clone();
        for (int s = 0; s < best.length; s++) {
            int from = s;
            graph.eachMove(maker, s, to -> best[from] = Math.max(best[from], value[to]));
        }
        return best;
    }

    @Override
    public int[] least(int maker, int[] value, boolean improving) {
        return new Search(maker, improving).from(value);
    }

    private final class Search {
        private static final int NOBODY = -1;
        private static final int SEVERAL = -2;

        private final int maker;
        private final boolean improving;
        private final int makers = graph.makers();
        private final int[] least = new int[graph.states()];
        /** Who can move on from a state to what was searched so far. */
        private final int[] movers = new int[graph.states()];
        /** Of pairs state · makers + last mover. */
        private final BitSet seen = new BitSet(graph.states() * makers);

        private int[] queue = new int[1024];
        private int queued;

        Search(int maker, boolean improving) {
            this.maker = maker;
            this.improving = improving;
            Arrays.fill(least, NOBODY);
            Arrays.fill(movers, NOBODY);
        }

        int[] from(int[] value) {
            for (int target : Lookahead.ascending(value)) {
                queued = 0;
                reach(target, value[target]);
                for (int last = 0; last < makers; last++) {
                    enqueue(target, last);
                }
                for (int k = 0; k < queued; k++) {
                    stepBack(queue[k] / makers, queue[k] % makers, value[target]);
                }
            }
            return least;
        }

        private void stepBack(int to, int last, int value) {
            graph.eachMoveInto(last, to, from -> {
                if (!improving || rank[last][from] < rank[last][to]) {
                    open(from, last, value);
                }
            });
        }

        /** This decision maker can move on from the state, so whoever else moved last, what comes after can be reached. */
        private void open(int state, int mover, int value) {
            if (movers[state] == SEVERAL || movers[state] == mover) {
                return;
            }
            reach(state, value);
            if (movers[state] >= 0) {
                enqueue(state, movers[state]);
                movers[state] = SEVERAL;
                return;
            }
            movers[state] = mover;
            for (int last = 0; last < makers; last++) {
                if (last != mover) {
                    enqueue(state, last);
                }
            }
        }

        private void reach(int state, int value) {
            if (least[state] < 0) {
                least[state] = value;
            }
        }

        private void enqueue(int state, int last) {
            int pair = state * makers + last;
            if (last == maker || seen.get(pair)) {
                return;
            }
            seen.set(pair);
            if (queued == queue.length) {
                queue = Arrays.copyOf(queue, 2 * queued);
            }
            queue[queued++] = pair;
        }
    }
}
