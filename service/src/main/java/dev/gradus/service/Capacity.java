package dev.gradus.service;

import dev.gradus.work.Workers;

/**
 * What one analysis may use of a machine.
 *
 * @param memoryBytes memory that a search may fill
 * @param workers who may work at once; a server gives the executor of its one pool
 */
public record Capacity(long memoryBytes, Workers workers) {
    private static final double SHARE_OF_MEMORY = 0.6;
    private static final int MOST_THREADS = 64;

    public Capacity {
        if (memoryBytes < 1) {
            throw new IllegalArgumentException("at least some memory, found " + memoryBytes);
        }
    }

    /** All cores of this machine, and most of what this JVM may have. */
    public static Capacity ofThisMachine() {
        Runtime runtime = Runtime.getRuntime();
        return new Capacity(
                (long) (SHARE_OF_MEMORY * runtime.maxMemory()),
                Workers.of(Math.clamp(runtime.availableProcessors(), 1, MOST_THREADS)));
    }
}
