package dev.gradus.report.view.section;

import dev.gradus.agreement.Term;
import dev.gradus.assessment.TermReview;
import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Passage;
import dev.gradus.words.assessment.ContestedTerms;
import java.util.List;

/**
 * A contested term.
 *
 * @param told the findings
 * @param core what every reading requires
 * @param disputed what only some readings require
 * @param withoutReading parties for which the case gives no reading
 * @param partings where the readings part, in each deal that uses the term
 * @param inBest what the best roadmap does of it
 * @param gaps what it would mean if the other's reading prevailed
 */
public record TermView(
        String id,
        Phrase name,
        Passage told,
        List<Reading> readings,
        List<Link> core,
        List<Link> disputed,
        List<String> withoutReading,
        List<Parting> partings,
        List<String> inBest,
        List<Gap> gaps) {

    public record Reading(String id, String party, List<Link> requires, Phrase also, BasisView basis) {}

    public record Parting(String deal, String where, List<Link> measures) {}

    /** @param change key of what it would be: worse off, better off, the same */
    public record Gap(String deal, String party, String other, String change, FormattedNumber gap) {}

    public static List<TermView> all(LocalizedContext e) {
        return e.assessment().terms().stream()
                .flatMap(review -> e.written().terms().stream()
                        .filter(term -> term.id().equals(review.term()))
                        .map(term -> of(e, term, review)))
                .toList();
    }

    private static TermView of(LocalizedContext e, Term term, TermReview review) {
        String path = "terms." + term.id();
        return new TermView(
                e.id(path),
                e.text(term.name()),
                e.told().find("term:" + term.id()),
                term.readings().stream().map(r -> reading(e, path, r)).toList(),
                e.measures(review.core()),
                e.measures(review.disputed()),
                review.withoutReading().stream().map(e::party).toList(),
                review.parts().stream()
                        .filter(p -> !p.proposal().isEmpty())
                        .map(p -> parting(e, p))
                        .toList(),
                new ContestedTerms(e.words())
                        .findInBest(e.assessment(), review).stream().toList(),
                review.gaps().stream()
                        .filter(g -> !g.proposal().isEmpty())
                        .map(g -> gap(e, g))
                        .toList());
    }

    /** The gap is what its own reading is worth more; under the other's, the party is worse off by so much. */
    private static Gap gap(LocalizedContext e, TermReview.Gap g) {
        double gap = g.gap().value();
        String change = gap > 0 ? "worse" : gap < 0 ? "better" : "same";
        return new Gap(
                deal(e, g.proposal()),
                e.party(g.party()),
                e.party(g.other()),
                "terms.gap." + change,
                new FormattedNumber(
                        e.words().number(Math.abs(gap)), e.shown(g.gap()).node()));
    }

    private static Reading reading(LocalizedContext e, String path, Term.Reading r) {
        return new Reading(
                e.id(path + ".readings." + r.party()),
                e.words().party(r.party()),
                e.names().all(r.requires()),
                e.text(r.also()),
                e.basis(r.basis()));
    }

    private static Parting parting(LocalizedContext e, TermReview.Parting p) {
        return new Parting(
                deal(e, p.proposal()),
                p.stage() > stages(e, p.proposal()) ? e.say("terms.parts.end") : e.say("terms.parts.stage", p.stage()),
                e.measures(p.measures()));
    }

    private static String deal(LocalizedContext e, String proposal) {
        return e.names().link(proposal).text().text();
    }

    private static int stages(LocalizedContext e, String proposal) {
        return e.assessment().proposals().stream()
                .filter(p -> p.proposal().id().equals(proposal))
                .findFirst()
                .map(p -> p.review().roadmap().stages().size())
                .orElse(e.assessment().best().roadmap().stages().size());
    }
}
