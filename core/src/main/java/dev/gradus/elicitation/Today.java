package dev.gradus.elicitation;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.text.Breakdowns;
import dev.gradus.elicitation.Interview.Next;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a collapse costs a party, where the case may have written down how bad the state is that there is today already, and a verdict would turn if it
 * had: whether it is worse than today is asked, unless somebody said so.
 */
final class Today {
    /** One of two answers, as likely as the other: the chance of the verdict moves by half. */
    private static final double SETTLES = 0.5;

    private final WholeCase whole;

    Today(WholeCase whole) {
        this.whole = whole;
    }

    Optional<Next> next(List<Proposal> proposals, Set<Question> asked) {
        return whole.structure()
                .principals()
                .filter(party -> Breakdowns.isAsked(whole, party))
                .boxed()
                .flatMap(party -> heaviest(party).stream()
                        .filter(figure -> !asked.contains(new Question.Number(figure.path())))
                        .flatMap(figure -> turning(proposals, party, figure)))
                .findFirst();
    }

    /** The largest part of what a collapse costs a party, unless somebody is named who said it. */
    private Optional<Figure> heaviest(int party) {
        String id = whole.structure().parties().get(party).id();
        return whole.written().findParty(id).stream()
                .flatMap(found -> found.figures().all(FigureKind.RESPONSE).stream())
                .min(Comparator.comparingDouble(Figure::value))
                .filter(figure -> figure.basis().claimedBy().isEmpty()
                        && figure.basis().revisions().isEmpty());
    }

    private Stream<Next> turning(List<Proposal> proposals, int party, Figure figure) {
        return proposals.stream()
                .filter(proposal -> turns(proposal, party, figure))
                .map(proposal -> new Next(new Question.Number(figure.path()), proposal.id(), SETTLES));
    }

    private boolean turns(Proposal proposal, int party, Figure figure) {
        ResolvedCase resolved = whole.under(proposal).resolved();
        Roadmap roadmap = Dating.roadmap(whole, proposal);
        Numbers numbers = resolved.numbers();
        Numbers without = numbers.edit()
                .breakdown(party, numbers.breakdown(party) - figure.value())
                .done();
        return holds(resolved, roadmap) != holds(resolved.with(without), roadmap);
    }

    private static boolean holds(ResolvedCase resolved, Roadmap roadmap) {
        return new Evaluator(resolved).weakestMargin(roadmap) >= -Tolerance.TIE;
    }
}
