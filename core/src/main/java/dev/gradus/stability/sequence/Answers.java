package dev.gradus.stability.sequence;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.work.Watch;
import java.util.List;

/**
 * What others can do in answer to a move, by a {@link Concept} whose answers are legal sequences, and whether it deters. From one state as
 * steps to walk along, from all states at once as sets.
 */
public final class Answers {
    private Answers() {}

    /**
     * The steps of this decision maker's opponents.
     *
     * @param free the one of them that may take any step even where the concept wants improvements; {@link MakerSteps#NOBODY} = nobody
     */
    public static MakerSteps steps(Conflict conflict, Concept concept, int maker, int free) {
        check(concept);
        return MakerSteps.without(conflict, maker, concept.isImproving(), free);
    }

    /**
     * What these others can bring about from every state.
     *
     * @param others mask
     * @param orUnknown a step counts as an improvement also where that is not known
     */
    public static ReachedStates reached(
            Conflict conflict, Concept concept, int others, boolean orUnknown, Watch watch) {
        check(concept);
        if (!concept.isAnswered()) {
            return LegalSequences.reached(conflict.states(), List.of(), watch);
        }
        return LegalSequences.reached(
                conflict.states(),
                concept.isImproving()
                        ? StepSets.improvementsOf(conflict, others, orUnknown)
                        : StepSets.movesOf(conflict, others),
                watch);
    }

    /** What an answer led to is reason enough for somebody of this preference not to have left the state. */
    public static boolean deters(
            Conflict conflict, Concept concept, int maker, Preference preference, int state, int result) {
        if (preference.prefers(result, state)) {
            return false;
        }
        boolean[] escapes = new boolean[1];
        if (concept.isInescapable()) {
            conflict.graph().eachMove(maker, result, to -> escapes[0] |= preference.prefers(to, state));
        }
        return !escapes[0];
    }

    private static void check(Concept concept) {
        if (concept == Concept.SIMULTANEOUS) {
            throw new IllegalArgumentException("simultaneous answers are no sequence");
        }
    }
}
