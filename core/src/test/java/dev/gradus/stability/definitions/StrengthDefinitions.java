package dev.gradus.stability.definitions;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Strong and weak stability under three degrees of preference, word for word: Hamouda, Kilgour and Hipel 2004, "Strength of preference in
 * the graph model for conflict resolution", Group Decision and Negotiation 13, 449–462; for more than two decision makers 2006, "Strength
 * of preference in graph models for multiple-decision-maker conflicts", in whose improvement lists a step may be mildly or greatly
 * preferred. Strongly stable: as stable, and the sanction ends in a state to which s is greatly preferred; for the symmetric form also
 * wherever i can go from there. Weakly stable: stable, not strongly. Nash stability has no degrees: with nothing to sanction a state is
 * strongly stable by every other concept.
 */
public final class StrengthDefinitions {
    private final Moves moves;

    public StrengthDefinitions(Conflict conflict) {
        this.moves = new Moves(conflict);
    }

    public StateSet strong(Concept concept, int i) {
        return moves.where(s -> holds(concept, i, s, r -> r == Relation.MUCH_WORSE));
    }

    public StateSet weak(Concept concept, int i) {
        return moves.where(
                s -> holds(concept, i, s, r -> !r.isBetter()) && !holds(concept, i, s, r -> r == Relation.MUCH_WORSE));
    }

    private boolean holds(Concept concept, int i, int s, Predicate<Relation> bad) {
        return moves.of(i, s, Relation::isBetter).stream()
                .allMatch(s1 -> sanctions(concept, i, s1).stream()
                        .anyMatch(s2 -> bad.test(moves.compare(i, s2, s))
                                && (concept != Concept.SYMMETRIC_METARATIONAL
                                        || moves.of(i, s2).stream()
                                                .allMatch(s3 -> bad.test(moves.compare(i, s3, s))))));
    }

    private List<Integer> sanctions(Concept concept, int i, int s1) {
        List<Integer> opponents = moves.others(List.of(i));
        return switch (concept) {
            case GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL -> moves.reached(opponents, s1);
            case SEQUENTIAL -> moves.reached(opponents, s1, Relation::isBetter, "better");
            case NASH, SIMULTANEOUS -> throw new IllegalArgumentException("has no degrees: " + concept);
        };
    }
}
