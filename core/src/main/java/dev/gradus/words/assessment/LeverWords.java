package dev.gradus.words.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Standing.Fails;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Lever;
import dev.gradus.repair.Levers;
import dev.gradus.repair.Repairs;
import dev.gradus.repair.Shortfall;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What third parties could do or withhold so that a proposal holds, and what that costs them. */
public final class LeverWords {
    private static final int MOST = 3;
    private static final double NOTHING = 0.05;

    private final Words words;
    private final Steps steps;

    public LeverWords(Words words) {
        this.words = words;
        this.steps = new Steps(words);
    }

    /**
     * One text: each lever with which it holds, its price and the margin reached; else which comes nearest, or that none helps. Empty where
     * there was nothing to try.
     *
     * @param name of what fails
     */
    public Sentence text(Repairs repairs, String name) {
        Levers levers = repairs.levers();
        if (levers.tried() == 0) {
            return Sentence.NONE;
        }
        if (levers.sufficient().isEmpty()) {
            return levers.nearest().map(nearest -> nearest(repairs, nearest)).orElseGet(() -> words.tell("lever.none"));
        }
        List<Sentence> said = new ArrayList<>();
        levers.sufficient().stream().limit(MOST).forEach(lever -> said.add(holds(repairs, lever, name)));
        int more = levers.sufficient().size() - MOST;
        if (more > 0) {
            said.add(words.tell("lever.more", more));
        }
        return Sentence.joined(said);
    }

    /** For the brief: the lever that costs its party least, of the first proposal that has one. */
    Sentence brief(Assessment assessment) {
        return assessment.repairs().stream()
                .filter(repairs -> !repairs.levers().sufficient().isEmpty())
                .findFirst()
                .map(repairs ->
                        holds(repairs, repairs.levers().sufficient().getFirst(), words.proposal(repairs.subject())))
                .orElse(Sentence.NONE);
    }

    private Sentence holds(Repairs repairs, Lever lever, String name) {
        return Sentence.joined(List.of(
                words.tell(
                        "lever.holds",
                        act(repairs, lever),
                        name,
                        words.points(lever.certificate().weakestMargin())),
                price(lever)));
    }

    private Sentence nearest(Repairs repairs, Levers.Nearest nearest) {
        Shortfall shortfall = nearest.without();
        Fails fails = new Fails(shortfall.stage(), shortfall.party(), shortfall.alternative(), shortfall.margin());
        return Sentence.joined(List.of(
                words.tell(
                        "lever.nearest",
                        act(repairs, nearest.lever()),
                        steps.place(
                                shortfall.stage(), shortfall.roadmap().stages().size()),
                        new Standings(words).reason(fails, shortfall.roadmap())),
                price(nearest.lever())));
    }

    /** "China doing “X” at step 2". */
    private String act(Repairs repairs, Lever lever) {
        String who = words.theParty(lever.party());
        String what = words.quotedMeasures(1L << lever.measure());
        String how = "lever." + Words.key(lever.kind());
        if (lever.kind() != Lever.Kind.DONE) {
            return words.say(how, who, what);
        }
        int given = repairs.goal() instanceof Goal.Sequence(Roadmap roadmap)
                ? roadmap.stages().size()
                : 0;
        String where = lever.stage() > given ? words.say("lever.place") : steps.place(lever.stage(), given);
        return lever.needed() == 0
                ? words.say(how, who, what, where)
                : words.say("lever.done.needs", who, what, where, words.quotedMeasures(lever.needed()));
    }

    private Sentence price(Lever lever) {
        String who = words.theParty(lever.party());
        if (!lever.isPriced()) {
            return words.tell("lever.unasked", who);
        }
        if (Math.abs(lever.change()) < NOTHING) {
            return words.tell("lever.same", who);
        }
        return words.tell(
                lever.change() < 0 ? "lever.costs" : "lever.gains", who, words.points(Math.abs(lever.change())));
    }
}
