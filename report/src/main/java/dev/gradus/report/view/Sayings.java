package dev.gradus.report.view;

import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.TermReview;
import dev.gradus.assessment.Weakness;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Alternative;
import dev.gradus.words.ContestedTerms;
import dev.gradus.words.Hinges;
import dev.gradus.words.Losses;
import dev.gradus.words.Mending;
import dev.gradus.words.Objections;
import dev.gradus.words.Prices;
import dev.gradus.words.RequiredTrusts;
import dev.gradus.words.Reversals;
import dev.gradus.words.Standings;
import dev.gradus.words.Verdict;
import dev.gradus.words.Weaknesses;
import java.util.List;

/** The sentences about findings, all from {@code words}. */
final class Sayings {
    private Sayings() {}

    static String headline(Edition e) {
        return new Verdict(e.words()).headline(e.assessment());
    }

    static String points(Edition e) {
        return new Verdict(e.words()).points();
    }

    static List<String> verdict(Edition e) {
        return new Verdict(e.words()).details(e.assessment());
    }

    static List<String> proposals(Edition e) {
        Verdict verdict = new Verdict(e.words());
        return e.assessment().proposals().stream().map(verdict::proposal).toList();
    }

    static String disclaimer(Edition e) {
        return new Verdict(e.words()).disclaimer();
    }

    static List<String> price(Edition e) {
        return new Prices(e.words()).sentences(e.assessment());
    }

    static List<String> term(Edition e, TermReview review) {
        return new ContestedTerms(e.words()).sentences(e.assessment(), review);
    }

    static List<String> reversal(Edition e, Reversibility reversibility) {
        return new Reversals(e.words()).findSentence(reversibility).stream().toList();
    }

    /** @param name what is spoken of, as it stands in a sentence */
    static String standing(Edition e, String name, RoadmapReview review) {
        return new Standings(e.words()).sentence(name, review);
    }

    /** What weighs on those who would not go ahead. */
    static List<String> objections(Edition e, RoadmapReview review) {
        return new Objections(e.words()).sentences(review);
    }

    /** Who is worse off by a roadmap that holds. */
    static List<String> losses(Edition e, RoadmapReview review) {
        return new Losses(e.words()).sentences(review);
    }

    /** What the best roadmap does of a contested term. */
    static List<String> termInBest(Edition e, TermReview review) {
        return new ContestedTerms(e.words())
                .findInBest(e.assessment(), review).stream().toList();
    }

    static String mark(Edition e, RoadmapReview review) {
        return new Standings(e.words()).mark(review);
    }

    static String alternative(Edition e, Alternative alternative) {
        return new Standings(e.words()).alternative(alternative);
    }

    static String hinge(Edition e, RoadmapReview review) {
        return new Hinges(e.words()).sentence(review);
    }

    static String requiredTrust(Edition e, RoadmapReview.RequiredTrust required) {
        return new RequiredTrusts(e.words()).sentence(required);
    }

    static String requiredTrustShort(Edition e, RoadmapReview.RequiredTrust required) {
        return new RequiredTrusts(e.words()).shortForm(required);
    }

    static String mending(Edition e) {
        return new Mending(e.words()).meaning();
    }

    static List<String> mending(Edition e, Repairs repairs) {
        return new Mending(e.words()).sentences(repairs);
    }

    static String weakness(Edition e, Weakness weakness) {
        return new Weaknesses(e.words()).finding(weakness);
    }

    static String kind(Edition e, Weakness.Kind kind) {
        return e.words().capital(new Weaknesses(e.words()).name(kind));
    }

    static String advice(Edition e, Weakness weakness) {
        return new Weaknesses(e.words()).advice(weakness);
    }
}
