package dev.gradus.elicitation;

import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.elicitation.Interview.Next;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case lacks, and without which it has no verdict: asked before anything else is weighed more closely. What hardly anything hangs on, or
 * nobody knows, can be left open all at once.
 */
final class Missing {
    private final List<Gap> gaps;
    private final Set<Question> asked;

    Missing(WholeCase whole, Set<Question> asked) {
        this.gaps = Gap.of(whole);
        this.asked = asked;
    }

    /**
     * The gap on which most hangs; then all that are left, to be left open; else one of them.
     *
     * @param found numbers of the case with what their answers settle
     * @param least what an answer has to settle to be asked for
     */
    Optional<Next> first(List<Next> found, double least) {
        Optional<Next> most = found.stream()
                .filter(next -> gaps.stream()
                        .anyMatch(gap ->
                                next.question().equals(number(gap)) && (isCentral(gap) || next.settles() >= least)))
                .max(Comparator.comparingDouble(Next::settles))
                .map(next -> new Next(next.question(), "", next.settles()));
        return most.or(this::rest).or(this::each);
    }

    private Optional<Next> rest() {
        Question rest = new Question.Rest(gaps.stream().map(Gap::path).toList());
        boolean isFirst = asked.stream().noneMatch(Question.Rest.class::isInstance);
        boolean isEachAsked = gaps.stream().map(Missing::number).allMatch(asked::contains);
        boolean isWorthIt = isEachAsked ? !gaps.isEmpty() : isFirst && gaps.size() > 1;
        return isWorthIt && !asked.contains(rest) ? Optional.of(new Next(rest, "", 0)) : Optional.empty();
    }

    /** One after the other, whatever hangs on it. */
    private Optional<Next> each() {
        return gaps.stream()
                .map(Missing::number)
                .filter(question -> !asked.contains(question))
                .map(question -> new Next(question, "", 0))
                .findFirst();
    }

    private static Question number(Gap gap) {
        return new Question.Number(gap.path());
    }

    /** Never left open unasked: whether the sides trust each other, and what a collapse would change. */
    private static boolean isCentral(Gap gap) {
        return gap.kind() == FigureKind.TRUST || gap.kind() == FigureKind.BREAKDOWN;
    }
}
