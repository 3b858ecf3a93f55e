package dev.gradus.chance;

import dev.gradus.quantity.Cholesky;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Makes independent coordinates move together: a Gaussian copula (normal scores with a correlation matrix), under which each stays
 * uniform by itself.
 */
public final class Copula {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[][] factor;

    /**
     * @param correlations of the normal scores, [n][n], positive definite
     * @throws IllegalArgumentException where it is not
     */
    public Copula(double[][] correlations) {
        factor = Cholesky.of(correlations)
                .orElseThrow(() -> new IllegalArgumentException("the correlations contradict each other"));
    }

    /**
     * @param independent n coordinates, each in (0, 1)
     * @return n coordinates in (0, 1) that move together
     */
    public double[] apply(double[] independent) {
        int n = factor.length;
        double[] scores = new double[n];
        for (int k = 0; k < n; k++) {
            scores[k] = NORMAL.inverseCumulativeProbability(independent[k]);
        }
        double[] joined = new double[n];
        for (int i = 0; i < n; i++) {
            double score = 0;
            for (int k = 0; k <= i; k++) {
                score += factor[i][k] * scores[k];
            }
            joined[i] = Math.clamp(NORMAL.cumulativeProbability(score), 0x1p-54, 1 - 0x1p-53);
        }
        return joined;
    }
}
