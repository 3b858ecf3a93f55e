package dev.gradus.agreement;

import java.util.OptionalDouble;

/**
 * Measures done together, as a bit mask over the measures of a {@link Structure}.
 *
 * @param measures not empty for a stage of a roadmap
 * @param years where the text gives it a day: from the day of the stage before, or the start, to its own; else it takes as long as its
 *     measures take, and their preparation
 */
public record Stage(long measures, OptionalDouble years) {
    /** Without a day of its own. */
    public Stage(long measures) {
        this(measures, OptionalDouble.empty());
    }

    public int size() {
        return Long.bitCount(measures);
    }
}
