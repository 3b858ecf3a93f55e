package dev.gradus.assessment;

import dev.gradus.assessment.text.Obstacle;
import dev.gradus.roadmap.Alternative;

/** Whether a roadmap holds, and where it is weakest or breaks. Parties and measures by position in the structure. */
public sealed interface Standing {
    /** Points: how far the deciding condition is from failing (positive) or from holding (negative). */
    double margin();

    /**
     * Every condition holds; this one holds by least.
     *
     * @param stage from 1; number of stages + 1 = at the end
     * @param alternative what tempts the party most there
     */
    record Holds(int stage, int party, Alternative alternative, double margin) implements Standing {}

    /**
     * The first stage in time at which somebody would not go ahead, and there the largest shortfall.
     *
     * @param stage from 1; number of stages + 1 = at the end
     */
    record Fails(int stage, int party, Alternative alternative, double margin) implements Standing {}

    /**
     * A stage cannot be done at all.
     *
     * @param stage from 1
     * @param measure that cannot be done in it
     * @param reason why
     * @param other mask of the measures missing, or in the way
     */
    record Impossible(int stage, int measure, Obstacle.Reason reason, long other) implements Standing {
        @Override
        public double margin() {
            return Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * A stage can be done, but was not weighed: it asks so much of one party at once that not every part of it could be weighed.
     *
     * @param stage from 1
     * @param measures mask of what it asks of that party
     */
    record NotEvaluated(int stage, int party, long measures) implements Standing {
        @Override
        public double margin() {
            return Double.NaN;
        }
    }

    /** Nothing is done beyond what is in force, so there is nothing to weigh (model.md §5: the empty roadmap has no weakest margin). */
    record NoSteps() implements Standing {
        @Override
        public double margin() {
            return Double.NaN;
        }
    }

    /** Its conditions were weighed, and there are some: it holds or fails. */
    default boolean isWeighed() {
        return this instanceof Holds || this instanceof Fails;
    }

    default boolean holds() {
        return this instanceof Holds;
    }
}
