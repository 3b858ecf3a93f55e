package dev.gradus.stability.definitions;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Stability of a state s for one decision maker i, word for word: Fang, Hipel and Kilgour 1993, definitions of section 3.3 (two decision
 * makers) and 3.4 (more). R⁺ is what is known to be better; a sanction is whatever is not known to be better than s.
 */
public final class IndividualDefinitions {
    private final Conflict conflict;
    private final Moves moves;

    public IndividualDefinitions(Conflict conflict) {
        this.conflict = conflict;
        this.moves = new Moves(conflict);
    }

    public StateSet stable(Concept concept, int i) {
        return moves.where(s -> switch (concept) {
            case NASH -> nash(i, s);
            case GENERAL_METARATIONAL -> general(i, s);
            case SYMMETRIC_METARATIONAL -> symmetric(i, s);
            case SEQUENTIAL -> sequential(i, s);
            case SIMULTANEOUS -> simultaneous(i, s);
        });
    }

    /** R⁺(i,s) = ∅ (Nash 1950). */
    boolean nash(int i, int s) {
        return improvements(i, s).isEmpty();
    }

    /** For all s1 in R⁺(i,s) there is an s2 in R(N−i,s1) with not s2 ≻ s (Howard 1971). */
    boolean general(int i, int s) {
        return improvements(i, s).stream()
                .allMatch(s1 -> moves.reached(others(i), s1).stream().anyMatch(s2 -> !prefers(i, s2, s)));
    }

    /** For all s1 in R⁺(i,s) there is an s2 in R(N−i,s1) with not s2 ≻ s, and not s3 ≻ s for all s3 in R(i,s2) (Howard 1971). */
    boolean symmetric(int i, int s) {
        return improvements(i, s).stream()
                .allMatch(s1 -> moves.reached(others(i), s1).stream()
                        .anyMatch(s2 ->
                                !prefers(i, s2, s) && moves.of(i, s2).stream().allMatch(s3 -> !prefers(i, s3, s))));
    }

    /** For all s1 in R⁺(i,s) there is an s2 in R⁺(N−i,s1) with not s2 ≻ s (Fraser and Hipel 1979, 1984). */
    boolean sequential(int i, int s) {
        return improvements(i, s).stream()
                .allMatch(s1 -> moves.reached(others(i), s1, Relation::isBetter, "better").stream()
                        .anyMatch(s2 -> !prefers(i, s2, s)));
    }

    /**
     * For all s1 in R⁺(i,s) there are some of the others, and for each j of them an improvement in R⁺(j,s), such that the choices of s
     * with all these changes and that to s1 made at once are a feasible state s2 with not s2 ≻ s (Fraser and Hipel 1979; 1984, chapter 2:
     * the sum of the outcomes that each would bring about alone, less the present one as often as there are movers beyond one).
     */
    boolean simultaneous(int i, int s) {
        OptionStates states = (OptionStates) conflict.graph();
        return improvements(i, s).stream()
                .allMatch(s1 -> together(others(i), s, states).stream().anyMatch(changed -> {
                    int all = states.choices(s) ^ (states.choices(s1) ^ states.choices(s)) ^ changed;
                    return moves.where(s2 -> states.choices(s2) == all && !prefers(i, s2, s))
                                    .size()
                            == 1;
                }));
    }

    /** Every choice of a non-empty part of these and of an improvement from s for each of the part, as the mask of options changed. */
    private List<Integer> together(List<Integer> group, int s, OptionStates states) {
        List<Integer> changes = new ArrayList<>();
        for (int j : group) {
            List<Integer> before = new ArrayList<>(changes);
            before.add(0);
            for (int t : improvements(j, s)) {
                int change = states.choices(t) ^ states.choices(s);
                before.forEach(other -> changes.add(other ^ change));
            }
        }
        return changes;
    }

    private List<Integer> improvements(int i, int s) {
        return moves.of(i, s, Relation::isBetter);
    }

    private List<Integer> others(int i) {
        return moves.others(List.of(i));
    }

    private boolean prefers(int i, int t, int s) {
        return moves.compare(i, t, s).isBetter();
    }
}
