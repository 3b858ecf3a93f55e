package dev.gradus.service;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.work.Watch;

/** The best roadmap of a case, number by number. */
public record PlanQuestion(LoadedCase loaded, PlanSettings settings) implements Question<PlanQuestion.Findings> {

    /** @param review of the roadmap that the plan contains; of staying where it contains none */
    public record Findings(PlanRequest request, Plan plan, RoadmapReview review) {}

    @Override
    public Findings answer(Capacity capacity, Watch watch) {
        PlanRequest request = settings.request(loaded, capacity);
        Plan plan = Planner.plan(settings.whole(loaded).resolved(), request, watch);
        return new Findings(request, plan, Assessor.review(settings.whole(loaded), roadmap(plan)));
    }

    private static Roadmap roadmap(Plan plan) {
        return switch (plan) {
            case Plan.Found found -> found.roadmap();
            case Plan.NearestMiss miss -> miss.roadmap();
            case Plan.Bracket bracket -> bracket.roadmap();
            case Plan.Nowhere _, Plan.TooLarge _, Plan.Undecided _ -> Roadmap.EMPTY;
        };
    }
}
