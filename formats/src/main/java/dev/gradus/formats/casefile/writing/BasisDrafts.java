package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.Basis.Quote;
import dev.gradus.agreement.Basis.Revision;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.ArrayList;
import java.util.List;

/** Drafts where something comes from. */
public final class BasisDrafts {
    private BasisDrafts() {}

    /** The keys of a basis, as they stand beside what it vouches for. */
    public static List<Entry> entries(Basis basis, String language) {
        List<Entry> entries = new ArrayList<>();
        if (!basis.citations().isEmpty()) {
            entries.add(new Entry("source", citations(basis.citations())));
        }
        if (!basis.claimedBy().isEmpty()) {
            entries.add(new Entry("claimed by", ShapeDraft.text(basis.claimedBy(), language)));
        }
        if (!basis.judged().isEmpty()) {
            entries.add(new Entry("judged", ShapeDraft.text(basis.judged(), language)));
        }
        if (!basis.quotes().isEmpty()) {
            List<Draft> quotes = basis.quotes().stream().map(BasisDrafts::quote).toList();
            entries.add(new Entry("quote", quotes.size() == 1 ? quotes.getFirst() : new Draft.Items(quotes)));
        }
        if (!basis.revisions().isEmpty()) {
            List<Draft> revisions = basis.revisions().stream()
                    .map(revision -> revision(revision, language))
                    .toList();
            entries.add(new Entry("new evidence", new Draft.Items(revisions)));
        }
        return entries;
    }

    private static Draft citations(List<Citation> citations) {
        List<Draft> cited = citations.stream()
                .<Draft>map(
                        one -> new Draft.Text(one.place().isEmpty() ? one.source() : one.source() + " " + one.place()))
                .toList();
        return cited.size() == 1 ? cited.getFirst() : new Draft.Items(cited);
    }

    private static Draft quote(Quote quote) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("original", new Draft.Text(quote.original())));
        entries.addAll(ShapeDraft.languages(quote.text()).entries());
        return new Entries(entries, Form.SHORT);
    }

    /** A later change of a number. */
    public static Draft revision(Revision revision, String language) {
        ShapeDraft draft = new ShapeDraft(Shape.REVISION, language)
                .dates("on", List.of(revision.on()))
                .string("was", revision.was())
                .text("why", revision.why());
        if (!revision.citations().isEmpty()) {
            draft.put("source", citations(revision.citations()));
        }
        return draft.done();
    }
}
