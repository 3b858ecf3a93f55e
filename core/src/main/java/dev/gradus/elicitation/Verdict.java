package dev.gradus.elicitation;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;

/**
 * What becomes of a proposal.
 *
 * @param stops position of the party that would not go ahead first, at the earliest stage where anybody would not; {@link #NOBODY} = it holds
 * @param margin the least of all, points: below 0 it fails
 */
record Verdict(int stops, double margin) {
    static final int NOBODY = -1;

    static Verdict of(ResolvedCase resolved, Roadmap roadmap) {
        Certificate certificate = Evaluator.evaluate(resolved, roadmap);
        return new Verdict(stops(certificate), certificate.weakestMargin());
    }

    private static int stops(Certificate certificate) {
        for (Certificate.StageLine stage : certificate.stages()) {
            double least = -Tolerance.TIE;
            int first = NOBODY;
            for (int i = 0; i < stage.parties().size(); i++) {
                PartyLine line = stage.parties().get(i);
                if (line.best().isPresent() && line.margin() < least) {
                    least = line.margin();
                    first = i;
                }
            }
            if (first != NOBODY) {
                return first;
            }
        }
        return certificate
                .end()
                .least()
                .filter(end -> end.slack() < -Tolerance.TIE)
                .map(Certificate.EndCondition::party)
                .orElse(NOBODY);
    }

    boolean holds() {
        return stops == NOBODY;
    }
}
