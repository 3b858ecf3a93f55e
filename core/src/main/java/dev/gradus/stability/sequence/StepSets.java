package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** The steps of decision makers and of coalitions as sets of states, for {@link LegalSequences}. */
public final class StepSets {
    private StepSets() {}

    /** Any move of this decision maker. */
    public static BitSet[] moves(Conflict conflict, int maker) {
        BitSet[] steps = new BitSet[conflict.states()];
        for (int state = 0; state < steps.length; state++) {
            BitSet to = new BitSet();
            conflict.graph().eachMove(maker, state, to::set);
            steps[state] = to;
        }
        return steps;
    }

    /** The moves of this decision maker that improve, for it, on the state it moves from; perhaps those of which that is unknown too. */
    static BitSet[] improvements(Conflict conflict, int maker, boolean orUnknown) {
        Preference preference = conflict.preference(maker);
        BitSet[] steps = moves(conflict, maker);
        for (int state = 0; state < steps.length; state++) {
            int from = state;
            keep(
                    steps[state],
                    to -> preference.prefers(to, from)
                            || orUnknown && preference.compare(to, from) == Relation.UNKNOWN);
        }
        return steps;
    }

    private static void keep(BitSet states, IntPredicate wanted) {
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            if (!wanted.test(state)) {
                states.clear(state);
            }
        }
    }

    public static List<BitSet[]> movesOf(Conflict conflict, int coalition) {
        List<BitSet[]> steps = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            steps.add(moves(conflict, Integer.numberOfTrailingZeros(rest)));
        }
        return steps;
    }

    public static List<BitSet[]> improvementsOf(Conflict conflict, int coalition, boolean orUnknown) {
        List<BitSet[]> steps = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            steps.add(improvements(conflict, Integer.numberOfTrailingZeros(rest), orUnknown));
        }
        return steps;
    }

    /** Mask of all decision makers. */
    public static int everybody(Conflict conflict) {
        return (1 << conflict.graph().makers()) - 1;
    }
}
