package dev.gradus.roadmap;

import dev.gradus.agreement.Roadmap;

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
