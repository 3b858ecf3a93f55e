package dev.gradus.settlement;

import dev.gradus.work.Workers;

/**
 * How a frontier is to be found.
 *
 * @param counting whether every outcome behind a point is found and counted, or one of them
 * @param labels beginnings of outcomes that may be kept at once; where the exact frontier needs more, outcomes are no longer counted, and
 *     where that is not enough the answer is approximate, with the bound that was proven; where utilities join issues, branch and
 *     bound looks at four times as many in each run
 * @param epsilon how far, on each party's own scale, any outcome may be from a point of the answer; 0 = exact as long as the labels last
 * @param tolerance worths that differ by no more than this share of {@link Utility#scale} count as the same; 0 = doubles are compared as
 *     they are. Only exact frontiers heed it
 * @param workers who may work on it; the answer does not depend on it
 */
public record FrontierSettings(boolean counting, int labels, double epsilon, double tolerance, Workers workers) {
    /** Far more than rounding makes, far less than anybody states. */
    public static final double TOLERANCE = 1e-9;

    private static final int LABELS = 4_000_000;
    private static final double MOST_TOLERANCE = 0.01;

    public FrontierSettings {
        if (!(tolerance >= 0 && tolerance <= MOST_TOLERANCE)) {
            throw new IllegalArgumentException("a tolerance from 0 to " + MOST_TOLERANCE + ", found " + tolerance);
        }
        if (labels < 1 || !(epsilon >= 0)) {
            throw new IllegalArgumentException(
                    "at least one label and no negative distance, found " + labels + ", " + epsilon);
        }
    }

    /** The same, worked on by others. */
    public FrontierSettings withWorkers(Workers other) {
        return new FrontierSettings(counting, labels, epsilon, tolerance, other);
    }

    /** Exact, with every outcome, on threads of its own. */
    public static FrontierSettings exact(int threads) {
        return new FrontierSettings(true, LABELS, 0, 0, Workers.of(threads));
    }

    /** Exact, with one outcome for each point. */
    public static FrontierSettings points(int threads) {
        return new FrontierSettings(false, LABELS, 0, 0, Workers.of(threads));
    }

    public FrontierSettings withEpsilon(double distance) {
        return new FrontierSettings(false, labels, distance, tolerance, workers);
    }

    public FrontierSettings withTolerance(double share) {
        return new FrontierSettings(counting, labels, epsilon, share, workers);
    }

    public FrontierSettings withLabels(int most) {
        return new FrontierSettings(counting, most, epsilon, tolerance, workers);
    }

    public FrontierSettings withCounting() {
        return new FrontierSettings(true, labels, epsilon, tolerance, workers);
    }

    public FrontierSettings withoutCounting() {
        return new FrontierSettings(false, labels, epsilon, tolerance, workers);
    }
}
