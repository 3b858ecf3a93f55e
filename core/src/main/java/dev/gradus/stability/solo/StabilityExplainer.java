package dev.gradus.stability.solo;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Reason.Answer;
import dev.gradus.stability.Reason.LastingSanction;
import dev.gradus.stability.Reason.Sanction;
import dev.gradus.stability.Reason.Step;
import dev.gradus.stability.Reason.Unanswered;
import dev.gradus.stability.sequence.Answers;
import dev.gradus.stability.sequence.LegalWalk;
import dev.gradus.stability.sequence.MakerSteps;
import dev.gradus.stability.sequence.Reach;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Says why a state is or is not stable, following the definitions of {@link Concept} from this one state; nothing of {@link
 * StabilityAnalyzer} is used. Costs, for each improvement of the decision maker, one look at each move of the others from the states that
 * they can reach, less where a sanction is near; for {@link Concept#SIMULTANEOUS} the combinations of the others' improvements.
 *
 * <p>The answer is always the same: sanctions are the shortest, among these the one that ends in the lowest state, and
 * to that state the one whose movers come first.
 */
public final class StabilityExplainer {
    private final Conflict conflict;
    private final Concept concept;
    private final int maker;
    private final int state;
    private final Preference preference;
    private final LegalWalk walk;
    private final Watch watch;

    private StabilityExplainer(Conflict conflict, Concept concept, int maker, int state, Watch watch) {
        this.conflict = conflict;
        this.concept = concept;
        this.maker = maker;
        this.state = state;
        this.preference = conflict.preference(maker);
        this.watch = watch;
        this.walk = new LegalWalk(conflict.states());
    }

    /**
     * @throws IllegalArgumentException if a preference has pairs of states that are not known, or {@link Concept#SIMULTANEOUS} is asked
     *     of listed states
     * @throws Watch.Stopped if the watch is cancelled
     */
    public static Reason explain(Conflict conflict, Concept concept, int maker, int state, Watch watch) {
        StabilityAnalyzer.requireKnown(conflict);
        if (concept == Concept.SIMULTANEOUS && !(conflict.graph() instanceof OptionStates)) {
            throw new IllegalArgumentException("simultaneous choices need a conflict in option form");
        }
        return new StabilityExplainer(conflict, concept, maker, state, watch).reason();
    }

    /** As {@link #explain}, only whether it is stable: ends at the first improvement that nothing deters. */
    public static boolean isStable(Conflict conflict, Concept concept, int maker, int state, Watch watch) {
        StabilityExplainer explainer = new StabilityExplainer(conflict, concept, maker, state, watch);
        return Reach.improvementsOf(conflict, maker, state).stream()
                .noneMatch(to -> explainer.answer(to) instanceof Unanswered);
    }

    private Reason reason() {
        List<Answer> answers = new ArrayList<>();
        Reach.improvementsOf(conflict, maker, state).stream().forEach(to -> answers.add(answer(to)));
        return new Reason(concept, maker, state, answers);
    }

    private Answer answer(int to) {
        return switch (concept) {
            case NASH -> new Unanswered(to);
            case SIMULTANEOUS -> upset(to);
            case GENERAL_METARATIONAL, SEQUENTIAL, SYMMETRIC_METARATIONAL -> sanction(to);
        };
    }

    private Answer upset(int to) {
        return conflict.graph() instanceof OptionStates states
                ? new UpsetFinder(conflict, states, maker, state, to, watch).answer()
                : new Unanswered(to);
    }

    private Answer sanction(int to) {
        MakerSteps answers = Answers.steps(conflict, concept, maker, MakerSteps.NOBODY);
        OptionalInt result = walk.findNearest(
                to, answers, watch, end -> Answers.deters(conflict, concept, maker, preference, state, end));
        if (result.isEmpty()) {
            return new Unanswered(to);
        }
        List<Step> steps = walk.path(result.getAsInt()).stream()
                .map(step -> new Step(answers.makers().get(step.mover()), step.from(), step.to()))
                .toList();
        return concept.isInescapable()
                ? new LastingSanction(to, steps, bestFrom(result.getAsInt()))
                : new Sanction(to, steps);
    }

    private int bestFrom(int result) {
        int[] best = {result};
        conflict.graph().eachMove(maker, result, to -> {
            if (preference.prefers(to, best[0])) {
                best[0] = to;
            }
        });
        return best[0];
    }
}
