package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.work.Watch;
import java.util.BitSet;
import java.util.List;

/**
 * What a coalition can reach from every state by legal sequences of its members' moves, and what its members prefer.
 *
 * @param reached the sets must not be changed
 */
public record CoalitionReach(ReachedStates reached, List<Comparisons> members) {
    public CoalitionReach {
        members = List.copyOf(members);
    }

    /** @param coalition mask of its members */
    public static CoalitionReach of(Conflict conflict, int coalition, Watch watch) {
        return new CoalitionReach(
                LegalSequences.reached(conflict.states(), StepSets.movesOf(conflict, coalition), watch),
                Comparisons.of(conflict, coalition));
    }

    /** R⁺⁺(H,s): what it can reach from this state and every member prefers to it; a set of its own. */
    public BitSet improvements(int state) {
        BitSet found = Comparisons.betterForAll(members, state);
        found.and(reached.from(state));
        return found;
    }

    /** The improvements from all states, as steps. */
    public BitSet[] steps(Watch watch) {
        BitSet[] steps = new BitSet[reached.states()];
        for (int state = 0; state < steps.length; state++) {
            watch.check();
            steps[state] = improvements(state);
        }
        return steps;
    }
}
