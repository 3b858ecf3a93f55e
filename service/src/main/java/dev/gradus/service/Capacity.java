package dev.gradus.service;

/**
 * What one analysis may use of a machine.
 *
 * @param memoryBytes memory that a search may fill
 * @param threads how many threads work at once
 */
public record Capacity(long memoryBytes, int threads) {
    private static final double SHARE_OF_MEMORY = 0.6;
    private static final int MOST_THREADS = 64;

    public Capacity {
        if (memoryBytes < 1 || threads < 1) {
            throw new IllegalArgumentException("some memory and one thread at least");
        }
    }

    /** All cores of this machine, and most of what this JVM may have. */
    public static Capacity ofThisMachine() {
        Runtime runtime = Runtime.getRuntime();
        return new Capacity(
                (long) (SHARE_OF_MEMORY * runtime.maxMemory()),
                Math.clamp(runtime.availableProcessors(), 1, MOST_THREADS));
    }
}
