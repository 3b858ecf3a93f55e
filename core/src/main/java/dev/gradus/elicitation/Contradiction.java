package dev.gradus.elicitation;

import dev.gradus.quantity.Estimate;
import java.util.List;

/**
 * Two answers that do not go together, or an answer and what the case says. Both are shown, and which of them is right is asked, never settled here.
 */
public sealed interface Contradiction {
    /**
     * Of two answers about what weighs how much.
     *
     * @param one does not go with all others taken together
     * @param other speaks most against it
     * @param heavier what weighs more than {@code one} has it, by all answers; empty where {@code one} is a rating
     * @param times how many times as much as {@code lighter}
     */
    record OfAnswers(Reply one, Reply other, List<String> heavier, List<String> lighter, double times)
            implements Contradiction {
        public OfAnswers {
            heavier = List.copyOf(heavier);
            lighter = List.copyOf(lighter);
        }
    }

    /**
     * All gains of a party together come to more than the best whole agreement that it can think of.
     *
     * @param points at the most likely worths
     */
    record TooMuch(String party, double points) implements Contradiction {}

    /** A number whose range in the case and in the answer have nothing in common. */
    record WithCase(String path, Estimate before, Reply reply) implements Contradiction {}
}
