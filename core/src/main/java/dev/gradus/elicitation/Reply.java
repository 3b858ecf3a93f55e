package dev.gradus.elicitation;

import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.quantity.Estimate;
import java.time.LocalDate;
import java.util.List;

/**
 * What was answered to a question.
 *
 * @param said who, when, and in which words
 */
public record Reply(Question question, Content content, Said said) {
    /**
     * @param by name of who answered
     * @param words as they were said
     */
    public record Said(String by, LocalDate on, String words) {}

    /** What the words mean. */
    public sealed interface Content {}

    /** Nobody knows, or nobody wants to say. */
    public record Unknown() implements Content {}

    /** @param groups measures, the heaviest first; what weighs about the same is together */
    public record Ordered(List<List<String>> groups) implements Content {
        public Ordered {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** A number or a range, in the unit of the question. */
    public record Stated(Estimate number) implements Content {}

    /** Which lot weighs more. */
    public record Chosen(Verdict verdict) implements Content {}
}
