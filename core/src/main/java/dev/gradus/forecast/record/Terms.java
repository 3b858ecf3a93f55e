package dev.gradus.forecast.record;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A linear predictor: some parameters and what each is multiplied by. A parameter may stand in it twice. */
final class Terms {
    private final int[] parameters;
    private final double[] values;

    private Terms(int[] parameters, double[] values) {
        this.parameters = parameters;
        this.values = values;
    }

    static Terms none() {
        return new Terms(new int[0], new double[0]);
    }

    Terms and(int parameter, double value) {
        int n = parameters.length;
        int[] longer = Arrays.copyOf(parameters, n + 1);
        double[] more = Arrays.copyOf(values, n + 1);
        longer[n] = parameter;
        more[n] = value;
        return new Terms(longer, more);
    }

    IntStream parameters() {
        return Arrays.stream(parameters);
    }

    double value(int term) {
        return values[term];
    }

    double times(double[] at) {
        double sum = 0;
        for (int i = 0; i < parameters.length; i++) {
            sum += values[i] * at[parameters[i]];
        }
        return sum;
    }

    /** xᵀ·C·x. */
    double spread(double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < parameters.length; i++) {
            for (int j = 0; j < parameters.length; j++) {
                sum += values[i] * values[j] * covariance[parameters[i]][parameters[j]];
            }
        }
        return sum;
    }
}
