package dev.gradus.service;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.naming.RoadmapNames;
import dev.gradus.work.Watch;

/**
 * One roadmap of a case, weighed.
 *
 * @param whole the case under the text of the roadmap
 */
public record EvaluateQuestion(WholeCase whole, Roadmap roadmap) implements Question<RoadmapReview> {

    /** The steps of a proposal of the case. */
    public static EvaluateQuestion ofProposal(LoadedCase loaded, String proposal) {
        Proposal named = new RoadmapNames(loaded).proposal(proposal);
        return new EvaluateQuestion(loaded.complete().under(named), Dating.roadmap(loaded.complete(), named));
    }

    /** Stages as people write them: "a,b; c". */
    public static EvaluateQuestion ofStages(LoadedCase loaded, String stages, TextSettings text) {
        return new EvaluateQuestion(text.whole(loaded), new RoadmapNames(loaded).stages(stages));
    }

    @Override
    public RoadmapReview answer(Capacity capacity, Watch watch) {
        return Assessor.review(whole, roadmap);
    }
}
