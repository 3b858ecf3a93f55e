package dev.gradus.report.view;

import dev.gradus.agreement.Term;
import dev.gradus.assessment.TermReview;
import java.util.List;

/**
 * A contested term.
 *
 * @param said the findings in sentences
 * @param core what every reading requires
 * @param disputed what only some readings require
 * @param withoutReading parties for which the case gives no reading
 * @param partings where the readings part, in each deal that uses the term
 * @param gaps what the deal is worth under one's own reading more than under the other's
 */
public record TermView(
        String id,
        Phrase name,
        List<String> said,
        List<Reading> readings,
        List<Link> core,
        List<Link> disputed,
        List<String> withoutReading,
        List<Parting> partings,
        List<Gap> gaps) {

    public record Reading(String id, String party, List<Link> requires, Phrase also, BasisView basis) {}

    public record Parting(String deal, String where, List<Link> measures) {}

    public record Gap(String deal, String party, String other, Shown gap) {}

    static List<TermView> all(Edition e) {
        return e.assessment().terms().stream()
                .flatMap(review -> e.written().terms().stream()
                        .filter(term -> term.id().equals(review.term()))
                        .map(term -> of(e, term, review)))
                .toList();
    }

    private static TermView of(Edition e, Term term, TermReview review) {
        String path = "terms." + term.id();
        return new TermView(
                e.id(path),
                e.text(term.name()),
                Sayings.term(e, review),
                term.readings().stream().map(r -> reading(e, path, r)).toList(),
                e.measures(review.core()),
                e.measures(review.disputed()),
                review.withoutReading().stream().map(e::party).toList(),
                review.parts().stream().map(p -> parting(e, p)).toList(),
                review.gaps().stream()
                        .map(g -> new Gap(
                                deal(e, g.proposal()), e.party(g.party()), e.party(g.other()), e.shown(g.gap())))
                        .toList());
    }

    private static Reading reading(Edition e, String path, Term.Reading r) {
        return new Reading(
                e.id(path + ".readings." + r.party()),
                e.words().party(r.party()),
                e.names().all(r.requires()),
                e.text(r.also()),
                e.basis(r.basis()));
    }

    private static Parting parting(Edition e, TermReview.Parting p) {
        return new Parting(
                deal(e, p.proposal()),
                p.stage() > stages(e, p.proposal()) ? e.say("terms.parts.end") : e.say("terms.parts.stage", p.stage()),
                e.measures(p.measures()));
    }

    private static String deal(Edition e, String proposal) {
        return proposal.isEmpty()
                ? e.words().capital(e.words().proposal(proposal))
                : e.names().link(proposal).text().text();
    }

    private static int stages(Edition e, String proposal) {
        return e.assessment().proposals().stream()
                .filter(p -> p.proposal().id().equals(proposal))
                .findFirst()
                .map(p -> p.review().roadmap().stages().size())
                .orElse(e.assessment().best().roadmap().stages().size());
    }
}
