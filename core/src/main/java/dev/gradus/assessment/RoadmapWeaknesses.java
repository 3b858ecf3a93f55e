package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.Weakness.Kind;
import java.util.ArrayList;
import java.util.List;

/** Weaknesses that show only when roadmaps are weighed. */
final class RoadmapWeaknesses {
    private RoadmapWeaknesses() {}

    static List<Weakness> of(Case written, ResolvedCase resolved, List<ProposalReview> proposals, RoadmapReview best) {
        List<Weakness> found = new ArrayList<>();
        for (ProposalReview proposal : proposals) {
            String id = proposal.proposal().id();
            roadmap(resolved.structure(), "proposals." + id, id, proposal.review(), found);
        }
        roadmap(resolved.structure(), "roadmap", "", best, found);
        if (!best.stages().isEmpty()) {
            TextWeaknesses.deadlines(
                    found,
                    written,
                    "roadmap",
                    "proposal:",
                    best.stages().getLast().ends());
        }
        return found;
    }

    private static void roadmap(
            Structure structure, String path, String proposal, RoadmapReview review, List<Weakness> found) {
        String name = "proposal:" + proposal;
        for (String line : review.redLinesCrossed()) {
            found.add(Weakness.of(Kind.RED_LINE_CROSSED, path, name, "redline:" + line));
        }
        for (int c : review.fragileReversals()) {
            String performer = structure
                    .parties()
                    .get(structure.measures().get(c).performer())
                    .id();
            found.add(Weakness.of(
                    Kind.FRAGILE_REVERSAL,
                    path,
                    name,
                    "measure:" + structure.measures().get(c).id(),
                    "party:" + performer));
        }
    }
}
