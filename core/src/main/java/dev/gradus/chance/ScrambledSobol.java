package dev.gradus.chance;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Sobol points (direction numbers of Joe and Kuo 2008, from Hipparchus), in every block the first {@code blockSize} of them under a
 * nested uniform scrambling of its own (Owen 1995, by the hash of Laine and Karras 2011 as corrected by Burley 2020).
 *
 * <p>A scrambled point is uniform in the cube, so each block's mean is without bias; and blocks are independent. Within a block the
 * points are spread evenly, so that the mean of a smooth function varies far less than that of random points.
 */
public final class ScrambledSobol implements SamplingPlan {
    /** Most coordinates that there are direction numbers for. */
    public static final int MOST = 1000;

    private final int dimensions;
    private final long seed;
    private final List<int[]> points = new ArrayList<>();

    /**
     * @param dimensions 1…{@link #MOST}
     * @param blockSize a power of two, so that every block is a net
     */
    public ScrambledSobol(int dimensions, int blockSize, long seed) {
        if (Integer.bitCount(blockSize) != 1 || dimensions < 1 || dimensions > MOST) {
            throw new IllegalArgumentException(
                    "1…1000 coordinates and a power of two points, found " + dimensions + " and " + blockSize);
        }
        this.dimensions = dimensions;
        this.seed = seed;
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(dimensions);
        for (int k = 0; k < blockSize; k++) {
            double[] point = sobol.nextVector();
            int[] bits = new int[dimensions];
            for (int d = 0; d < dimensions; d++) {
                bits[d] = (int) (long) (point[d] * 0x1p32);
            }
            points.add(bits);
        }
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public int blockSize() {
        return points.size();
    }

    @Override
    public double[][] block(long number) {
        long blockSeed = Seeds.of(seed, number);
        double[][] block = new double[points.size()][dimensions];
        for (int d = 0; d < dimensions; d++) {
            int scramble = (int) Seeds.of(blockSeed, d);
            for (int k = 0; k < block.length; k++) {
                long bits = scrambled(points.get(k)[d], scramble) & 0xFFFFFFFFL;
                double within = Seeds.unit(Seeds.of(blockSeed + k, d + (long) MOST));
                block[k][d] = Math.min((bits + within) * 0x1p-32, 1 - 0x1p-53);
            }
        }
        return block;
    }

    /** Nested uniform scrambling: each bit is flipped by a hash of the bits above it. */
    private static int scrambled(int bits, int seed) {
        int x = Integer.reverse(bits);
        x ^= x * 0x3d20adea;
        x += seed;
        x *= seed >>> 16 | 1;
        x ^= x * 0x05526c56;
        x ^= x * 0x53a22864;
        return Integer.reverse(x);
    }
}
