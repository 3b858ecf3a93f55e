package dev.gradus.forecast.reference;

import dev.gradus.quantity.Cholesky;
import java.util.Arrays;
import java.util.List;

/** A logistic regression whose weights are held near 0; the constant is (all but) free. Fitted by Newton's steps. */
record RidgeLogit(List<Double> weights) {
    private static final double FREE = 1e-6;
    private static final double LEAST_STEP = 1e-9;
    private static final double LONGEST_STEP = 4;
    private static final int MOST_STEPS = 100;

    /** @param penalty half of it times the square of each weight is taken from the log-likelihood; above 0 */
    static RidgeLogit fit(List<Promise> training, double penalty) {
        int n = 1
                + training.stream()
                        .mapToInt(each -> each.features().size())
                        .findFirst()
                        .orElse(0);
        double[] weights = new double[n];
        double longest = 1;
        for (int step = 0; step < MOST_STEPS && longest > LEAST_STEP; step++) {
            double[] slope = new double[n];
            double[][] curve = new double[n][n];
            for (int i = 0; i < n; i++) {
                double held = i == 0 ? FREE : penalty;
                slope[i] = -held * weights[i];
                curve[i][i] = held;
            }
            for (Promise promise : training) {
                double[] x = values(promise.features());
                double chance = chance(weights, x);
                for (int i = 0; i < n; i++) {
                    slope[i] += x[i] * (promise.outcome() - chance);
                    for (int j = 0; j <= i; j++) {
                        curve[i][j] += x[i] * x[j] * chance * (1 - chance);
                    }
                }
            }
            double[] move = solved(Cholesky.of(curve).orElseThrow(), slope);
            longest = 0;
            for (int i = 0; i < n; i++) {
                weights[i] += Math.clamp(move[i], -LONGEST_STEP, LONGEST_STEP);
                longest = Math.max(longest, Math.abs(move[i]));
            }
        }
        return new RidgeLogit(Arrays.stream(weights).boxed().toList());
    }

    double chance(List<Double> features) {
        return chance(weights.stream().mapToDouble(Double::doubleValue).toArray(), values(features));
    }

    private static double[] values(List<Double> features) {
        double[] values = new double[features.size() + 1];
        values[0] = 1;
        for (int i = 1; i < values.length; i++) {
            values[i] = features.get(i - 1);
        }
        return values;
    }

    private static double chance(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Of L·Lᵀ·x = b. */
    private static double[] solved(double[][] factor, double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }
}
