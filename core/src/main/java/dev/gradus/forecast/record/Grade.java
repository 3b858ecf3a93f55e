package dev.gradus.forecast.record;

/** What became of a step, from worst to best; each includes what the one before it promised. */
public enum Grade {
    NOT,
    IN_PART,
    LATE,
    /** By its day; of a step without a day nothing tells it from {@link #LATE}. */
    ON_TIME;

    /** Number of thresholds between grades. */
    static final int STEPS = values().length - 1;

    /** Number of the threshold that has to be passed to reach this grade; −1 = none, it is the lowest. */
    int threshold() {
        return ordinal() - 1;
    }
}
