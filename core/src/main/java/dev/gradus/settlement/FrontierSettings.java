package dev.gradus.settlement;

/**
 * How a frontier is to be found.
 *
 * @param counting whether every outcome behind a point is found and counted, or one of them
 * @param labels beginnings of outcomes that may be kept at once; where the exact frontier needs more, outcomes are no longer counted, and
 *     where that is not enough the answer is approximate, with the bound that was proven; where utilities join issues, branch and
 *     bound looks at four times as many in each run
 * @param epsilon how far, on each party's own scale, any outcome may be from a point of the answer; 0 = exact as long as the labels last
 * @param threads at least 1; the answer does not depend on it
 */
public record FrontierSettings(boolean counting, int labels, double epsilon, int threads) {
    private static final int LABELS = 4_000_000;

    public FrontierSettings {
        if (labels < 1 || threads < 1 || !(epsilon >= 0)) {
            throw new IllegalArgumentException("at least one label and one thread and no negative distance, found "
                    + labels + ", " + threads + ", " + epsilon);
        }
    }

    /** Exact, with every outcome. */
    public static FrontierSettings exact(int threads) {
        return new FrontierSettings(true, LABELS, 0, threads);
    }

    /** Exact, with one outcome for each point. */
    public static FrontierSettings points(int threads) {
        return new FrontierSettings(false, LABELS, 0, threads);
    }

    public FrontierSettings withEpsilon(double distance) {
        return new FrontierSettings(false, labels, distance, threads);
    }

    public FrontierSettings withLabels(int most) {
        return new FrontierSettings(counting, most, epsilon, threads);
    }

    public FrontierSettings withCounting() {
        return new FrontierSettings(true, labels, epsilon, threads);
    }

    public FrontierSettings withoutCounting() {
        return new FrontierSettings(false, labels, epsilon, threads);
    }
}
