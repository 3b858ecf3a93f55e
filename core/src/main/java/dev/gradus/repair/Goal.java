package dev.gradus.repair;

import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Target;

/** What is to hold at today's trust. */
public sealed interface Goal {
    /**
     * These stages in this order. A stage in which a measure is divided becomes as many stages as its most divided measure has tranches;
     * of each party the measures with fewer tranches come all as early, or all as late, as that allows.
     *
     * @param roadmap over the measures of the case, undivided
     */
    record Sequence(Roadmap roadmap) implements Goal {}

    /**
     * Some roadmap that is not empty, to an end that the target admits.
     *
     * @param target over the measures of the case; a divided measure is contained when all its tranches are done, and avoided when none is
     */
    record End(Target target) implements Goal {}
}
