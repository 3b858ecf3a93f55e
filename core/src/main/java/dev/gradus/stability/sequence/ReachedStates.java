package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** For each state the set of states that can be reached from it; equal sets are kept once. The sets must not be changed. */
public final class ReachedStates {
    /** Above this the sets may need more than a few hundred megabytes. */
    public static final int MAX_STATES = 1 << 14;

    private final int[] rowOf;
    private final List<BitSet> rows;

    private ReachedStates(int[] rowOf, List<BitSet> rows) {
        this.rowOf = rowOf;
        this.rows = rows;
    }

    public static void check(Conflict conflict) {
        if (conflict.states() > MAX_STATES) {
            throw new IllegalArgumentException("at most " + MAX_STATES + " states, found " + conflict.states());
        }
    }

    static ReachedStates of(int states, IntFunction<BitSet> reached, Watch watch) {
        int[] rowOf = new int[states];
        List<BitSet> rows = new ArrayList<>();
        Map<BitSet, Integer> known = new HashMap<>();
        for (int state = 0; state < states; state++) {
            watch.check();
            BitSet row = reached.apply(state);
            Integer before = known.putIfAbsent(row, rows.size());
            if (before == null) {
                rows.add(row);
            }
            rowOf[state] = before == null ? rows.size() - 1 : before;
        }
        return new ReachedStates(rowOf, List.copyOf(rows));
    }

    /** The same, with each state among those reached from it. */
    ReachedStates withOrigin(Watch watch) {
        return of(
                rowOf.length,
                state -> {
                    BitSet row = (BitSet) from(state).clone();
                    row.set(state);
                    return row;
                },
                watch);
    }

    int states() {
        return rowOf.length;
    }

    public BitSet from(int state) {
        return rows.get(rowOf[state]);
    }

    /** Position of the set of this state among the distinct sets. */
    int rowOf(int state) {
        return rowOf[state];
    }

    int rows() {
        return rows.size();
    }

    BitSet row(int row) {
        return rows.get(row);
    }
}
