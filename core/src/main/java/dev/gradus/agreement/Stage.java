package dev.gradus.agreement;

/**
 * Measures done together, as a bit mask over the measures of a {@link Structure}.
 *
 * @param measures not empty for a stage of a roadmap
 */
public record Stage(long measures) {
    public int size() {
        return Long.bitCount(measures);
    }
}
