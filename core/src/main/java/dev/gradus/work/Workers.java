package dev.gradus.work;

import java.util.concurrent.Executor;

/**
 * Who may work on an analysis at once: how many, and on whose threads. No answer depends on it.
 *
 * @param executor where helpers may run; it may be smaller than asked, refuse, or be busy with other analyses, and the analysis itself may
 *     run on it: the calling thread always works too and waits for no helper that has not begun
 * @param threads at most so many work at once, the calling thread among them; at least 1
 */
public record Workers(Executor executor, int threads) {
    /** The calling thread alone. */
    public static final Workers ONE = of(1);

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, found " + threads);
        }
    }

    /** On threads of their own, which end with the work. */
    public static Workers of(int threads) {
        return new Workers(Parallel.OWN_THREADS, threads);
    }

    /** On the threads of an executor, such as the one pool of a server. */
    public static Workers on(Executor executor, int threads) {
        return new Workers(executor, threads);
    }

    @Override
    public String toString() {
        return threads + " at once";
    }
}
