package dev.gradus.stability.review;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.CoalitionSteps;
import dev.gradus.stability.sequence.LegalWalk;
import dev.gradus.stability.sequence.LosslessSteps;
import dev.gradus.stability.sequence.MakerSteps;
import dev.gradus.stability.sequence.Steps;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a conflict can evolve from a state, its status quo in most cases: which states legal sequences of steps reach, in which nobody moves
 * twice in a row, and by which shortest sequence (status quo analysis: Li, Kilgour and Hipel 2005; coalition improvements: Kilgour, Hipel,
 * Fang and Peng 2001, Inohara and Hipel 2008). Of equally short sequences the one whose movers come first, then whose states have the
 * lower number. Immutable.
 *
 * <p>Cost: by moves and by improvements linear in the number of moves, 16 bytes a state and 4 an arrival. By coalition improvements each of the 2^m − 1
 * coalitions of m decision makers searches its joint sequences from each state reached, so there is a limit, {@value #MOST_LOOKS}
 * steps looked at in all, after which the search ends and {@link #isComplete} is false: what it reached by then is reached indeed.
 */
public final class Evolution {
    /** The most steps looked at in the joint sequences of coalitions: about a second. */
    public static final long MOST_LOOKS = 1L << 27;

    /** The most decision makers with whom coalitions are searched. */
    public static final int MOST_IN_COALITIONS = 8;

    private final Conflict conflict;
    private final int start;
    private final Means means;
    private final LegalWalk walk;
    private final StateSet reached;
    private final boolean complete;

    /** What a step is. */
    public enum Means {
        /** Any move of one decision maker. */
        MOVES,
        /** A move to a state that the mover prefers to the one that it moves from. */
        IMPROVEMENTS,
        /** A move to a state that the mover likes as well as the one that it moves from, or better: more than improvements only with ties. */
        WITHOUT_LOSS,
        /**
         * A joint legal sequence of the members of a coalition, or of one decision maker alone, to a state that every member prefers to the
         * one that the sequence set out from; in between some may be worse off. No coalition comes twice in a row.
         */
        COALITION_IMPROVEMENTS
    }

    /**
     * One step of an evolution.
     *
     * @param movers the decision makers that take it together, ascending; mostly one
     * @param moves what they do one after the other, from {@code from} to {@code to}
     */
    public record Step(List<Integer> movers, int from, int to, List<ListedStates.Move> moves) {
        public Step {
            movers = List.copyOf(movers);
            moves = List.copyOf(moves);
        }
    }

    private Evolution(Conflict conflict, int start, Means means, LegalWalk walk, boolean complete) {
        this.conflict = conflict;
        this.start = start;
        this.means = means;
        this.walk = walk;
        this.reached = StateSet.of(walk.reached());
        this.complete = complete;
    }

    /**
     * Where the conflict can go from this state.
     *
     * @throws IllegalArgumentException where there is no such state, or coalitions are asked for of more than {@value #MOST_IN_COALITIONS}
     *     decision makers
     * @throws Watch.Stopped where the watch asked for it
     */
    public static Evolution of(Conflict conflict, int start, Means means, Watch watch) {
        return of(conflict, start, means, MOST_LOOKS, watch);
    }

    static Evolution of(Conflict conflict, int start, Means means, long most, Watch watch) {
        if (start < 0 || start >= conflict.states()) {
            throw new IllegalArgumentException("a state from 0 to " + (conflict.states() - 1) + ", found " + start);
        }
        if (means == Means.COALITION_IMPROVEMENTS) {
            return ofCoalitions(conflict, start, most, watch);
        }
        LegalWalk walk = new LegalWalk(conflict.states());
        Steps steps = means == Means.WITHOUT_LOSS
                ? new LosslessSteps(conflict)
                : MakerSteps.ofAll(conflict, means == Means.IMPROVEMENTS);
        walk.from(start, steps, () -> LegalWalk.stopped(watch));
        return new Evolution(conflict, start, means, walk, true);
    }

    private static Evolution ofCoalitions(Conflict conflict, int start, long most, Watch watch) {
        if (conflict.makers().size() > MOST_IN_COALITIONS) {
            throw new IllegalArgumentException("coalitions of at most " + MOST_IN_COALITIONS
                    + " decision makers, found " + conflict.makers().size());
        }
        CoalitionSteps steps = new CoalitionSteps(conflict, most, watch);
        LegalWalk walk = new LegalWalk(conflict.states());
        walk.from(start, steps, () -> LegalWalk.stopped(watch) || steps.isSpent());
        return new Evolution(conflict, start, Means.COALITION_IMPROVEMENTS, walk, !steps.isSpent());
    }

    /** So many of the states reached, fewest steps from the start first, of equally far ones the lowest; without the start. */
    public List<Integer> nearest(int most) {
        return IntStream.of(walk.nearest(most)).boxed().toList();
    }

    /** Where it sets out from. */
    public int start() {
        return start;
    }

    public Means means() {
        return means;
    }

    /** The states reached, the start among them. */
    public StateSet reached() {
        return reached;
    }

    /** Nothing more can be reached; false = the search came to its limit. */
    public boolean isComplete() {
        return complete;
    }

    /** Those of these equilibria that can be attained. */
    public StateSet attainable(StateSet equilibria) {
        return reached.and(equilibria);
    }

    /**
     * The state before this one in the tree of evolution: the one from which the last step of the shortest sequence comes; empty for the
     * start and for what is not reached. The sequence by which that state is itself reached here may be longer than its own shortest, where
     * the mover of the last step would otherwise come twice in a row.
     */
    public OptionalInt findParent(int state) {
        return state == start || !reached.contains(state) ? OptionalInt.empty() : OptionalInt.of(walk.before(state));
    }

    /** The decision makers that take the last step to this state; empty for the start and for what is not reached. */
    public List<Integer> lastMovers(int state) {
        return findParent(state).isEmpty() ? List.of() : members(walk.lastMover(state));
    }

    /**
     * The shortest sequence of steps to this state; empty for the start.
     *
     * @throws IllegalArgumentException where the state is not reached
     */
    public List<Step> path(int state) {
        if (!reached.contains(state)) {
            throw new IllegalArgumentException("state " + state + " is not reached from " + start);
        }
        return walk.path(state).stream().map(this::step).toList();
    }

    /** The steps of the shortest sequence to a reached state; 0 for the start. */
    public int distance(int state) {
        return path(state).size();
    }

    private Step step(LegalWalk.Step step) {
        List<Integer> movers = members(step.mover());
        if (movers.size() == 1 && means != Means.COALITION_IMPROVEMENTS) {
            return new Step(
                    movers,
                    step.from(),
                    step.to(),
                    List.of(new ListedStates.Move(movers.getFirst(), step.from(), step.to())));
        }
        LegalWalk joint = new LegalWalk(conflict.states());
        joint.from(step.from(), new MakerSteps(conflict, movers, false), () -> joint.reached(step.to()));
        List<ListedStates.Move> moves = joint.path(step.to()).stream()
                .map(move -> new ListedStates.Move(movers.get(move.mover()), move.from(), move.to()))
                .toList();
        return new Step(movers, step.from(), step.to(), moves);
    }

    private List<Integer> members(int mover) {
        return means == Means.COALITION_IMPROVEMENTS
                ? CoalitionSteps.coalitions(conflict.makers().size()).get(mover)
                : List.of(mover);
    }
}
