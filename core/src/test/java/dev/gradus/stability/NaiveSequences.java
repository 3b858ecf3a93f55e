package dev.gradus.stability;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What movers reach by legal sequences, straight from the inductive definition: what the first step reaches; and what anybody reaches by
 * a step from what is reached, who was not the last to move there. Shares no code with the analyses.
 */
public final class NaiveSequences {
    /** This mover can step from the one state to the other. */
    public interface Step {
        boolean can(int mover, int from, int to);
    }

    /** A mover is one of at most four decision makers, or the mask of some of them. */
    private static final int MOST = 16;

    private NaiveSequences() {}

    public static Set<Integer> reached(int states, List<Integer> movers, Step step, int origin) {
        boolean[][] known = new boolean[MOST][states];
        Set<Integer> reached = new TreeSet<>();
        extend(states, movers, step, origin, -1, known, reached);
        return reached;
    }

    private static void extend(
            int states, List<Integer> movers, Step step, int from, int last, boolean[][] known, Set<Integer> reached) {
        for (int mover : movers) {
            for (int to = 0; to < states && mover != last; to++) {
                if (!known[mover][to] && step.can(mover, from, to)) {
                    known[mover][to] = true;
                    reached.add(to);
                    extend(states, movers, step, to, mover, known, reached);
                }
            }
        }
    }
}
