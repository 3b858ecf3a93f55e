package dev.gradus.roadmap;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A budget counted in work instead of time: how often planning may ask whether it should stop. It asks at fixed places, so that one thread
 * with the same numbers gets equally far on any machine, however busy.
 *
 * @param checks how often, ≥ 1
 */
public record Allowance(long checks) implements Budget {
    /** What a core does in about a second; a mean over cases, not a promise. */
    public static final long CHECKS_A_SECOND = 10_000;

    public Allowance {
        if (checks < 1) {
            throw new IllegalArgumentException("at least one check");
        }
    }

    /** About as much work as is done in so many seconds. */
    public static Allowance ofSeconds(double seconds) {
        return new Allowance(Math.max(1, Math.round(seconds * CHECKS_A_SECOND)));
    }

    @Override
    public Clock start() {
        AtomicLong asked = new AtomicLong();
        return () -> (double) asked.incrementAndGet() / checks;
    }
}
