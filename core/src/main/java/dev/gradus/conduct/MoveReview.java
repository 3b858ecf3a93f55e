package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.forecast.Chance;
import java.util.Optional;

/**
 * A move held against the case.
 *
 * @param move as recorded; of an offer that no move records, one that says the same
 * @param recorded false where only the proposal says whose offer it was
 * @param later after the date of knowledge: shown, not evidence that the case was made with
 */
public record MoveReview(Move move, boolean recorded, boolean later, Result result) {

    public sealed interface Result {}

    /**
     * @param share of the draws in which it is true; of one draw where the case gives no ranges
     * @param meant of an offer: of the draws in which it is worth it to who means to keep to it
     * @param likely at the likely values
     * @param mend where it is not true there: what would make it so
     */
    public record Weighed(Grade grade, Chance share, Optional<Chance> meant, Weighing likely, Optional<Mending> mend)
            implements Result {

        /** An offer that is true in a good share of draws, but only in a corner of them as one that was meant to be kept. */
        public boolean isBluff() {
            return meant.filter(
                            kept -> Grade.of(kept).compareTo(Grade.CORNER) <= 0 && grade.compareTo(Grade.CORNER) > 0)
                    .isPresent();
        }
    }

    public record NotWeighed(Unweighable reason) implements Result {}

    /** The case has no answer to it, and does not say that it need have none. */
    public boolean isContradicted() {
        return result instanceof Weighed weighed && weighed.grade == Grade.CONTRADICTED && !later && !move.isExempt();
    }

    /** It counts where only draws that agree with the moves are kept. */
    public boolean isEvidence() {
        return isEvidence(move, later) && recorded && result instanceof Weighed;
    }

    static boolean isEvidence(Move move, boolean later) {
        return !later && !move.isExempt();
    }
}
