package dev.gradus.report.view.context;

import java.util.List;

/**
 * Where something comes from.
 *
 * @param claimedBy "" = nobody in particular
 * @param judged why, where it is judgement
 * @param missing neither a source nor a judgement is given
 */
public record BasisView(
        List<Citation> citations,
        Phrase claimedBy,
        Phrase judged,
        List<Quote> quotes,
        List<Revision> revisions,
        boolean missing) {

    /**
     * @param title of the source
     * @param place in it; "" = the whole
     * @param href of its entry on the page
     */
    public record Citation(Phrase title, String place, String href) {}

    /** The original beside its translation; the translation is empty where the reader needs none. */
    public record Quote(Phrase original, Phrase translation) {}

    public record Revision(String on, String was, Phrase why, List<Citation> citations) {}

    public boolean isEmpty() {
        return citations.isEmpty()
                && claimedBy.isEmpty()
                && judged.isEmpty()
                && quotes.isEmpty()
                && revisions.isEmpty();
    }
}
