package dev.gradus.settlement;

import java.util.Set;

/**
 * One issue taking one of some values.
 *
 * @param issue position
 * @param values positions
 */
public record Choice(int issue, Set<Integer> values) {
    public Choice {
        values = Set.copyOf(values);
    }

    /** @param outcome a value for each issue */
    public boolean holds(int[] outcome) {
        return values.contains(outcome[issue]);
    }
}
