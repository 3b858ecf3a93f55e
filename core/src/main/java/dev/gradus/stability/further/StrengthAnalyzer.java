package dev.gradus.stability.further;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
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
import java.util.function.IntFunction;

/**
 * Strong and weak stability under three degrees of preference (Hamouda, Kilgour and Hipel, Group Decision and Negotiation 13, 2004, for two
 * decision makers; Applied Mathematics and
 * Computation 179, 2006, for several; Xu, Hipel and Kilgour, Discrete Applied Mathematics 157, 2009, for any number of degrees).
 *
 * <p>R⁺(i,s): the states that i can move to in one step and prefers to s, a little or much. A state s is stable as in {@link Concept}; it is
 * strongly
 *
 * <ul>
 *   <li>general metarational: for each x in R⁺(i,s) the others can reach from x by a legal sequence of moves a y much worse for i than s;
 *   <li>symmetric metarational: for each x there is such a y, and every state that i can then move to from y is much worse than s as well;
 *   <li>sequentially stable: for each x there is such a y by a legal sequence of improvements, little or much, each on the state that the
 *       mover leaves;
 * </ul>
 *
 * and weakly stable where it is stable and not strongly so. A state without improvements is strongly stable. Where a preference has no
 * steps of strength nothing is much worse.
 */
public final class StrengthAnalyzer {
    /** As {@link CoalitionAnalyzer#MAX_STATES}. */
    public static final int MAX_STATES = ReachedStates.MAX_STATES;

    private StrengthAnalyzer() {}

    /**
     * @param concept general or symmetric metarational or sequential; the others know no sanctions by which degrees could differ
     * @param workers who may work on it; changes nothing but the time taken
     * @throws IllegalArgumentException for another concept, more than {@link #MAX_STATES} states, or where a preference is unknown between
     *     some states, for which these definitions say nothing
     */
    public static StrengthStability analyze(
            Conflict conflict, int maker, Concept concept, Workers workers, Watch watch) {
        check(conflict, concept);
        Comparisons mine = new Comparisons(conflict.preference(maker));
        int others = StepSets.everybody(conflict) & ~(1 << maker);
        ReachedStates own =
                LegalSequences.reached(conflict.states(), List.<BitSet[]>of(StepSets.moves(conflict, maker)), watch);
        ReachedStates answers = Answers.reached(conflict, concept, others, false, watch);
        IntFunction<BitSet> tempting = state -> mine.better(state, false);
        StateSet stable = new SanctionSearch(own, answers, tempting, state -> mine.noBetter(state, false), concept)
                .stable(workers, watch);
        StateSet strong = new SanctionSearch(own, answers, tempting, state -> mine.muchWorse(state), concept)
                .stable(workers, watch);
        return new StrengthStability(strong, stable.without(strong));
    }

    private static void check(Conflict conflict, Concept concept) {
        if (concept == Concept.NASH || concept == Concept.SIMULTANEOUS) {
            throw new IllegalArgumentException("strong and weak forms are not defined for " + concept);
        }
        for (Preference preference : conflict.preferences()) {
            if (preference.hasUnknown()) {
                throw new IllegalArgumentException("strong and weak stability need known preferences");
            }
        }
        ReachedStates.check(conflict);
    }
}
