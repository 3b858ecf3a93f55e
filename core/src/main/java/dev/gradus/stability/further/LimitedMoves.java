package dev.gradus.stability.further;

import dev.gradus.stability.StateSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where everyone expects things to end that looks a given number of moves ahead, for each decision maker about to move in each state.
 * Immutable.
 */
public final class LimitedMoves {
    private final int horizon;
    private final int[][] end;

    LimitedMoves(int horizon, int[][] end) {
        this.horizon = horizon;
        this.end = end;
    }

    /** Moves that are looked ahead, that of the first mover included. */
    public int horizon() {
        return horizon;
    }

    public int makers() {
        return end.length;
    }

    /** The state in which things end when this decision maker is about to move, or not, in this state; the same one where it stays. */
    public int end(int maker, int state) {
        return end[maker][state];
    }

    /** The states in which this decision maker stays. */
    public StateSet stable(int maker) {
        BitSet stays = new BitSet();
        for (int state = 0; state < end[maker].length; state++) {
            stays.set(state, end[maker][state] == state);
        }
        return StateSet.of(stays);
    }

    /** The states in which everybody stays. */
    public StateSet equilibria() {
        StateSet all = stable(0);
        for (int maker = 1; maker < end.length; maker++) {
            all = all.and(stable(maker));
        }
        return all;
    }

    /** Every end is the same, whatever the horizon. */
    public boolean sameEnds(LimitedMoves other) {
        return Arrays.deepEquals(end, other.end);
    }
}
