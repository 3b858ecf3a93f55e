package dev.gradus.forecast.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The posterior density of the parameters, up to a constant: a Gaussian prior, the distances of the thresholds, and what was observed.
 * The first {@link Grade#STEPS} parameters are the thresholds: the chance of reaching grade k is σ(threshold k + linear predictor).
 * Concave everywhere.
 */
final class Density {
    /** The prior of each distance of neighbouring thresholds is Γ(2, 1): never 0, about 1 to 2. */
    private static final double GAP_RATE = 1;

    private final double[] mean;
    private final double[][] precision;
    private final boolean gaps;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param mean of the prior
     * @param precision of the prior, symmetric, positive semidefinite
     * @param gaps whether the prior of the distances is still to be added
     */
    Density(double[] mean, double[][] precision, boolean gaps) {
        this.mean = mean;
        this.precision = precision;
        this.gaps = gaps;
    }

    /** A linear predictor without its threshold, term by term, and the grades between which the step ended. */
    private record Row(Terms terms, Grade from, Grade to, double weight) {}

    void observe(Terms terms, Grade from, Grade to, double weight) {
        if (from != Grade.NOT || to != Grade.ON_TIME) {
            rows.add(new Row(terms, from, to, weight));
        }
    }

    int size() {
        return mean.length;
    }

    double value(double[] at) {
        double value = 0;
        double[] off = off(at);
        for (int i = 0; i < off.length; i++) {
            for (int j = 0; j < off.length; j++) {
                value -= precision[i][j] * off[i] * off[j] / 2;
            }
        }
        for (int k = 0; gaps && k + 1 < Grade.STEPS; k++) {
            double gap = at[k] - at[k + 1];
            value += gap > 0 ? Math.log(gap) - GAP_RATE * gap : Double.NEGATIVE_INFINITY;
        }
        for (Row row : rows) {
            value += row.weight * likelihood(row, at).value();
        }
        return value;
    }

    /** First derivatives into one, minus the second derivatives into the other. */
    void derive(double[] at, double[] gradient, double[][] curvature) {
        double[] off = off(at);
        for (int i = 0; i < off.length; i++) {
            gradient[i] = 0;
            for (int j = 0; j < off.length; j++) {
                gradient[i] -= precision[i][j] * off[j];
                curvature[i][j] = precision[i][j];
            }
        }
        for (int k = 0; gaps && k + 1 < Grade.STEPS; k++) {
            double gap = at[k] - at[k + 1];
            add(k, k + 1, 1 / gap - GAP_RATE, 1 / (gap * gap), gradient, curvature);
        }
        for (Row row : rows) {
            derive(row, likelihood(row, at), gradient, curvature);
        }
    }

    private static void add(
            int above, int below, double slope, double bend, double[] gradient, double[][] curvature) {
        gradient[above] += slope;
        gradient[below] -= slope;
        curvature[above][above] += bend;
        curvature[below][below] += bend;
        curvature[above][below] -= bend;
        curvature[below][above] -= bend;
    }

    private static void derive(Row row, Likelihood found, double[] gradient, double[][] curvature) {
        int[] where = where(row);
        double[] lower = slopes(row, where, row.from.threshold());
        double[] upper = slopes(row, where, row.to.threshold() + 1);
        for (int i = 0; i < where.length; i++) {
            gradient[where[i]] += row.weight * (found.a() * lower[i] + found.b() * upper[i]);
            for (int j = 0; j < where.length; j++) {
                double second = found.aa() * lower[i] * lower[j]
                        + found.ab() * (lower[i] * upper[j] + upper[i] * lower[j])
                        + found.bb() * upper[i] * upper[j];
                curvature[where[i]][where[j]] -= row.weight * second;
            }
        }
    }

    /** The thresholds, then the parameters of the row’s terms. */
    private static int[] where(Row row) {
        return IntStream.concat(IntStream.range(0, Grade.STEPS), row.terms.parameters())
                .toArray();
    }

    /** How a predictor with this threshold changes with each parameter; nothing where there is no such threshold. */
    private static double[] slopes(Row row, int[] where, int threshold) {
        double[] slopes = new double[where.length];
        if (threshold >= 0 && threshold < Grade.STEPS) {
            slopes[threshold] = 1;
            for (int i = Grade.STEPS; i < where.length; i++) {
                slopes[i] = row.terms.value(i - Grade.STEPS);
            }
        }
        return slopes;
    }

    private static Likelihood likelihood(Row row, double[] at) {
        double sum = row.terms.times(at);
        int lower = row.from.threshold();
        int upper = row.to.threshold() + 1;
        if (lower < 0) {
            return Likelihood.below(at[upper] + sum);
        }
        return upper >= Grade.STEPS
                ? Likelihood.above(at[lower] + sum)
                : Likelihood.between(at[lower] + sum, at[upper] + sum);
    }

    private double[] off(double[] at) {
        double[] off = new double[at.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = at[i] - mean[i];
        }
        return off;
    }
}
