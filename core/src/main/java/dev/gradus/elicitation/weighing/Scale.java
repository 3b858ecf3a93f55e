package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Rating;

/** How somebody reads a scale from 0 (nothing) to 1 (the heaviest). Who misreads it does so in all answers. */
public enum Scale {
    RIGHT(0.85),
    /** 0 is the heaviest. */
    REVERSED(0.05),
    /** All a fifth of the scale too high. */
    SHIFTED(0.05),
    /** From 0 to 10. */
    OF_TEN(0.05);

    private static final double SHIFT = 0.2;
    private static final double ROUNDING = 0.02;
    private static final double QUARTILES = 2.56;

    private final double before;

    Scale(double before) {
        this.before = before;
    }

    /** How likely it is before anything was said. */
    double before() {
        return before;
    }

    /** What a mind that reads it so says of something. */
    double said(double rating) {
        return switch (this) {
            case RIGHT -> rating;
            case REVERSED -> 1 - rating;
            case SHIFTED -> Math.min(1, rating + SHIFT);
            case OF_TEN -> rating / 10;
        };
    }

    /**
     * Density of what was said, if it is no slip.
     *
     * @param rating what a mind that reads the scale right would say
     * @param deviation its standard deviation
     */
    double meant(double rating, double deviation, Rating said) {
        double own = this == OF_TEN ? Math.max(deviation / 10, ROUNDING / 4) : deviation;
        double stated = (said.high() - said.low()) / QUARTILES;
        return Normal.density(said.best() - said(rating), Math.max(own, stated));
    }

    /** Standard deviation of what is said by a mind that reads the scale right. */
    static double deviation(double rating, double exponent, double variance) {
        return Math.hypot(exponent * Math.sqrt(variance) * rating, ROUNDING);
    }
}
