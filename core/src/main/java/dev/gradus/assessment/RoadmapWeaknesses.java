package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.List;

/** Weaknesses that show only when roadmaps are weighed. */
final class RoadmapWeaknesses {
    private RoadmapWeaknesses() {}

    static List<Weakness> of(WholeCase whole, List<ProposalReview> proposals, RoadmapReview best) {
        List<Weakness> found = new ArrayList<>();
        for (ProposalReview proposal : proposals) {
            String id = proposal.proposal().id();
            roadmap(whole.resolved(), "proposals." + id, id, proposal.review(), found);
        }
        roadmap(whole.resolved(), "roadmap", "", best, found);
        if (!best.stages().isEmpty()) {
            found.addAll(TextWeaknesses.deadlines(
                    whole.written(),
                    "roadmap",
                    "proposal:",
                    best.stages().getLast().ends()));
        }
        return found;
    }

    private static void roadmap(
            ResolvedCase resolved, String path, String proposal, RoadmapReview review, List<Weakness> found) {
        String name = "proposal:" + proposal;
        for (String line : review.redLinesCrossed()) {
            found.add(Weakness.of(Kind.RED_LINE_CROSSED, path, name, "redline:" + line));
        }
        for (long together : review.fragileReversals()) {
            List<String> args = new ArrayList<>(List.of(name));
            for (long rest = together; rest != 0; rest &= rest - 1) {
                args.addAll(reversal(resolved, Long.numberOfTrailingZeros(rest)));
            }
            found.add(new Weakness(Kind.FRAGILE_REVERSAL, path, args));
        }
    }

    /** Measure, performer and what it gains by going back on it. */
    private static List<String> reversal(ResolvedCase resolved, int c) {
        Structure structure = resolved.structure();
        int performer = structure.measures().get(c).performer();
        return List.of(
                "measure:" + structure.measures().get(c).id(),
                "party:" + structure.parties().get(performer).id(),
                "number:" + (FragileReversals.gain(resolved, c) + 0.0));
    }
}
