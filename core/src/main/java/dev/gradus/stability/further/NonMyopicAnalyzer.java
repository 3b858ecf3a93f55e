package dev.gradus.stability.further;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Non-myopic stability: a state is stable for i if there is a horizon from which on i stays in it with every horizon of {@link
 * LimitedMoveAnalyzer} (Brams and Wittman, "Nonmyopic equilibria in 2×2 games", Conflict Management and Peace Science 6, 1981; Kilgour,
 * "Equilibria for far-sighted players", Theory and Decision 16, 1984; Fang, Hipel and Kilgour 1993, chapter 3). In general stability with
 * horizon h does not settle as h grows but cycles.
 *
 * <p>What is anticipated with one horizon follows from what is with the one before, so when all ends of some horizon come again they do so for
 * ever, and a state is non-myopically stable if it is stable with each horizon of the cycle. The cycle is found with three of these tables
 * in memory (Brent, BIT 20, 1980), within three times as many horizons as lie before its first repetition.
 */
public final class NonMyopicAnalyzer {
    private NonMyopicAnalyzer() {}

    /**
     * @param most horizons to look at for a repetition, at least 1
     * @return {@link NonMyopic.Undetermined} where none was found within that many
     * @throws IllegalArgumentException with {@code most} below 1, or where a preference is unknown between some states
     */
    public static NonMyopic analyze(Conflict conflict, int most, Watch watch) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 horizon expected, found " + most);
        }
        int period = period(conflict, most, watch);
        return period < 0 ? new NonMyopic.Undetermined(most) : settled(conflict, period, watch);
    }

    /** Length of the cycle, below 0 = none found. */
    private static int period(Conflict conflict, int most, Watch watch) {
        LimitedMoves kept = LimitedMoveAnalyzer.start(conflict);
        LimitedMoves now = LimitedMoveAnalyzer.next(conflict, kept, watch);
        int reach = 1;
        while (!kept.sameEnds(now)) {
            if (now.horizon() == most) {
                return -1;
            }
            if (now.horizon() - kept.horizon() == reach) {
                kept = now;
                reach *= 2;
            }
            now = LimitedMoveAnalyzer.next(conflict, now, watch);
        }
        return now.horizon() - kept.horizon();
    }

    private static NonMyopic settled(Conflict conflict, int period, Watch watch) {
        LimitedMoves behind = LimitedMoveAnalyzer.start(conflict);
        LimitedMoves ahead = behind;
        for (int k = 0; k < period; k++) {
            ahead = LimitedMoveAnalyzer.next(conflict, ahead, watch);
        }
        while (!behind.sameEnds(ahead)) {
            behind = LimitedMoveAnalyzer.next(conflict, behind, watch);
            ahead = LimitedMoveAnalyzer.next(conflict, ahead, watch);
        }
        LimitedMoves cycle = behind;
        List<StateSet> stable = new ArrayList<>();
        for (int maker = 0; maker < cycle.makers(); maker++) {
            stable.add(cycle.stable(maker));
        }
        for (int k = 1; k < period; k++) {
            cycle = LimitedMoveAnalyzer.next(conflict, cycle, watch);
            for (int maker = 0; maker < cycle.makers(); maker++) {
                stable.set(maker, stable.get(maker).and(cycle.stable(maker)));
            }
        }
        return new NonMyopic.Settled(Math.max(1, behind.horizon()), period, stable);
    }
}
