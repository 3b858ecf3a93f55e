package dev.gradus.assessment;

import dev.gradus.roadmap.PlanRequest;

/**
 * What to assess.
 *
 * @param plan how the best roadmap is planned
 */
public record AssessmentRequest(PlanRequest plan) {
    public static final AssessmentRequest DEFAULT = new AssessmentRequest(PlanRequest.DEFAULT);
}
