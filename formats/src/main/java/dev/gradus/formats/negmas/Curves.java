package dev.gradus.formats.negmas;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of one number that NegMAS knows ({@code negmas.preferences.value_fun}), in its order of operations. Where one is not
 * defined it gives no finite number.
 */
final class Curves {
    private Curves() {}

    /** slope · x + bias. */
    static DoubleUnaryOperator affine(double slope, double bias) {
        return x -> x * slope + bias;
    }

    /** a2 · x² + a1 · x + bias. */
    static DoubleUnaryOperator quadratic(double a2, double a1, double bias) {
        return x -> a2 * x * x + a1 * x + bias;
    }

    /** bias + Σ c · x^(i + 1). */
    static DoubleUnaryOperator polynomial(double[] coefficients, double bias) {
        return x -> {
            double sum = bias;
            for (int i = 0; i < coefficients.length; i++) {
                sum += coefficients[i] * Math.pow(x, i + 1);
            }
            return sum;
        };
    }

    /** bias outside of start and end; between them up to bias + scale at the middle and down again. */
    static DoubleUnaryOperator triangular(double start, double middle, double end, double bias, double scale) {
        return x -> {
            if (x <= start || x >= end) {
                return bias;
            }
            double base = x <= middle ? middle - start : end - middle;
            return base == 0 ? bias + scale : bias + scale * (x <= middle ? x - start : end - x) / base;
        };
    }

    /** bias outside of start and end; bias + scale from the end of the rise to the start of the fall; straight between. */
    static DoubleUnaryOperator trapezoidal(
            double start, double riseEnd, double fallStart, double end, double bias, double scale) {
        return x -> {
            if (x < start || x > end) {
                return bias;
            }
            if (x <= riseEnd) {
                return riseEnd == start ? bias + scale : bias + scale * (x - start) / (riseEnd - start);
            }
            return x <= fallStart ? bias + scale : bias + scale * (end - x) / (end - fallStart);
        };
    }

    /** bias + scale · e^(−(x − center)² / 2σ²). */
    static DoubleUnaryOperator gaussian(double center, double sigma, double bias, double scale) {
        return x -> bias + scale * Math.exp(-(x - center) * (x - center) / (2 * sigma * sigma));
    }

    /** base^(τ · x) + bias. */
    static DoubleUnaryOperator exponential(double tau, double bias, double base) {
        return x -> Math.pow(base, tau * x) + bias;
    }

    /** scale · log(τ · x) to a base + bias. */
    static DoubleUnaryOperator logarithm(double tau, double bias, double base, double scale) {
        return x -> scale * (Math.log(tau * x) / Math.log(base)) + bias;
    }

    /** amplitude · sin(multiplier · x + phase) + bias. */
    static DoubleUnaryOperator sine(double multiplier, double bias, double phase, double amplitude) {
        return x -> amplitude * Math.sin(multiplier * x + phase) + bias;
    }

    /** amplitude · cos(multiplier · x + phase) + bias. */
    static DoubleUnaryOperator cosine(double multiplier, double bias, double phase, double amplitude) {
        return x -> amplitude * Math.cos(multiplier * x + phase) + bias;
    }

    /** bias + Σ weight · f(x). */
    static DoubleUnaryOperator sum(DoubleUnaryOperator[] terms, double[] weights, double bias) {
        return x -> {
            double sum = 0;
            for (int i = 0; i < terms.length; i++) {
                sum += weights[i] * terms[i].applyAsDouble(x);
            }
            return bias + sum;
        };
    }

    /** The same number for each of some terms. */
    static double[] all(int size, double number) {
        double[] all = new double[size];
        Arrays.fill(all, number);
        return all;
    }
}
