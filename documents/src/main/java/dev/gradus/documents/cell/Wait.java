package dev.gradus.documents.cell;

import java.util.List;

/**
 * What a step waits for or goes along with.
 *
 * @param steps their numbers in the table; none = those of the column of what it waits for, in parallel
 */
public record Wait(Kind kind, List<String> steps) {
    public Wait {
        steps = List.copyOf(steps);
    }

    /** How it hangs on them. */
    public enum Kind {
        AFTER,
        VERIFIED,
        PARALLEL
    }
}
