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

    /** Scrambled Sobol points where there are few enough coordinates for them, a Latin hypercube otherwise. */
    static SamplingPlan of(int dimensions, int blockSize, long seed) {
        return dimensions <= ScrambledSobol.MOST && Integer.bitCount(blockSize) == 1
                ? new ScrambledSobol(dimensions, blockSize, seed)
                : new LatinHypercube(dimensions, blockSize, seed);
    }
}
