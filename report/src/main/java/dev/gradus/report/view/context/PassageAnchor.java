package dev.gradus.report.view.context;

import dev.gradus.words.Passage;

/** Where on a page a passage stands. */
public final class PassageAnchor {
    private PassageAnchor() {}

    /** @param prefix of this copy of the page, or of the section */
    public static String of(String prefix, Passage passage) {
        return prefix + passage.id().replace(':', '-');
    }
}
