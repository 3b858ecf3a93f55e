package dev.gradus.report.view.context;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import java.util.List;

/** Shows where something comes from. */
final class Bases {
    private Bases() {}

    static BasisView of(LocalizedContext edition, Basis basis) {
        return new BasisView(
                citations(edition, basis.citations()),
                edition.names().find(basis.claimedBy()).text(),
                edition.text(basis.judged()),
                basis.quotes().stream().map(quote -> quote(edition, quote)).toList(),
                basis.revisions().stream().map(r -> revision(edition, r)).toList(),
                basis.isMissing());
    }

    private static List<BasisView.Citation> citations(LocalizedContext edition, List<Basis.Citation> citations) {
        return citations.stream()
                .map(c -> new BasisView.Citation(
                        title(edition, c.source()), c.place(), edition.href("sources." + c.source())))
                .toList();
    }

    private static Phrase title(LocalizedContext edition, String source) {
        return edition.text(edition.written().sources().stream()
                .filter(s -> s.id().equals(source))
                .findFirst()
                .map(Source::title)
                .orElse(LocalText.of(edition.language(), source)));
    }

    private static BasisView.Quote quote(LocalizedContext edition, Basis.Quote quote) {
        Phrase original = new Phrase(quote.text().in(quote.original()), quote.original());
        Phrase translation = edition.text(quote.text());
        boolean needed = !edition.language().equals(quote.original());
        return new BasisView.Quote(original, needed ? translation : Phrase.NONE);
    }

    private static BasisView.Revision revision(LocalizedContext edition, Basis.Revision revision) {
        return new BasisView.Revision(
                edition.words().date(revision.on()),
                revision.was(),
                edition.text(revision.why()),
                citations(edition, revision.citations()));
    }
}
