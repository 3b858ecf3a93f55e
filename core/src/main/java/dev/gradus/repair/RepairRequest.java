package dev.gradus.repair;

import dev.gradus.roadmap.PlanRequest;

/**
 * How much to look at.
 *
 * @param plan how roadmaps to an end are planned; its target is not used
 * @param mostTranches no measure is divided into more tranches than this
 * @param mostRemedies no more remedies than this are looked at; where there are more, the largest numbers of tranches are left out first,
 *     then the largest sets of instruments, and the answer says so
 * @param mostPlans the same where each remedy asks for a plan
 */
public record RepairRequest(PlanRequest plan, int mostTranches, int mostRemedies, int mostPlans) {
    public static final RepairRequest DEFAULT = new RepairRequest(PlanRequest.DEFAULT, 24, 50_000, 4_096);

    public RepairRequest {
        if (mostTranches < 1 || mostRemedies < 1 || mostPlans < 1) {
            throw new IllegalArgumentException("at least one tranche and one remedy");
        }
    }
}
