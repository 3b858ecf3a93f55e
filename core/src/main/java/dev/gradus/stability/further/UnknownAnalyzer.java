package dev.gradus.stability.further;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.Answers;
import dev.gradus.stability.sequence.Comparisons;
import dev.gradus.stability.sequence.LegalSequences;
import dev.gradus.stability.sequence.ReachedStates;
import dev.gradus.stability.sequence.SanctionSearch;
import dev.gradus.stability.sequence.StepSets;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.BitSet;
import java.util.List;

/**
 * Stability where it is unknown between some states which a decision maker prefers, in four extensions of four concepts (Li, Hipel, Kilgour
 * and Fang, IEEE Transactions on Systems, Man and Cybernetics A 34, 2004).
 *
 * <p>For a decision maker i and a state s, T: the states that tempt i, namely those known to be preferred to s, in extensions a and c also
 * those of which it is unknown. D: the states that deter i, namely those known not to be preferred to s (worse or as good), in extensions c
 * and d also those of which it is unknown. R(i,s): one move of i. A state s is
 *
 * <ul>
 *   <li>Nash stable: no state in R(i,s) is in T;
 *   <li>general metarational: from each x in R(i,s) and T the others can reach a y in D by a legal sequence of moves;
 *   <li>symmetric metarational: from each such x they can reach a y in D from which all of R(i,y) is in D;
 *   <li>sequentially stable: from each such x they can reach a y in D by a legal sequence in which each mover prefers the state it moves to
 *       to the one it moves from, or does not know. That is so in all four extensions: i cannot rule such moves out.
 * </ul>
 *
 * <p>By each concept, what is stable in a is so in b and in c, and what is stable in b or c is so in d. Where all is known all four are the
 * concept itself.
 */
public final class UnknownAnalyzer {
    /** As {@link CoalitionAnalyzer#MAX_STATES}. */
    public static final int MAX_STATES = ReachedStates.MAX_STATES;

    private UnknownAnalyzer() {}

    /**
     * @param workers who may work on it; changes nothing but the time taken
     * @throws IllegalArgumentException for {@link Concept#SIMULTANEOUS}, which the source does not extend, or more than {@link #MAX_STATES}
     *     states
     */
    public static StateSet analyze(
            Conflict conflict, int maker, Concept concept, UnknownAs unknown, Workers workers, Watch watch) {
        if (concept == Concept.SIMULTANEOUS) {
            throw new IllegalArgumentException("simultaneous stability has no form for unknown preferences");
        }
        ReachedStates.check(conflict);
        Comparisons mine = new Comparisons(conflict.preference(maker));
        int others = StepSets.everybody(conflict) & ~(1 << maker);
        ReachedStates own =
                LegalSequences.reached(conflict.states(), List.<BitSet[]>of(StepSets.moves(conflict, maker)), watch);
        ReachedStates answers = Answers.reached(conflict, concept, others, true, watch);
        return new SanctionSearch(
                        own,
                        answers,
                        state -> mine.better(state, unknown.isIncentive()),
                        state -> mine.noBetter(state, unknown.isSanction()),
                        concept)
                .stable(workers, watch);
    }
}
