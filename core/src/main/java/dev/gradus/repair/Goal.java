package dev.gradus.repair;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.roadmap.Target;
import java.util.List;

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

    /**
     * A proposal of the case, in its order.
     *
     * @param proposal id
     * @throws IllegalArgumentException where the case has no such proposal, or it names no stages
     */
    static Sequence proposal(WholeCase whole, String proposal) {
        Proposal found = whole.written()
                .findProposal(proposal)
                .orElseThrow(() -> new IllegalArgumentException("one of the proposals "
                        + whole.written().proposals().stream().map(Proposal::id).toList() + ", found " + proposal));
        if (found.stages().isEmpty()) {
            throw new IllegalArgumentException("a proposal with stages, found " + proposal + ", which names none");
        }
        return new Sequence(Dating.roadmap(whole, found));
    }

    /**
     * Some roadmap to an end with these measures.
     *
     * @param contains ids
     * @throws IllegalArgumentException where a measure is unknown
     */
    static End end(WholeCase whole, List<String> contains) {
        return new End(new Target(whole.structure().mask(contains), List.of()));
    }
}
