package dev.gradus.report.view;

import dev.gradus.repair.Repairs;
import java.util.List;

/**
 * What could be added to the proposals so that they hold.
 *
 * @param meaning what that means and what it does not
 * @param goals one for each proposal
 */
public record RepairView(String meaning, List<Goal> goals) {
    public RepairView {
        goals = List.copyOf(goals);
    }

    /**
     * @param href of the proposal
     * @param mended it can be made to hold, or holds
     * @param headline the short answer
     * @param details what each part is needed for, and other ways
     */
    public record Goal(Phrase name, String href, boolean mended, String headline, List<String> details) {
        public Goal {
            details = List.copyOf(details);
        }
    }

    static RepairView of(LocalizedContext e) {
        return new RepairView(
                Sayings.mending(e),
                e.assessment().repairs().stream().map(r -> goal(e, r)).toList());
    }

    private static Goal goal(LocalizedContext e, Repairs repairs) {
        List<String> said = Sayings.mending(e, repairs);
        Phrase name = e.written().proposals().stream()
                .filter(p -> p.id().equals(repairs.subject()))
                .map(p -> e.text(p.name()))
                .findFirst()
                .orElse(Phrase.NONE);
        return new Goal(
                name,
                e.href("proposals." + repairs.subject()),
                repairs.outcome() == Repairs.Outcome.MENDED || repairs.outcome() == Repairs.Outcome.HOLDS,
                said.getFirst(),
                said.subList(1, said.size()));
    }
}
