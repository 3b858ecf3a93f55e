package dev.gradus.stability.further;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Limited-move stability: who would still stay in a state that looks h moves ahead and knows that the others do so too (Kilgour, "Anticipation
 * and stability in two-person noncooperative games", 1985; Kilgour, Hipel and Fang, Automatica 23, 1987; Fang, Hipel and Kilgour 1993,
 * chapter 3).
 *
 * <p>G(h,i,s) is the state in which things end if i is about to move, or not, in s with h moves left. With h = 0, or where i has no move, it is
 * s. Else i looks at each state q that it can move to in one step and at its end: with two decision makers G(h−1,j,q) for the other one, j.
 * If the best of these ends is better for i than s, i moves, and G(h,i,s) is that end; if not, i stays, everything stops and G(h,i,s) is s.
 * A state is stable for i with horizon h if G(h,i,s) is s. With h = 1 that is Nash stability.
 *
 * <p>With several decision makers whoever moves is prudent about who moves next: the end of q is that one of all G(h−1,j,q), j any other, that
 * is worst for the mover i. So nobody moves twice in a row, and a mover gains by a move only if it does whoever comes next. With two this is
 * the definition above. The literature has other forms for several, in which the prudence is that of the first mover throughout or in which
 * the others act together; they can differ where more than two have moves.
 *
 * <p>The sources take preferences without ties. Here, with ties: i stays where the best end is as good as s; of moves with equally good ends i
 * takes the one to the state with the lowest number; of next movers that lead to equally bad ends i expects the first. With one decision
 * maker nobody comes next, and the end of q is q.
 *
 * <p>One horizon costs a step along every move, and makers² · states.
 */
public final class LimitedMoveAnalyzer {
    private LimitedMoveAnalyzer() {}

    /**
     * @param horizon moves to look ahead, at least 1
     * @throws IllegalArgumentException for a horizon below 1, or where a preference is unknown between some states
     */
    public static LimitedMoves analyze(Conflict conflict, int horizon, Watch watch) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon of at least 1 expected, found " + horizon);
        }
        LimitedMoves now = start(conflict);
        for (int looked = 0; looked < horizon; looked++) {
            now = next(conflict, now, watch);
            watch.progress((double) now.horizon() / horizon);
        }
        return now;
    }

    /** With no move left: everything ends where it is. */
    static LimitedMoves start(Conflict conflict) {
        if (conflict.preferences().stream().anyMatch(Preference::hasUnknown)) {
            throw new IllegalArgumentException("limited-move stability needs known preferences");
        }
        int[] here = new int[conflict.states()];
        Arrays.setAll(here, state -> state);
        int[][] end = new int[conflict.makers().size()][];
        Arrays.fill(end, here);
        return new LimitedMoves(0, end);
    }

    /** With one more move. */
    static LimitedMoves next(Conflict conflict, LimitedMoves before, Watch watch) {
        int[][] end = new int[before.makers()][];
        for (int maker = 0; maker < end.length; maker++) {
            end[maker] = ends(conflict, before, maker, watch);
        }
        return new LimitedMoves(before.horizon() + 1, end);
    }

    private static int[] ends(Conflict conflict, LimitedMoves before, int maker, Watch watch) {
        int[] ends = new int[conflict.states()];
        Mover mover = new Mover(conflict.preference(maker), worstNext(conflict, before, maker));
        for (int state = 0; state < ends.length; state++) {
            watch.check();
            mover.best = state;
            conflict.graph().eachMove(maker, state, mover);
            ends[state] = mover.best;
        }
        return ends;
    }

    /** For each state the end that this decision maker must reckon with if it moves there. */
    private static int[] worstNext(Conflict conflict, LimitedMoves before, int maker) {
        Preference preference = conflict.preference(maker);
        int[] worst = new int[conflict.states()];
        for (int state = 0; state < worst.length; state++) {
            int found = -1;
            for (int next = 0; next < before.makers(); next++) {
                if (next != maker && (found < 0 || preference.rank(before.end(next, state)) < preference.rank(found))) {
                    found = before.end(next, state);
                }
            }
            worst[state] = found < 0 ? state : found;
        }
        return worst;
    }

    /** Weighs one move after the other against staying. */
    private static final class Mover implements IntConsumer {
        private final Preference preference;
        private final int[] endOf;
        private int best;

        private Mover(Preference preference, int[] endOf) {
            this.preference = preference;
            this.endOf = endOf;
        }

        @Override
        public void accept(int to) {
            if (preference.rank(endOf[to]) > preference.rank(best)) {
                best = endOf[to];
            }
        }
    }
}
