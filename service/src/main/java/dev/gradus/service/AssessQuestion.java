package dev.gradus.service;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.work.Watch;

/** What holds in a case, what fails, what decides it. */
public record AssessQuestion(LoadedCase loaded, PlanSettings plan) implements Question<Assessment> {
    @Override
    public Assessment answer(Capacity capacity, Watch watch) {
        return Assessor.assess(plan.whole(loaded), new AssessmentRequest(plan.request(loaded, capacity)), watch);
    }
}
