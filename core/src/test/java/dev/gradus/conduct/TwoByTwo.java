package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.WrittenCases;
import java.util.List;

/** The case two-by-two of model.md §6 with its two roadmaps as proposals, "one" and "two". */
final class TwoByTwo {
    private TwoByTwo() {}

    static WholeCase whole(ResolvedCase resolved, List<Move> moves) {
        return MovedCases.whole(
                resolved,
                List.of(
                        proposal("one", "A", WrittenCases.step("a1", "b1")),
                        proposal("two", "B", WrittenCases.step("a1", "b1"), WrittenCases.step("a2", "b2"))),
                moves);
    }

    private static Proposal proposal(String id, String from, Proposal.Step... steps) {
        return MovedCases.proposal(id, List.of(from), List.of(steps));
    }
}
