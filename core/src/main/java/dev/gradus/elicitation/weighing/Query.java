package dev.gradus.elicitation.weighing;

import java.util.List;

/** What somebody can be asked about how much some things weigh for a side. */
public sealed interface Query {
    /** To put all in order, the heaviest first. */
    record Order() implements Query {}

    /** How much one weighs by a scale from nothing to the heaviest. */
    record Rate(int thing) implements Query {}

    /** Which of two lots weighs more. */
    record Compare(List<Integer> first, List<Integer> second) implements Query {
        public Compare {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }
}
