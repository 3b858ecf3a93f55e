package dev.gradus.documents.draft;

import java.util.List;

/**
 * What the table says that is no step: a rule on leaving, or words that were not understood where the case would else seem to lack
 * something.
 *
 * @param kind as case files write it
 * @param says the words of the table, and what is asked of them
 * @param of ids
 */
record DraftClause(String id, String kind, String says, List<String> of) {
    static final String DAY = "unread-day";
    static final String CHECK = "unread-check";
    static final String PARTY = "unread-party";

    DraftClause {
        of = List.copyOf(of);
    }
}
