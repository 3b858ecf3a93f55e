package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.Assessment.Outcome;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.evaluation.Explainer;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * The price of mistrust (model.md §5): the same planning once more with every trust at 1. It is the difference of two best roadmaps; where
 * one of them is not known to be the best, no price is named.
 */
final class PriceReview {
    private PriceReview() {}

    static PriceOfMistrust review(
            ResolvedCase resolved,
            PlanRequest request,
            Outcome outcome,
            RoadmapReview best,
            PaperAndReach paper,
            Watch watch) {
        ResolvedCase trusting = resolved.with(SufficientTrust.atLeast(resolved, 1));
        Plan plan = outcome.isExact() ? Planner.plan(trusting, request, watch) : new Plan.TooLarge(0, Plan.Effort.NONE);
        Roadmap roadmap = plan instanceof Plan.Found found ? found.roadmap() : Roadmap.EMPTY;
        if (!isExact(plan)) {
            return new PriceOfMistrust(roadmap, false, Explainer.explain(trusting, roadmap), List.of());
        }
        Explanation explanation = Explainer.explain(trusting, roadmap);
        Structure structure = resolved.structure();
        List<PriceOfMistrust.Side> sides = new ArrayList<>();
        for (int k = 0; k < paper.principals().size(); k++) {
            int i = paper.principals().get(k);
            String id = structure.parties().get(i).id();
            String party = "party:" + id;
            String gain = "gain/" + id;
            boolean held = outcome == Outcome.ROADMAP_HOLDS;
            Explained today = held
                    ? best.explanation().get(gain).by(gain).labelled("gain.best", party)
                    : Explained.constant("gain.best", 0, Unit.POINTS, party);
            Explained full = explanation.get(gain).by(gain).labelled("gain.fullTrust", party);
            Explained price = Explained.of("price", How.DIFFERENCE, List.of(full, today), party);
            Explained onPaper = paper.nash().isEmpty() ? full : onPaper(paper, k, id);
            sides.add(new PriceOfMistrust.Side(
                    i,
                    today,
                    full,
                    price,
                    onPaper,
                    Explained.of("delay", How.DIFFERENCE, List.of(onPaper, full), party)));
        }
        return new PriceOfMistrust(roadmap, !roadmap.stages().isEmpty(), explanation, sides);
    }

    private static boolean isExact(Plan plan) {
        return switch (plan) {
            case Plan.Found _, Plan.NearestMiss _, Plan.Nowhere _ -> true;
            case Plan.TooLarge _, Plan.Bracket _, Plan.Undecided _ -> false;
        };
    }

    private static Explained onPaper(PaperAndReach paper, int k, String id) {
        Explained walkAway = FigureKind.WALK_AWAY.explained(paper.walkAway().get(k), id);
        Explained value = paper.nash().getFirst().values().get(k);
        return Explained.of("paper.gain", How.DIFFERENCE, List.of(value, walkAway), "party:" + id);
    }
}
