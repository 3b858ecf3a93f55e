package dev.gradus.service;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.naming.RoadmapNames;
import dev.gradus.work.Watch;

/**
 * One roadmap of a case, weighed.
 *
 * @param signed under a text that the parties have signed
 */
public record EvaluateQuestion(LoadedCase loaded, Roadmap roadmap, boolean signed) implements Question<RoadmapReview> {

    /** The steps of a proposal of the case. */
    public static EvaluateQuestion ofProposal(LoadedCase loaded, String proposal) {
        Proposal named = new RoadmapNames(loaded).proposal(proposal);
        return new EvaluateQuestion(loaded, loaded.structure().roadmap(named), named.signed());
    }

    /** Stages as people write them: "a,b; c". */
    public static EvaluateQuestion ofStages(LoadedCase loaded, String stages, boolean signed) {
        return new EvaluateQuestion(loaded, new RoadmapNames(loaded).stages(stages), signed);
    }

    @Override
    public RoadmapReview answer(Capacity capacity, Watch watch) {
        return Assessor.review(loaded.complete().signed(signed), roadmap);
    }
}
