package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;

/**
 * Collects the Pareto-optimal labels of one set. A label is dropped when another is at least as good for every tracked party; of two
 * that tie within {@link Tolerance#TIE} in every component the one first in {@link TieOrder} stays.
 */
sealed interface FrontBuilder permits PairFront, GeneralFront {
    /** Begins a new set; the kernel is loaded with it. */
    void begin(long set);

    /** Adds the label of ending here. */
    void addEnd(double[] label);

    /** Adds what the stage chosen in the kernel makes of the labels of the set it leads to. */
    void addStage(int nextSet);

    /** Stores the collected labels as those of the set. */
    void store(int setIndex, Fronts.Writer writer);

    /** Labels evaluated since this was last asked. */
    long takeEvaluations();

    /**
     * @param kernel weighs the stages; the caller loads it
     * @param prospects which stages are out of the question
     * @param tracked the parties of a label's components, principals first
     * @param principals how many of them are principals
     */
    static FrontBuilder of(
            StageKernel kernel, IdealBounds prospects, PlanSpace space, Fronts fronts, int[] tracked, int principals) {
        return tracked.length == 2 && principals == 2
                ? new PairFront(kernel, prospects, fronts, new TieOrder(space, fronts), tracked)
                : new GeneralFront(kernel, prospects, fronts, new TieOrder(space, fronts), tracked, principals);
    }
}
