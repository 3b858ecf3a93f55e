package dev.gradus.agreement;

import dev.gradus.agreement.numbers.Numbers;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A case in both its forms, which always travel together: what its file says, and what can be computed with.
 *
 * @param resolved what {@link Resolver} made of {@code written}, at the most likely numbers, under the text that is looked at
 * @param cure the figures of the cure of that text; empty = it has none
 */
public record WholeCase(Case written, ResolvedCase resolved, FigureSet cure) {
    /** Under a text without a cure. */
    public WholeCase(Case written, ResolvedCase resolved) {
        this(written, resolved, FigureSet.NONE);
    }

    /**
     * Resolves a case that is known to be sound.
     *
     * @throws IllegalArgumentException with all problems, where it is not; {@link Resolver#resolve} answers with them instead
     */
    public static WholeCase of(Case written) {
        return switch (Resolver.resolve(written)) {
            case Resolver.Resolution.Resolved(WholeCase whole) -> whole;
            case Resolver.Resolution.Unresolvable(var problems) ->
                throw new IllegalArgumentException("the case cannot be computed: " + problems);
        };
    }

    /** The same case with other numbers to compute with. */
    public WholeCase with(ResolvedCase other) {
        return new WholeCase(written, other, cure);
    }

    /** The same under the text of a proposal. */
    public WholeCase under(Proposal proposal) {
        return under(proposal.signed(), proposal.cure());
    }

    /** The same under a text that is, or is not, signed, and that has this cure. */
    public WholeCase under(boolean signed, FigureSet itsCure) {
        return new WholeCase(written, resolved.under(signed, itsCure), itsCure);
    }

    /** The numbers of the case with other values of its figures, under the same text: a draw or a what-if. */
    public Numbers numbers(ToDoubleFunction<Figure> value) {
        return ResolvedCase.cured(Resolver.numbers(written, value), cure, value);
    }

    /** The questions that must be answered before anything can be computed with it; none where it is complete. */
    public List<Problem> gaps() {
        return Gaps.of(this);
    }

    /** The numbers of these, one by one; the worths are not among them. */
    public List<Gaps.Lack> lacks() {
        return Gaps.lacks(this);
    }

    public Structure structure() {
        return resolved.structure();
    }
}
