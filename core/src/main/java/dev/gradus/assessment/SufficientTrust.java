package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.TrustNeeded;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import java.util.List;

/** At which common levels a roadmap would hold, were everybody's trust in everybody raised to at least that. */
final class SufficientTrust {
    private SufficientTrust() {}

    /** The levels, ascending, within 0…1; more trust need not be better, so there may be several intervals; empty = none. */
    static List<Interval> of(ResolvedCase resolved, Roadmap roadmap) {
        return TrustNeeded.everywhere(
                level -> new Evaluator(resolved.with(atLeast(resolved, level))).weakestMargin(roadmap));
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
