package dev.gradus.stability.sequence;

import java.util.function.IntConsumer;

/** What each of several movers can do in one step; the movers are single decision makers or coalitions. */
public interface Steps {
    int movers();

    /** Where this mover can go from a state in one step, in a fixed order. */
    void each(int mover, int from, IntConsumer to);
}
