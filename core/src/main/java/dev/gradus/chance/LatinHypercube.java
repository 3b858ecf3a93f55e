package dev.gradus.chance;

import java.util.SplittableRandom;

/**
 * A Latin hypercube in every block (McKay, Beckman, Conover 1979): of each coordinate one value in each of as many equal cells as there
 * are points.
 */
public record LatinHypercube(int dimensions, int blockSize, long seed) implements SamplingPlan {
    @Override
    public double[][] block(long number) {
        double[][] points = new double[blockSize][dimensions];
        int[] cell = new int[blockSize];
        for (int d = 0; d < dimensions; d++) {
            SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, number), d));
            for (int k = 0; k < blockSize; k++) {
                int other = random.nextInt(k + 1);
                cell[k] = cell[other];
                cell[other] = k;
            }
            for (int k = 0; k < blockSize; k++) {
                points[k][d] = Math.clamp((cell[k] + random.nextDouble()) / blockSize, 0x1p-54, 1 - 0x1p-53);
            }
        }
        return points;
    }
}
