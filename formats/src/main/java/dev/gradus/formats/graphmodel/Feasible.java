package dev.gradus.formats.graphmodel;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import java.util.BitSet;
import java.util.List;

/** What infeasible patterns leave. */
final class Feasible {
    private Feasible() {}

    /** Whether options and infeasible patterns leave a number of states that can be computed; false after noting why not. */
    static boolean check(Problems problems, Place place, int options, List<Pattern> infeasible) {
        int states = OptionStates.countFeasible(options, infeasible);
        if (states == 0) {
            problems.add(Code.CONFLICT_INFEASIBLE, "infeasible", place);
        } else if (states > StateGraph.MAX_STATES) {
            problems.add(Code.CONFLICT_STATES, "options", place, "", "" + StateGraph.MAX_STATES);
        }
        return states > 0 && states <= StateGraph.MAX_STATES;
    }

    /** The states that one of the patterns matches. */
    static StateSet unseen(OptionStates options, List<Pattern> patterns) {
        BitSet unseen = new BitSet();
        for (int state = 0; state < options.states() && !patterns.isEmpty(); state++) {
            int choices = options.choices(state);
            if (patterns.stream().anyMatch(pattern -> pattern.matches(choices))) {
                unseen.set(state);
            }
        }
        return StateSet.of(unseen);
    }
}
