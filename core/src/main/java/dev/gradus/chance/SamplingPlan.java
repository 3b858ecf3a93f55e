package dev.gradus.chance;

/** Where a sweep looks: points of the unit cube in numbered blocks. Immutable; a block depends on its number and the seed alone. */
public interface SamplingPlan {
    /** Coordinates of a point. */
    int dimensions();

    /** Points of every block. */
    int blockSize();

    /**
     * One block.
     *
     * @param number 0, 1, 2 …
     * @return [blockSize][dimensions], each coordinate in (0, 1)
     */
    double[][] block(long number);

    /**
     * Most coordinates for which blocks of a few dozen Sobol points serve: beyond that some two coordinates go together (with 180 and 256
     * points their correlation reaches 0.8), so that what one of them does would be put down to the other.
     */
    int MOST_EVEN = 16;

    /** Scrambled Sobol points where there are few enough coordinates for them, a Latin hypercube otherwise. */
    static SamplingPlan of(int dimensions, int blockSize, long seed) {
        return dimensions <= MOST_EVEN && Integer.bitCount(blockSize) == 1
                ? new ScrambledSobol(dimensions, blockSize, seed)
                : new LatinHypercube(dimensions, blockSize, seed);
    }
}
