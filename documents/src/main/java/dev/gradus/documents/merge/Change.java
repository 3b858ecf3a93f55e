package dev.gradus.documents.merge;

import java.util.List;

/**
 * Lines that were replaced.
 *
 * @param under the key of the entry that they belong to, such as "step-4"; "" = none
 */
public record Change(String under, List<String> before, List<String> after) {
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
