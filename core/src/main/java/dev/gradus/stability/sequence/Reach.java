package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The states that can be reached from one: R(H,s) and R⁺(H,s) of Fang, Hipel and Kilgour (1993, chapter 3) for decision makers H, by
 * legal sequences of any length in which nobody moves twice in a row; of improvements, in which each mover improves on the state that it
 * moves from, by preferences that are known. The state itself is among them where a legal sequence leads back to it. Of one decision
 * maker alone a legal sequence is one move.
 *
 * <p>H is a mask: bit i is decision maker i. Costs one look at each move of H from the states reached.
 */
public final class Reach {
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final Conflict conflict;
    private final boolean improving;
    private final int[] movers;
    /** For each state reached who moved last, or that there are several such. */
    private final int[] last;

    private final int[] queue;
    private final int[] by;
    private int queued;

    private Reach(Conflict conflict, int makersMask, boolean improving) {
        this.conflict = conflict;
        this.improving = improving;
        this.movers = makers(conflict, makersMask);
        this.last = IntStream.generate(() -> NOBODY).limit(conflict.states()).toArray();
        this.queue = new int[2 * conflict.states()];
        this.by = new int[queue.length];
    }

    /** The decision makers of a mask, ascending. */
    static int[] makers(Conflict conflict, int makersMask) {
        return IntStream.range(0, conflict.makers().size())
                .filter(maker -> (makersMask >>> maker & 1) != 0)
                .toArray();
    }

    /** By legal sequences of moves of several decision makers. */
    public static StateSet moves(Conflict conflict, int makersMask, int from) {
        return new Reach(conflict, makersMask, false).from(from);
    }

    /** By legal sequences of improvements of several decision makers. */
    public static StateSet improvements(Conflict conflict, int makersMask, int from) {
        return new Reach(conflict, makersMask, true).from(from);
    }

    /** By one move of one decision maker. */
    public static StateSet movesOf(Conflict conflict, int maker, int from) {
        BitSet to = new BitSet();
        conflict.graph().eachMove(maker, from, to::set);
        return StateSet.of(to);
    }

    /** By one move of one decision maker that it prefers to staying. */
    public static StateSet improvementsOf(Conflict conflict, int maker, int from) {
        BitSet better = new BitSet();
        conflict.graph().eachMove(maker, from, to -> {
            if (conflict.preference(maker).prefers(to, from)) {
                better.set(to);
            }
        });
        return StateSet.of(better);
    }

    /*
     * Where a state was reached by one decision maker only, the others move on from it; once another reaches it too, so does the first.
     * So each state is left by each decision maker once.
     */
    private StateSet from(int start) {
        for (int mover : movers) {
            leave(start, mover);
        }
        for (int k = 0; k < queued; k++) {
            for (int mover : movers) {
                if (by[k] >= 0 ? mover != by[k] : mover == ~by[k]) {
                    leave(queue[k], mover);
                }
            }
        }
        BitSet reached = new BitSet();
        IntStream.range(0, queued).forEach(k -> reached.set(queue[k]));
        return StateSet.of(reached);
    }

    private void leave(int state, int mover) {
        conflict.graph().eachMove(mover, state, to -> {
            if (!improving || conflict.preference(mover).prefers(to, state)) {
                arrive(to, mover);
            }
        });
    }

    private void arrive(int state, int mover) {
        if (last[state] == NOBODY) {
            last[state] = mover;
            enqueue(state, mover);
        } else if (last[state] >= 0 && last[state] != mover) {
            enqueue(state, ~last[state]);
            last[state] = SEVERAL;
        }
    }

    /** @param mover who cannot move on from the state; its complement = who only can */
    private void enqueue(int state, int mover) {
        queue[queued] = state;
        by[queued++] = mover;
    }
}
