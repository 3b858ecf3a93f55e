package dev.gradus.report.view.section;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Decomposition;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.assessment.text.StageDates.Due;
import dev.gradus.quantity.Explained;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.PaperWorth;
import dev.gradus.roadmap.Rule;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.assessment.Brackets;
import dev.gradus.words.assessment.RoadmapWords;
import dev.gradus.words.assessment.Standings;
import dev.gradus.words.assessment.Turnovers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The best roadmap, or the nearest miss.
 *
 * @param title what it is
 * @param mark whether it holds, in a word or two
 * @param lead what is shown, and by which rule it was chosen
 * @param told "standing"; "weighs", on those who would not go ahead or who loses and goes ahead all the same; "hinge"
 * @param there false = nothing is done at all
 */
public record RoadmapView(
        String title,
        String mark,
        String lead,
        boolean there,
        boolean holds,
        Passage told,
        List<Step> steps,
        MarginTable margins,
        List<Gain> gains,
        List<Link> redLines) {

    /** One measure of a stage. */
    public record Step(
            int stage,
            boolean firstOfStage,
            int measuresOfStage,
            Link measure,
            String performer,
            String due,
            String trigger,
            String verification,
            List<String> reversibility,
            List<MarginTable.Cell> margins) {}

    /**
     * What a party gains, and how likely it thinks completion.
     *
     * @param paper what the measures are worth on paper
     * @param doubt what delay and doubt about them take away
     * @param collapse what the danger of a collapse takes away
     */
    public record Gain(
            String party,
            FormattedNumber paper,
            String doubt,
            String collapse,
            FormattedNumber gain,
            FormattedNumber completion) {}

    public static RoadmapView of(LocalizedContext e) {
        RoadmapReview best = e.assessment().best();
        MarginTable margins = MarginTable.of(e, best);
        return new RoadmapView(
                e.words().capital(e.say(key(e.assessment().outcome()))),
                new Standings(e.words()).mark(best),
                lead(e),
                !best.roadmap().stages().isEmpty(),
                best.standing().holds(),
                new RoadmapWords(e.words())
                        .standing(e.words().capital(e.say(key(e.assessment().outcome()))), best),
                steps(e, best, margins),
                margins,
                gains(e, best),
                e.names().all(best.redLinesCrossed()));
    }

    static String key(Assessment.Outcome outcome) {
        return switch (outcome) {
            case ROADMAP_HOLDS -> "roadmap.kind.holds";
            case NEAREST_MISS -> "roadmap.kind.miss";
            case STAYING_IS_BEST -> "roadmap.kind.staying";
            case NOTHING_TO_DO -> "roadmap.kind.nothing";
            case BEST_SO_FAR -> "roadmap.kind.bestSoFar";
            case UNDECIDED -> "roadmap.kind.undecided";
            case TOO_LARGE -> "roadmap.kind.tooLarge";
        };
    }

    private static String lead(LocalizedContext e) {
        List<Sentence> turnover = new Turnovers(e.words())
                .plan(e.assessment().plan(), e.assessment().best());
        return Sentence.joined(Stream.concat(Stream.of(Sentence.of(outcome(e))), turnover.stream())
                        .toList())
                .text();
    }

    private static String missed(LocalizedContext e) {
        Sentence missed = new Turnovers(e.words())
                .missed(e.assessment().plan(), e.assessment().best());
        return missed.isEmpty() ? e.say("roadmap.lead.miss") : missed.text();
    }

    private static String outcome(LocalizedContext e) {
        return switch (e.assessment().outcome()) {
            case ROADMAP_HOLDS ->
                e.say("roadmap.lead") + " "
                        + e.say(rule(e.assessment().request().rule()));
            case NEAREST_MISS -> missed(e);
            case STAYING_IS_BEST -> e.say("roadmap.none.staying");
            case NOTHING_TO_DO -> e.say("roadmap.none.nothing");
            case BEST_SO_FAR, UNDECIDED ->
                String.join(
                        " ",
                        new Brackets(e.words())
                                .sentences(
                                        e.assessment().plan(),
                                        e.assessment().request().rule()));
            case TOO_LARGE -> e.say("roadmap.none.tooLarge");
        };
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case NASH -> "rule.nash";
            case EGALITARIAN -> "rule.egalitarian";
            case ROBUST -> "rule.robust";
            case DEPTH -> "rule.depth";
        };
    }

    private static List<Step> steps(LocalizedContext e, RoadmapReview best, MarginTable margins) {
        List<Step> steps = new ArrayList<>();
        for (StageDates stage : best.stages()) {
            boolean first = true;
            for (Due due : stage.due()) {
                steps.add(step(e, stage, due, first, margins));
                first = false;
            }
        }
        return steps;
    }

    private static Step step(LocalizedContext e, StageDates stage, Due due, boolean first, MarginTable margins) {
        Measure measure = e.written().measures().get(due.measure());
        List<MarginTable.Cell> cells = stage.number() <= margins.rows().size()
                ? margins.rows().get(stage.number() - 1).cells()
                : List.of();
        return new Step(
                stage.number(),
                first,
                stage.due().size(),
                e.measure(due.measure()),
                e.words().party(measure.by()),
                e.words().date(due.by()),
                stage.number() == 1
                        ? e.say("matrix.trigger.start", e.words().date(stage.acts()))
                        : e.say("matrix.trigger.after", stage.number() - 1),
                verification(e, measure),
                reversibility(e, measure),
                cells);
    }

    private static String verification(LocalizedContext e, Measure measure) {
        String seen = e.words().percent(measure.seen().value());
        return measure.verifiedBy().isEmpty()
                ? e.say("matrix.verification.nobody", seen)
                : e.say("matrix.verification.by", seen, e.words().checkers(measure.verifiedBy()));
    }

    /** Who could take it back, how fast, and what that does to each principal. */
    private static List<String> reversibility(LocalizedContext e, Measure measure) {
        List<String> said = new ArrayList<>();
        int c = e.structure().findMeasure(measure.id()).orElse(0);
        int performer = e.structure().measures().get(c).performer();
        Numbers numbers = e.assessment().resolved().numbers();
        if (numbers.value(performer, c) > 0) {
            return List.of(e.say("matrix.reversibility.liked", e.party(performer)));
        }
        said.add(e.say(
                "matrix.reversibility.by",
                e.party(performer),
                e.words().period(measure.reversal().value())));
        for (int i = 0; i < e.structure().partyCount(); i++) {
            double worth = numbers.value(i, c);
            if (worth != 0 && (e.structure().isPrincipal(i) || i == performer)) {
                said.add(e.say(
                        worth < 0 ? "matrix.reversibility.regains" : "matrix.reversibility.loses",
                        e.party(i),
                        e.words().percent(numbers.reversible(i, c))));
            }
        }
        return said;
    }

    private static List<Gain> gains(LocalizedContext e, RoadmapReview best) {
        List<Gain> gains = new ArrayList<>();
        for (int i = 0;
                i < e.structure().partyCount() && !best.explanation().numbers().isEmpty();
                i++) {
            gains.add(gain(e, best, i));
        }
        return gains;
    }

    private static Gain gain(LocalizedContext e, RoadmapReview best, int party) {
        String id = MarginTable.id(e, party);
        Decomposition makeup = Decomposition.of(e.structure(), best.explanation(), "gain/" + id);
        long measures = best.roadmap().measures();
        Explained paper = PaperWorth.of(e.assessment(), party, measures);
        return new Gain(
                e.party(party),
                e.shown(paper),
                e.words().number(makeup.from(measures) - paper.value()),
                e.words().number(makeup.total() - makeup.from(measures)),
                e.shown(best.explanation(), "gain/" + id),
                e.shown(best.explanation(), "completion/" + id));
    }
}
