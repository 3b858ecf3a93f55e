package dev.gradus.report.view.section;

import dev.gradus.repair.Repairs;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Passage;
import dev.gradus.words.repair.RepairWords;
import java.util.List;

/**
 * What could be added to the proposals so that they hold.
 *
 * @param meaning what that means and what it does not
 * @param answer how many of those that fail could be mended
 * @param goals one for each proposal
 */
public record RepairView(Passage meaning, String answer, List<Goal> goals) {
    public RepairView {
        goals = List.copyOf(goals);
    }

    /**
     * @param name with the way to the proposal
     * @param mended it can be made to hold, or holds
     * @param told the short answer, then what each part is needed for, and other ways
     */
    public record Goal(Link name, boolean mended, Passage told) {}

    public static RepairView of(LocalizedContext e) {
        Passage told = new RepairWords(e.words()).passage(e.assessment().repairs());
        return new RepairView(
                told.find("meaning"),
                answer(e),
                e.assessment().repairs().stream().map(r -> goal(e, r, told)).toList());
    }

    private static String answer(LocalizedContext e) {
        long failing = e.assessment().repairs().stream()
                .filter(r -> r.outcome() != Repairs.Outcome.HOLDS)
                .count();
        long mended = e.assessment().repairs().stream()
                .filter(r -> r.outcome() == Repairs.Outcome.MENDED)
                .count();
        return failing == 0 ? "" : e.say("mend.answer", mended, failing);
    }

    private static Goal goal(LocalizedContext e, Repairs repairs, Passage told) {
        Phrase name = e.written()
                .findProposal(repairs.subject())
                .map(p -> e.text(p.name()))
                .orElse(Phrase.NONE);
        return new Goal(
                new Link(name, e.href("proposals." + repairs.subject())),
                repairs.outcome() == Repairs.Outcome.MENDED || repairs.outcome() == Repairs.Outcome.HOLDS,
                told.find("repair:" + repairs.subject()));
    }
}
