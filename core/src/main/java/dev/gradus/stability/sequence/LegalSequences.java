package dev.gradus.stability.sequence;

import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What several movers can reach by legal sequences: any number of steps, at least one, nobody twice in a row (Fang, Hipel and Kilgour 1993,
 * chapter 3). A mover may be a decision maker or a coalition, a step whatever it is given as. A sequence that leads back to where it began
 * reaches its origin.
 */
public final class LegalSequences {
    /*
     * Nodes "mover m is about to step from s" and "mover m has just stepped to t"; from the first it goes to the second by m's steps, from
     * the second to the first by any other mover. Tarjan's strongly connected components come out with successors first (SIAM J. Comput. 1,
     * 1972), so the states reached from a component are those of its own steps and of the components that it leads to.
     * O(steps · states / 64).
     */
    private final int states;
    private final int movers;
    private final List<BitSet[]> steps;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] cursor;
    private final int[] path;
    private final int[] open;
    private final Watch watch;
    private final List<BitSet> reached = new ArrayList<>();
    private int met;
    private int opened;

    private LegalSequences(int states, List<BitSet[]> steps, Watch watch) {
        this.states = states;
        this.movers = steps.size();
        this.steps = steps;
        this.watch = watch;
        int nodes = Math.multiplyExact(2 * movers, states);
        this.order = new int[nodes];
        this.low = new int[nodes];
        this.component = new int[nodes];
        this.cursor = new int[nodes];
        this.path = new int[nodes];
        this.open = new int[nodes];
        Arrays.fill(component, -1);
    }

    /**
     * @param steps of each mover, for each state the states that it can step to
     * @throws Watch.Stopped where the watch asked for it
     */
    public static ReachedStates reached(int states, List<BitSet[]> steps, Watch watch) {
        if (steps.size() == 1) {
            return ReachedStates.of(states, state -> steps.get(0)[state], watch);
        }
        LegalSequences search = new LegalSequences(states, steps, watch);
        for (int mover = 0; mover < search.movers; mover++) {
            for (int state = 0; state < states; state++) {
                if (search.component[search.about(mover, state)] < 0) {
                    search.visit(search.about(mover, state));
                }
            }
        }
        return ReachedStates.of(states, search::from, watch);
    }

    private BitSet from(int state) {
        BitSet all = new BitSet();
        for (int mover = 0; mover < movers; mover++) {
            all.or(reached.get(component[about(mover, state)]));
        }
        return all;
    }

    private int about(int mover, int state) {
        return mover * states + state;
    }

    private int stepped(int mover, int state) {
        return (movers + mover) * states + state;
    }

    private void visit(int root) {
        int depth = 0;
        path[depth++] = meet(root);
        while (depth > 0) {
            watch.check();
            int node = path[depth - 1];
            int next = nextOf(node);
            if (next < 0) {
                if (low[node] == order[node]) {
                    complete(node);
                }
                depth--;
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
                }
            } else if (order[next] == 0) {
                path[depth++] = meet(next);
            } else if (component[next] < 0) {
                low[node] = Math.min(low[node], order[next]);
            }
        }
    }

    private int meet(int node) {
        order[node] = ++met;
        low[node] = met;
        open[opened++] = node;
        return node;
    }

    /** The next node that this one leads to, below 0 = no more. */
    private int nextOf(int node) {
        int mover = node / states;
        int state = node % states;
        if (mover < movers) {
            int to = steps.get(mover)[state].nextSetBit(cursor[node]);
            cursor[node] = to + 1;
            return to < 0 ? -1 : stepped(mover, to);
        }
        int next = cursor[node] == mover - movers ? cursor[node] + 1 : cursor[node];
        cursor[node] = next + 1;
        return next >= movers ? -1 : about(next, state);
    }

    private void complete(int root) {
        int id = reached.size();
        int first = opened;
        do {
            component[open[--first]] = id;
        } while (open[first] != root);
        BitSet row = new BitSet();
        for (int k = first; k < opened; k++) {
            gather(open[k], id, row);
        }
        opened = first;
        reached.add(row);
    }

    private void gather(int node, int id, BitSet row) {
        watch.check();
        int mover = node / states;
        if (mover < movers) {
            row.or(steps.get(mover)[node % states]);
        }
        cursor[node] = 0;
        int last = id;
        for (int next = nextOf(node); next >= 0; next = nextOf(node)) {
            if (component[next] != id && component[next] != last) {
                last = component[next];
                row.or(reached.get(last));
            }
        }
    }
}
