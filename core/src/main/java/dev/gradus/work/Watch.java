package dev.gradus.work;

/** How a caller watches a long analysis and stops it. Must be safe to call from several threads. */
public interface Watch {
    /** Watches nothing. */
    Watch NONE = new Watch() {};

    /** Asked often; true = stop as soon as possible with a {@link Stopped}. */
    default boolean cancelled() {
        return false;
    }

    /**
     * Asked often by who has no other way to end.
     *
     * @throws Stopped where it is cancelled
     */
    default void check() {
        if (cancelled()) {
            throw new Stopped();
        }
    }

    /** Told now and then: the share done, 0…1. */
    default void progress(double share) {}

    /** Watches a part of a longer analysis: its progress from nought to one is that of the whole between these shares. */
    default Watch part(double from, double to) {
        Watch whole = this;
        return new Watch() {
            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }

            @Override
            public void progress(double share) {
                whole.progress(from + share * (to - from));
            }
        };
    }

    /** The caller asked to stop. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped on request", null, false, false);
        }
    }
}
