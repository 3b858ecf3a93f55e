package dev.gradus.stability.further;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.Answers;
import dev.gradus.stability.sequence.CoalitionReach;
import dev.gradus.stability.sequence.Comparisons;
import dev.gradus.stability.sequence.LegalSequences;
import dev.gradus.stability.sequence.ReachedStates;
import dev.gradus.stability.sequence.SanctionSearch;
import dev.gradus.stability.sequence.StepSets;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which states are stable for decision makers that act together (Kilgour, Hipel, Fang and Peng, Group Decision and Negotiation 10, 2001;
 * Inohara and Hipel, Systems Engineering 11, 2008).
 *
 * <p>R(H,s): the states that a coalition H can reach from s by legal sequences of its members' moves, of any length, nobody twice in a row.
 * R⁺⁺(H,s), its improvements: those of them that <i>every</i> member prefers to s; states on the way need not be preferred. N∖H: all others.
 * A state s is, for H,
 *
 * <ul>
 *   <li>Nash stable: R⁺⁺(H,s) is empty;
 *   <li>general metarational: for each x in R⁺⁺(H,s) there is a y in R(N∖H,x) that some member of H does not prefer to s;
 *   <li>symmetric metarational: for each x there is such a y, and of each z in R(H,y) too some member of H does not prefer it to s (not
 *       necessarily the same member);
 *   <li>sequentially stable: for each x there is such a y that the others reach by a legal sequence of coalition improvements: a
 *       non-empty part C of N∖H goes from any t to a state in R⁺⁺(C,t), then another part goes on; the same part does not go twice in a
 *       row.
 * </ul>
 *
 * <p>For a coalition of one the first three are the individual concepts. The fourth is with two decision makers; with more it can hold where
 * the individual one does not, since here the others may sanction together. Simultaneous stability is not defined for coalitions and is
 * refused.
 *
 * <p>Nash stable states are symmetric metarational and sequentially stable, symmetric metarational ones general metarational. Sequentially
 * stable ones are general metarational where all moves are transitive ({@link StateGraph#isTransitive}); elsewhere not always, since two
 * different parts that share a member may go one after the other, so that this member moves twice in a row.
 *
 * <p>What is not known of a preference is no improvement, and deters.
 */
public final class CoalitionAnalyzer {
    /** Sets of states reached are kept for every state; above this that needs too much memory. */
    public static final int MAX_STATES = ReachedStates.MAX_STATES;

    /** Of a conflict in which all coalitions are looked at: 255 of them. */
    public static final int MAX_MAKERS_FOR_ALL = 8;

    /** Parts of the others times states squared in {@link Concept#SEQUENTIAL}: bits of memory, half a gigabyte. */
    static final long MAX_PART_BITS = 1L << 32;

    private CoalitionAnalyzer() {}

    /**
     * @param coalition mask of its members, bit k = decision maker k; not 0
     * @param workers who may work on it; changes nothing but the time taken
     * @throws IllegalArgumentException for {@link Concept#SIMULTANEOUS}, a mask out of range, or more than {@link #MAX_STATES} states; for
     *     {@link Concept#SEQUENTIAL} also where the parts of the others (2^others − 1) times states² exceed 2^32
     */
    public static StateSet analyze(Conflict conflict, int coalition, Concept concept, Workers workers, Watch watch) {
        check(conflict, coalition, concept);
        int others = StepSets.everybody(conflict) & ~coalition;
        CoalitionReach own = CoalitionReach.of(conflict, coalition, watch);
        ReachedStates answers = concept == Concept.SEQUENTIAL
                ? LegalSequences.reached(conflict.states(), partsImprove(conflict, others, watch), watch)
                : Answers.reached(conflict, concept, others, false, watch);
        return new SanctionSearch(
                        own.reached(),
                        answers,
                        state -> Comparisons.betterForAll(own.members(), state),
                        state -> Comparisons.noBetterForSome(own.members(), state),
                        concept)
                .stable(workers, watch);
    }

    /**
     * The states that are stable for every coalition, of one, of some and of all: universally coalitionally stable.
     *
     * @throws IllegalArgumentException as {@link #analyze}, and with more than {@link #MAX_MAKERS_FOR_ALL} decision makers
     */
    public static StateSet analyzeAll(Conflict conflict, Concept concept, Workers workers, Watch watch) {
        int makers = conflict.makers().size();
        if (makers > MAX_MAKERS_FOR_ALL) {
            throw new IllegalArgumentException(
                    "at most " + MAX_MAKERS_FOR_ALL + " decision makers for all coalitions, found " + makers);
        }
        int last = StepSets.everybody(conflict);
        BitSet everywhere = new BitSet();
        everywhere.set(0, conflict.states());
        StateSet stable = StateSet.of(everywhere);
        for (int coalition = 1; coalition <= last; coalition++) {
            stable = stable.and(analyze(conflict, coalition, concept, workers, watch));
            watch.progress((double) coalition / last);
        }
        return stable;
    }

    /**
     * R⁺⁺(H,s): what the coalition can reach from this state and each member prefers to it.
     *
     * @throws IllegalArgumentException for a mask or a state out of range, or too many states
     */
    public static StateSet improvements(Conflict conflict, int coalition, int state) {
        check(conflict, coalition, Concept.NASH);
        return StateSet.of(CoalitionReach.of(conflict, coalition, Watch.NONE).improvements(state));
    }

    private static List<BitSet[]> partsImprove(Conflict conflict, int others, Watch watch) {
        List<BitSet[]> steps = new ArrayList<>();
        for (int part = others; part != 0; part = part - 1 & others) {
            steps.add(CoalitionReach.of(conflict, part, watch).steps(watch));
        }
        return steps;
    }

    private static void check(Conflict conflict, int coalition, Concept concept) {
        int everybody = StepSets.everybody(conflict);
        if (concept == Concept.SIMULTANEOUS) {
            throw new IllegalArgumentException("simultaneous stability is not defined for coalitions");
        }
        if (coalition <= 0 || (coalition & ~everybody) != 0) {
            throw new IllegalArgumentException("a mask from 1 to " + everybody + " expected, found " + coalition);
        }
        ReachedStates.check(conflict);
        long parts = (1L << Integer.bitCount(everybody & ~coalition)) - 1;
        if (concept == Concept.SEQUENTIAL && parts * conflict.states() * conflict.states() > MAX_PART_BITS) {
            throw new IllegalArgumentException(
                    "too many parts of the others (" + parts + ") for " + conflict.states() + " states");
        }
    }
}
