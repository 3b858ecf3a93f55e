package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Budget;
import dev.gradus.work.Watch;

/** Stops an analysis when a share of the budget is used up, and lets the caller's own wish to stop through. */
public final class Deadline implements Watch {
    private final Watch watch;
    private final Budget.Clock clock;
    private final double share;

    /**
     * @param share of the budget at which to stop, 0…1
     */
    public Deadline(Watch watch, Budget.Clock clock, double share) {
        this.watch = watch;
        this.clock = clock;
        this.share = share;
    }

    @Override
    public boolean cancelled() {
        return watch.cancelled() || isOver();
    }

    @Override
    public void progress(double done) {
        watch.progress(Math.min(1, clock.used()));
    }

    boolean isOver() {
        return clock.used() >= share;
    }

    /** After a {@link Watch.Stopped}: passes it on where the caller asked for it, returns where the time was up. */
    void passOn(Watch.Stopped stopped) {
        if (watch.cancelled()) {
            throw stopped;
        }
    }
}
