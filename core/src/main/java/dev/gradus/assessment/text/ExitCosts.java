package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that say nothing of what follows where one side stops or leaves: no notice, no rule for what holds then, no second chance, nothing
 * held back; while no party of the case is said to lose anything by it either.
 */
final class ExitCosts {
    private static final Set<Clause.Kind> RULES = EnumSet.of(Clause.Kind.NOTICE, Clause.Kind.EITHER_OR);

    private ExitCosts() {}

    /** At most one finding, with all such texts. */
    static List<Weakness> of(Case written) {
        boolean isSaid = written.parties().stream().anyMatch(ExitCosts::loses);
        List<String> open = written.proposals().stream()
                .filter(proposal -> !isSaid && !rules(written, proposal))
                .map(Proposal::id)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(Weakness.of(
                        Kind.NO_EXIT_COST, "proposals." + open.getFirst(), Weakness.list("proposals", open.stream())));
    }

    private static boolean loses(Party party) {
        return !party.figures().all(FigureKind.RESPONSE).isEmpty()
                || !party.figures().all(FigureKind.STOPPING_RESPONSE).isEmpty();
    }

    private static boolean rules(Case written, Proposal proposal) {
        List<Measure> measures = OpenPoints.measures(written, proposal);
        return !proposal.cure().entries().isEmpty()
                || measures.stream().anyMatch(m -> m.heldBack().value() > 0)
                || written.record().clauses().stream()
                        .anyMatch(clause -> RULES.contains(clause.kind()) && isAbout(clause, proposal, measures));
    }

    private static boolean isAbout(Clause clause, Proposal proposal, List<Measure> measures) {
        return clause.of().isEmpty()
                || clause.of().contains(proposal.id())
                || measures.stream()
                        .anyMatch(
                                m -> clause.of().contains(m.id()) || clause.of().contains(m.written()));
    }
}
