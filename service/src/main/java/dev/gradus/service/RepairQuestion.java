package dev.gradus.service;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.repair.Goal;
import dev.gradus.repair.RepairCase;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairer;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.naming.RoadmapNames;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.List;

/**
 * What would have to be added for a proposal, or some roadmap to a target, to hold.
 *
 * @param proposal its id; "" = every proposal, or where the settings name a target, some roadmap to it
 * @param mostTranches divide no measure into more than this
 */
public record RepairQuestion(LoadedCase loaded, PlanSettings plan, String proposal, int mostTranches)
        implements Question<List<Repairs>> {
    public RepairQuestion {
        if (!proposal.isEmpty() && !plan.target().isEmpty()) {
            throw Refusal.question("usage.repair.both");
        }
        if (mostTranches < 1) {
            throw Refusal.question("usage.tranches", mostTranches);
        }
    }

    @Override
    public List<Repairs> answer(Capacity capacity, Watch watch) {
        PlanRequest planned = plan.request(loaded, capacity);
        RepairRequest request = new RepairRequest(
                planned, mostTranches, RepairRequest.DEFAULT.mostRemedies(), RepairRequest.DEFAULT.mostPlans());
        if (!plan.target().isEmpty()) {
            return List.of(Repairer.repair(
                    RepairCase.of(plan.whole(loaded)), "", new Goal.End(planned.target()), request, watch));
        }
        return proposals().stream()
                .map(one -> Repairer.repair(
                        RepairCase.of(loaded.complete().under(one)),
                        one.id(),
                        new Goal.Sequence(Dating.roadmap(loaded.complete(), one)),
                        request,
                        watch))
                .toList();
    }

    private List<Proposal> proposals() {
        List<Proposal> all = loaded.written().proposals();
        if (all.isEmpty()) {
            throw Refusal.question("usage.repair.none");
        }
        return proposal.isEmpty() ? all : List.of(new RoadmapNames(loaded).proposal(proposal));
    }
}
