package dev.gradus.words.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Objection;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.assessment.Standing.Holds;
import dev.gradus.assessment.Standing.Impossible;
import dev.gradus.assessment.Standing.NoSteps;
import dev.gradus.assessment.Standing.NotEvaluated;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Alternative.SecretlyUndo;
import dev.gradus.roadmap.Alternative.StopHere;
import dev.gradus.roadmap.Alternative.WalkOut;
import dev.gradus.roadmap.Alternative.Withhold;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Locale;

/** Why a roadmap holds or fails. */
public final class Standings {
    /** Points; a margin below it is "only just". */
    static final double NARROW = 2;

    private final Words words;
    private final Steps steps;

    public Standings(Words words) {
        this.words = words;
        this.steps = new Steps(words);
    }

    /**
     * One sentence: "“X” fails at step 2: the United States would gain 3.4 points …".
     *
     * @param name as it stands in the sentence, quotation marks included
     */
    public String sentence(String name, RoadmapReview review) {
        int stages = review.roadmap().stages().size();
        return switch (review.standing()) {
            case Holds holds -> words.sentence("standing.holds", name, weakest(holds, stages));
            case Fails fails ->
                words.sentence("standing.fails", name, steps.place(fails.stage(), stages), reasons(fails, review));
            case Impossible impossible -> words.sentence("standing.impossible", name, impossible(impossible));
            case NotEvaluated unknown -> words.sentence("standing.notEvaluated", name, notEvaluated(unknown));
            case NoSteps _ -> words.sentence("standing.noSteps", name);
        };
    }

    /** For a table cell: "fails at step 2: United States would gain 3.4 points by holding back “X”". */
    public String shortForm(RoadmapReview review) {
        int stages = review.roadmap().stages().size();
        return switch (review.standing()) {
            case Holds holds ->
                words.say(
                        "standing.short.holds",
                        shortPlace(holds.stage(), stages),
                        words.party(holds.party()),
                        words.points(holds.margin()));
            case Fails fails ->
                words.say("standing.short.fails", shortPlace(fails.stage(), stages), shortReason(fails));
            case Impossible impossible -> words.say("standing.short.impossible", impossible(impossible));
            case NotEvaluated unknown -> words.say("standing.short.notEvaluated", notEvaluated(unknown));
            case NoSteps _ -> words.say("standing.mark.noSteps");
        };
    }

    /** A word or two: "holds", "fails at step 2", "cannot be done". */
    public String mark(RoadmapReview review) {
        int stages = review.roadmap().stages().size();
        return switch (review.standing()) {
            case Holds _ -> words.say("standing.mark.holds");
            case Fails fails -> words.say("standing.mark.fails", shortPlace(fails.stage(), stages));
            case Impossible _ -> words.say("standing.mark.impossible");
            case NotEvaluated _ -> words.say("standing.mark.notEvaluated");
            case NoSteps _ -> words.say("standing.mark.noSteps");
        };
    }

    /** The alternative as a verb phrase: "stop there", "walk out", "hold back “X”", "secretly undo “X”". */
    public String alternative(Alternative alternative) {
        return alternative(alternative, "verb");
    }

    /** "stopping there", "walking out", "holding back “X”", "secretly undoing “X”". */
    public String doing(Alternative alternative) {
        return alternative(alternative, "doing");
    }

    private String alternative(Alternative alternative, String form) {
        return switch (alternative) {
            case StopHere _ -> words.say("alternative.stop." + form);
            case WalkOut _ -> words.say("alternative.walk." + form);
            case Withhold(long measures) -> words.say("alternative.withhold." + form, words.quotedMeasures(measures));
            case SecretlyUndo(int measure) ->
                words.say("alternative.undo." + form, words.quoted(words.measure(measure)));
        };
    }

    /** "its weakest point is step 1, where the United States is only 0.9 points better off than if it stopped there". */
    String weakest(Holds holds, int stages) {
        String where = holds.stage() > stages ? "end" : "step";
        boolean narrow = holds.margin() >= 0.05 && holds.margin() < NARROW;
        return words.say(
                "weakest." + where + (narrow ? ".narrow" : ""),
                holds.stage(),
                words.theParty(holds.party()),
                words.points(holds.margin()),
                alternative(holds.alternative(), "past"));
    }

    /** Why everybody who would not go ahead at that step would not, the largest shortfall first. */
    String reasons(Fails fails, RoadmapReview review) {
        List<String> said = Objection.all(words.structure(), review).stream()
                .map(o -> reason(new Fails(o.stage(), o.party(), o.alternative(), o.margin()), review))
                .toList();
        return said.isEmpty() ? reason(fails, review) : String.join(words.say("list.semicolon"), said);
    }

    /** "the DPRK would rather stop than carry out “X” (9.0 points short on its own scale)". */
    public String reason(Fails fails, RoadmapReview review) {
        return reason(fails, review.roadmap());
    }

    public String reason(Fails fails, Roadmap roadmap) {
        String party = words.theParty(fails.party());
        String points = words.points(-fails.margin());
        boolean leaves = fails.alternative() instanceof StopHere || fails.alternative() instanceof WalkOut;
        int stages = roadmap.stages().size();
        if (!leaves || fails.stage() > stages) {
            return words.say("fails.gain", party, points, doing(fails.alternative()));
        }
        long stage = roadmap.stages().get(fails.stage() - 1).measures();
        long own = words.structure().performedBy(fails.party()) & stage;
        String key = fails.alternative() instanceof StopHere ? "fails.stop" : "fails.walk";
        return own == 0
                ? words.say(key + ".nothing", party, points)
                : words.say(key, party, points, words.quotedMeasures(own));
    }

    private String shortReason(Fails fails) {
        return words.say(
                "fails.gain.short",
                words.party(fails.party()),
                words.points(-fails.margin()),
                doing(fails.alternative()));
    }

    private String shortPlace(int stage, int stages) {
        return stage > stages ? words.say("place.end.short") : words.say("place.step", stage);
    }

    private String notEvaluated(NotEvaluated unknown) {
        return words.say(
                "notEvaluated.tooMany",
                unknown.stage(),
                words.theParty(unknown.party()),
                Long.bitCount(unknown.measures()),
                Evaluator.MAX_PART);
    }

    private String impossible(Impossible impossible) {
        String reason = impossible.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say(
                "impossible." + reason,
                impossible.stage(),
                words.quoted(words.measure(impossible.measure())),
                words.quotedMeasures(impossible.other()));
    }
}
