package dev.gradus.stability.inverse;

import java.util.List;

/**
 * What must hold of a decision maker's preference for a state to be stable for it, with nothing said twice.
 *
 * @param never the states that must not be preferred to the state in any case, ascending
 * @param choices beyond that, one alternative of each of these must hold
 */
public record Requirement(List<Integer> never, List<Choice> choices) {
    public Requirement {
        never = List.copyOf(never);
        choices = List.copyOf(choices);
    }

    /**
     * Several ways to the same end.
     *
     * @param alternatives sets of states, one of which must be such that none of its states is preferred; no set contains another
     */
    public record Choice(List<List<Integer>> alternatives) {
        public Choice {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /** The state is stable whatever the decision maker prefers. */
    public boolean isAlwaysMet() {
        return never.isEmpty() && choices.isEmpty();
    }
}
