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

    /**
     * Which measures are a cost; all others are gains.
     *
     * @param open those of which it was said that they may be either
     */
    public record Sided(List<String> costs, List<String> open) implements Content {
        public Sided {
            costs = List.copyOf(costs);
            open = List.copyOf(open);
        }
    }

    /**
     * How much one measure weighs.
     *
     * @param way as a sign or a word said it; unsaid = a bare number
     * @param size without a sign
     */
    public record Weighed(Way way, Estimate size) implements Content {}

    /** A number or a range, in the unit of the question. */
    public record Stated(Estimate number) implements Content {}

    /** @param yes to what was asked: a measure makes sense while the other is not done; numbers are left open */
    public record Agreed(boolean yes) implements Content {}

    /**
     * Who need not be asked; all others decide.
     *
     * @param helpers who only help or check
     * @param outside who did not sign
     */
    public record Apart(List<String> helpers, List<String> outside) implements Content {
        public Apart {
            helpers = List.copyOf(helpers);
            outside = List.copyOf(outside);
        }
    }

    /** Which lot weighs more. */
    public record Chosen(Verdict verdict) implements Content {}
}
