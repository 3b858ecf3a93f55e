package dev.gradus.report.view;

import dev.gradus.assessment.Reversibility;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.TermReview;
import dev.gradus.assessment.Weakness;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Alternative;
import dev.gradus.words.ContestedTerms;
import dev.gradus.words.Losses;
import dev.gradus.words.Objections;
import dev.gradus.words.Prices;
import dev.gradus.words.RepairWords;
import dev.gradus.words.RequiredTrusts;
import dev.gradus.words.Reversals;
import dev.gradus.words.Standings;
import dev.gradus.words.SwitchingWords;
import dev.gradus.words.Verdict;
import dev.gradus.words.Weaknesses;
import java.util.List;

/** The sentences about findings, all from {@code words}. */
final class Sayings {
    private Sayings() {}

    static String headline(LocalizedContext e) {
        return new Verdict(e.words()).headline(e.assessment());
    }

    static String points(LocalizedContext e) {
        return new Verdict(e.words()).points();
    }

    static List<String> verdict(LocalizedContext e) {
        return new Verdict(e.words()).details(e.assessment());
    }

    static List<String> proposals(LocalizedContext e) {
        Verdict verdict = new Verdict(e.words());
        return e.assessment().proposals().stream().map(verdict::proposal).toList();
    }

    static String disclaimer(LocalizedContext e) {
        return new Verdict(e.words()).disclaimer();
    }

    static List<String> price(LocalizedContext e) {
        return new Prices(e.words()).sentences(e.assessment());
    }

    static List<String> term(LocalizedContext e, TermReview review) {
        return new ContestedTerms(e.words()).sentences(e.assessment(), review);
    }

    static List<String> reversal(LocalizedContext e, Reversibility reversibility) {
        return new Reversals(e.words()).findSentence(reversibility).stream().toList();
    }

    /** @param name what is spoken of, as it stands in a sentence */
    static String standing(LocalizedContext e, String name, RoadmapReview review) {
        return new Standings(e.words()).sentence(name, review);
    }

    /** What weighs on those who would not go ahead. */
    static List<String> objections(LocalizedContext e, RoadmapReview review) {
        return new Objections(e.words()).sentences(review);
    }

    /** Who is worse off by a roadmap that holds. */
    static List<String> losses(LocalizedContext e, RoadmapReview review) {
        return new Losses(e.words()).sentences(review);
    }

    /** What the best roadmap does of a contested term. */
    static List<String> termInBest(LocalizedContext e, TermReview review) {
        return new ContestedTerms(e.words())
                .findInBest(e.assessment(), review).stream().toList();
    }

    static String mark(LocalizedContext e, RoadmapReview review) {
        return new Standings(e.words()).mark(review);
    }

    static String alternative(LocalizedContext e, Alternative alternative) {
        return new Standings(e.words()).alternative(alternative);
    }

    static String switchingValue(LocalizedContext e, RoadmapReview review) {
        return new SwitchingWords(e.words()).sentence(review);
    }

    static String requiredTrust(LocalizedContext e, RoadmapReview.RequiredTrust required) {
        return new RequiredTrusts(e.words()).sentence(required);
    }

    static String requiredTrustShort(LocalizedContext e, RoadmapReview.RequiredTrust required) {
        return new RequiredTrusts(e.words()).shortForm(required);
    }

    static String mending(LocalizedContext e) {
        return new RepairWords(e.words()).meaning();
    }

    static List<String> mending(LocalizedContext e, Repairs repairs) {
        return new RepairWords(e.words()).sentences(repairs);
    }

    static String weakness(LocalizedContext e, Weakness weakness) {
        return new Weaknesses(e.words()).finding(weakness);
    }

    static String kind(LocalizedContext e, Weakness.Kind kind) {
        return e.words().capital(new Weaknesses(e.words()).name(kind));
    }

    static String advice(LocalizedContext e, Weakness weakness) {
        return new Weaknesses(e.words()).advice(weakness);
    }
}
