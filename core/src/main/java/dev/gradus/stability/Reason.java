package dev.gradus.stability;

import java.util.List;
import java.util.Optional;

/**
 * Why a state is or is not stable for a decision maker by a concept: what comes of each of its improvements. Enough to make sentences
 * from, and every part can be checked by itself.
 *
 * @param improvements one answer to each improvement of the decision maker from the state, ascending by the state that it leads to
 */
public record Reason(Concept concept, int maker, int state, List<Answer> improvements) {
    public Reason {
        improvements = List.copyOf(improvements);
    }

    /** Every improvement is deterred; there may be none. */
    public boolean isStable() {
        return findUnanswered().isEmpty();
    }

    /** The first improvement that nothing deters. */
    public Optional<Unanswered> findUnanswered() {
        return improvements.stream()
                .filter(Unanswered.class::isInstance)
                .map(Unanswered.class::cast)
                .findFirst();
    }

    /** One move of one decision maker. */
    public record Step(int maker, int from, int to) {}

    /** What the others can do about an improvement. */
    public sealed interface Answer {
        /** The state that the improvement leads to. */
        int improvement();
    }

    /** Nothing that would deter. */
    public record Unanswered(int improvement) implements Answer {}

    /**
     * A sequence of steps of the others, nobody twice in a row, that begins where the improvement led and ends in a state that is not
     * preferred to the one that the improvement left; by the concept {@link Concept#SEQUENTIAL} each step improves on the state that it
     * leaves for who takes it. No shorter one does so.
     */
    public record Sanction(int improvement, List<Step> steps) implements Answer {
        public Sanction {
            steps = List.copyOf(steps);
        }

        /** Where it ends. */
        public int result() {
            return steps.getLast().to();
        }
    }

    /**
     * As {@link Sanction}, and the decision maker cannot escape: also the best state that it could then move on to, or stay in, is not
     * preferred to the one that the improvement left.
     *
     * @param best that state; the lowest of equally good ones, the result of the sanction itself before any
     */
    public record LastingSanction(int improvement, List<Step> steps, int best) implements Answer {
        public LastingSanction {
            steps = List.copyOf(steps);
        }

        /** Where it ends. */
        public int result() {
            return steps.getLast().to();
        }
    }

    /**
     * Improvements of others from the same state, taken at the same time: together with the decision maker's they lead to a state that is
     * not preferred to the one that all left.
     *
     * @param choices at most one of each of the others, ascending; no fewer do
     */
    public record Upset(int improvement, List<Step> choices, int result) implements Answer {
        public Upset {
            choices = List.copyOf(choices);
        }
    }
}
