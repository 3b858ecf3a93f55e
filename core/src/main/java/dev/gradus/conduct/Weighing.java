package dev.gradus.conduct;

import dev.gradus.roadmap.Tolerance;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The condition of a move at one vector of numbers.
 *
 * @param margin points by which it is true; negative = by so much it is not
 * @param terms what it was made of, in the points of the party that made the move
 */
public record Weighing(double margin, List<Term> terms) {
    public Weighing {
        terms = List.copyOf(terms);
    }

    public boolean isTrue() {
        return margin >= -Tolerance.TIE;
    }

    /** @param proposal whose worth it is; "" = of the proposal that the move is about, or of none */
    public record Term(Kind kind, String proposal, double value) {}

    /** What is worth so much. */
    public enum Kind {
        /** The proposal, if everybody keeps to it as far as is expected. */
        DEAL,
        /** The first step of the proposal, with one’s own part held back. */
        CHEATING,
        /** No deal: what there is, or what stopping would mean. */
        WITHOUT,
        /** What was offered instead, or stood open as well. */
        OTHER,
        /** The proposal with what was asked for on top, or without what was dropped. */
        CHANGED,
        /** Going ahead at the step in question. */
        AHEAD,
        /** The best that could be done instead there. */
        INSTEAD
    }

    /** The first of a kind. */
    public OptionalDouble find(Kind kind) {
        return terms.stream()
                .filter(term -> term.kind() == kind)
                .mapToDouble(Term::value)
                .findFirst();
    }

    /** An offer is worth it also to who means to keep to it. */
    boolean isMeant() {
        return find(Kind.DEAL).orElse(Double.NEGATIVE_INFINITY)
                >= find(Kind.WITHOUT).orElse(Double.POSITIVE_INFINITY) - Tolerance.TIE;
    }
}
