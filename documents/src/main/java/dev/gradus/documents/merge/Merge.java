package dev.gradus.documents.merge;

import java.util.List;

/**
 * A case as the table made it, as the table makes it now, and as it was edited in between, put together key by key: what the table changed
 * goes in, what was edited stays. Where both changed the same key the edited one stays, and what the table says is told, at each import
 * until both say the same.
 *
 * @param text of the case
 * @param taken what the table says, but for what did not go in: there, what it said before
 * @param changed what the table changed since, and what went in
 * @param kept keys that were edited and that the table says otherwise: before is what stays, after what the table says
 */
public record Merge(String text, String taken, List<Change> changed, List<Change> kept) {
    public Merge {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /**
     * Puts them together.
     *
     * @param base as the table made it
     * @param now as the table makes it now
     * @param mine as it was edited
     */
    public static Merge of(String base, String now, String mine) {
        return Merging.of(
                base.lines().toList(), now.lines().toList(), mine.lines().toList());
    }
}
