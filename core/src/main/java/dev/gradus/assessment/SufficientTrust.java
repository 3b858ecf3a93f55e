package dev.gradus.assessment;

import dev.gradus.agreement.Numbers;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Evaluator;

/** The least trust of everybody in everybody at which a roadmap would hold. */
final class SufficientTrust {
    private static final int GRID = 200;
    private static final double MOST = 1 - 1e-6;

    private SufficientTrust() {}

    /** The least level such that the roadmap holds when each trust is at least that; NaN where none suffices. */
    static double of(ResolvedCase resolved, Roadmap roadmap) {
        double before = 0;
        for (int k = 1; k <= GRID; k++) {
            double level = Math.min(MOST, (double) k / GRID);
            if (holds(resolved, roadmap, level)) {
                return least(resolved, roadmap, before, level);
            }
            before = level;
        }
        return Double.NaN;
    }

    private static double least(ResolvedCase resolved, Roadmap roadmap, double notYet, double enough) {
        double low = notYet;
        double high = enough;
        for (int k = 0; k < 40; k++) {
            double mid = (low + high) / 2;
            if (holds(resolved, roadmap, mid)) {
                high = mid;
            } else {
                low = mid;
            }
        }
        return high;
    }

    private static boolean holds(ResolvedCase resolved, Roadmap roadmap, double level) {
        return Evaluator.evaluate(resolved.with(atLeast(resolved, level)), roadmap)
                .holds();
    }

    /** The numbers with every trust raised to at least the level. */
    static Numbers atLeast(ResolvedCase resolved, double level) {
        int parties = resolved.structure().partyCount();
        Numbers.Editor edit = resolved.numbers().edit();
        for (int i = 0; i < parties; i++) {
            for (int j = 0; j < parties; j++) {
                if (i != j) {
                    edit.trust(i, j, Math.max(level, resolved.numbers().trust(i, j)));
                }
            }
        }
        return edit.done();
    }
}
