package dev.gradus.documents.draft;

import dev.gradus.documents.cell.Wait;
import java.util.List;

/**
 * What a step waits for, by ids.
 *
 * @param words of the cell, as the meaning of “in parallel”
 */
record Link(Wait.Kind kind, List<String> ids, String words) {
    Link {
        ids = List.copyOf(ids);
    }

    boolean isOrder() {
        return kind != Wait.Kind.PARALLEL;
    }
}
