package dev.gradus.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a fact or a number comes from.
 *
 * @param citations places in sources; empty = none
 * @param claimedBy party id or text; NONE = not attributed
 * @param judged the analyst's reason where this is judgement; NONE = not judgement
 * @param quotes a short original with its translation
 * @param revisions later changes of the number, each with its new evidence
 */
public record Basis(
        List<Citation> citations, LocalText claimedBy, LocalText judged, List<Quote> quotes, List<Revision> revisions) {
    public static final Basis NONE = new Basis(List.of(), LocalText.NONE, LocalText.NONE, List.of(), List.of());

    public Basis {
        citations = List.copyOf(citations);
        quotes = List.copyOf(quotes);
        revisions = List.copyOf(revisions);
    }

    /** Neither a source nor a judgement is given. */
    public boolean isMissing() {
        return citations.isEmpty() && judged.isEmpty();
    }

    /**
     * What somebody else claims instead: shown beside what the case says, never computed with.
     *
     * @param basis who claims it, and where that stands
     */
    public record Claim<T>(T value, Basis basis) {}

    /**
     * @param source id of a source of the case
     * @param place place in it ("¶4", "p. 2"); "" = the whole
     */
    public record Citation(String source, String place) {}

    /**
     * @param original language of the original
     * @param text the original and its translations
     */
    public record Quote(String original, LocalText text) {}

    /**
     * @param on date of the change
     * @param was the number before, as written
     * @param why the new evidence
     * @param citations its sources
     */
    public record Revision(LocalDate on, String was, LocalText why, List<Citation> citations) {
        public Revision {
            citations = List.copyOf(citations);
        }
    }
}
