package dev.gradus.stability.further;

import dev.gradus.stability.StateSet;

/**
 * The states that are stable for a decision maker by one concept, by how much deters it.
 *
 * @param strong every improvement can be answered by something much worse
 * @param weak stable, but not strongly
 */
public record StrengthStability(StateSet strong, StateSet weak) {
    public StrengthStability {
        if (!strong.and(weak).isEmpty()) {
            throw new IllegalArgumentException("strongly and weakly stable: " + strong.and(weak));
        }
    }

    /** Stable in either way. */
    public StateSet stable() {
        return strong.or(weak);
    }
}
