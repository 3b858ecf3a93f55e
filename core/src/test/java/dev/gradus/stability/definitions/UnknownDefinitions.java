package dev.gradus.stability.definitions;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The four forms of stability where some preferences are not known, word for word: Li, Hipel, Kilgour and Fang 2004, "Preference
 * uncertainty in the graph model for conflict resolution", IEEE Transactions on Systems, Man, and Cybernetics A 34, 507–520. The focal
 * decision maker's moves to states that are to it unknown compared with s are in its incentives in forms a and c; what is unknown compared
 * with s is a sanction in forms c and d, and likewise where i could escape to in the symmetric form. The opponents' sequences in the
 * sequential form go, in all four, by steps that the mover prefers or that are unknown to it.
 */
public final class UnknownDefinitions {
    private final Moves moves;

    public UnknownDefinitions(Conflict conflict) {
        this.moves = new Moves(conflict);
    }

    /** The letters of the paper. */
    public enum Form {
        /** Unknown is an incentive and no sanction. */
        A(true, false),
        /** Unknown is neither. */
        B(false, false),
        /** Unknown is both. */
        C(true, true),
        /** Unknown is a sanction only. */
        D(false, true);

        private final boolean incentive;
        private final boolean sanction;

        Form(boolean incentive, boolean sanction) {
            this.incentive = incentive;
            this.sanction = sanction;
        }

        boolean attracts(Relation r) {
            return r.isBetter() || incentive && r == Relation.UNKNOWN;
        }

        boolean deters(Relation r) {
            return r.isWorse() || r == Relation.SAME || sanction && r == Relation.UNKNOWN;
        }
    }

    public StateSet stable(Concept concept, Form form, int i) {
        return moves.where(s -> switch (concept) {
            case NASH -> moves.of(i, s, form::attracts).isEmpty();
            case GENERAL_METARATIONAL ->
                sanctioned(form, i, s, s1 -> moves.reached(moves.others(List.of(i)), s1), _ -> true);
            case SYMMETRIC_METARATIONAL ->
                sanctioned(
                        form,
                        i,
                        s,
                        s1 -> moves.reached(moves.others(List.of(i)), s1),
                        s2 -> moves.of(i, s2).stream().allMatch(s3 -> form.deters(moves.compare(i, s3, s))));
            case SEQUENTIAL -> sanctioned(form, i, s, s1 -> credible(i, s1), _ -> true);
            case SIMULTANEOUS -> throw new IllegalArgumentException("not defined with unknown preferences");
        });
    }

    /** For all s1 that attract i from s there is an s2 among the answers to s1 that deters i, and from which it has no way out. */
    private boolean sanctioned(
            Form form, int i, int s, IntFunction<List<Integer>> answers, Predicate<Integer> trapped) {
        return moves.of(i, s, form::attracts).stream()
                .allMatch(s1 -> answers.apply(s1).stream()
                        .anyMatch(s2 -> form.deters(moves.compare(i, s2, s)) && trapped.test(s2)));
    }

    /** R⁺ᵁ(N−i,s1). */
    private List<Integer> credible(int i, int s1) {
        return moves.reached(
                moves.others(List.of(i)), s1, r -> r.isBetter() || r == Relation.UNKNOWN, "better or unknown");
    }
}
