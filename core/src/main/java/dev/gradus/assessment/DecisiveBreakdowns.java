package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.RoadmapReview.Collapse;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.List;

/** The principals whose breakdown alone decides whether a roadmap holds: were a collapse to change nothing against today, it would turn. */
final class DecisiveBreakdowns {
    private DecisiveBreakdowns() {}

    static List<Collapse> of(ResolvedCase resolved, Roadmap roadmap, boolean holds) {
        Numbers numbers = resolved.numbers();
        return resolved.structure()
                .principals()
                .filter(party -> numbers.breakdown(party) < 0)
                .filter(party -> holds != holdsWithout(resolved, roadmap, party))
                .mapToObj(party -> new Collapse(party, numbers.breakdown(party)))
                .toList();
    }

    private static boolean holdsWithout(ResolvedCase resolved, Roadmap roadmap, int party) {
        Numbers without = resolved.numbers().edit().breakdown(party, 0).done();
        return Evaluator.evaluate(resolved.with(without), roadmap).holds();
    }
}
