package dev.gradus.roadmap;

import dev.gradus.agreement.Roadmap;
import java.util.List;

/** The answer of the planner. */
public sealed interface Plan {
    /**
     * The best self-enforcing roadmap under the rule; may be the empty one where staying with what is in force beats every other that
     * holds.
     */
    record Found(Roadmap roadmap, Effort effort) implements Plan {}

    /**
     * No roadmap but the empty one holds (and with a target perhaps not even that): the one that misses by least.
     *
     * @param roadmap not empty; does not hold
     * @param emptyHolds staying with what is in force is stable and the target admits it
     */
    record NearestMiss(Roadmap roadmap, boolean emptyHolds, Effort effort) implements Plan {}

    /** There is no roadmap at all: nothing is left to do, or nothing that can be done reaches the target. */
    record Nowhere(boolean emptyHolds, Effort effort) implements Plan {}

    /**
     * Exact planning does not fit into the memory given.
     *
     * @param sets sets of measures that would have to be looked at (a lower bound)
     */
    record TooLarge(long sets, Effort effort) implements Plan {}

    /**
     * A roadmap that holds, but may not be the best: there was no time, or no memory, to look at all. What the best one is worth lies
     * between two bounds, in the unit of the rule: for the product of gains their geometric mean (points; principals who cannot gain are
     * left out), for the least gain and the weakest margin points, for progress its share.
     *
     * @param roadmap holds, as its certificate says; may be the empty one
     * @param below what it is worth
     * @param above proven: no roadmap that holds is worth more; not less than {@code below}
     * @param gains proven: no roadmap that holds brings a principal more, points, in the order of the principals
     * @param width how many sets of measures the widest corridors had that were searched to the end
     * @param steps how many steps were finished; the same steps give the same answer on any number of threads
     */
    record Bracket(Roadmap roadmap, double below, double above, List<Double> gains, int width, int steps, Effort effort)
            implements Plan {
        public Bracket {
            gains = List.copyOf(gains);
        }

        /** The bounds meet: no roadmap is worth more than this one, by more than a millionth. */
        public boolean isClosed() {
            return above - below <= CLOSED * Math.max(1, Math.abs(below));
        }
    }

    /** Relative difference within which two bounds meet. */
    double CLOSED = 1e-6;

    /**
     * There was no time, or no memory, to look at all, and no roadmap that holds was found, except perhaps staying with what is in force.
     *
     * @param emptyHolds staying with what is in force is stable and the target admits it
     * @param noneHolds proven: no other roadmap holds
     * @param above proven: no roadmap that holds is worth more; unit as in {@link Bracket}
     */
    record Undecided(
            boolean emptyHolds,
            boolean noneHolds,
            double above,
            List<Double> gains,
            int width,
            int steps,
            Effort effort)
            implements Plan {
        public Undecided {
            gains = List.copyOf(gains);
        }
    }

    /**
     * What the answer cost.
     *
     * @param sets reachable sets of measures
     * @param labelledSets sets from which some self-enforcing roadmap leads on
     * @param transitions stages looked at
     * @param evaluations labels evaluated
     * @param longestFront most labels in one set
     */
    record Effort(long sets, long labelledSets, long transitions, long evaluations, int longestFront) {
        public static final Effort NONE = new Effort(0, 0, 0, 0, 0);

        public Effort plus(Effort other) {
            return new Effort(
                    Math.max(sets, other.sets),
                    Math.max(labelledSets, other.labelledSets),
                    transitions + other.transitions,
                    evaluations + other.evaluations,
                    Math.max(longestFront, other.longestFront));
        }
    }
}
