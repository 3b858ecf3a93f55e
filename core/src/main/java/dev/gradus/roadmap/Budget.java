package dev.gradus.roadmap;

/**
 * How much time a plan may take. The core knows no clock: the caller says how much of the budget is used, by whatever measure it likes.
 */
@FunctionalInterface
public interface Budget {
    /** As long as it takes. */
    Budget UNLIMITED = () -> () -> 0;

    /** Starts the clock, once for every plan. */
    Clock start();

    /** Tells how much is used. Must be safe to call from several threads. */
    @FunctionalInterface
    interface Clock {
        /** Share of the budget used so far; 1 or more = it is used up. */
        double used();
    }
}
