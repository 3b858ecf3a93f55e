package dev.gradus.forecast.record;

/**
 * The logarithm of the chance that a grade lies between two thresholds, with its derivatives: σ(a) − σ(b), where a = the linear predictor
 * with the lower threshold and b that with the upper one. Concave in (a, b).
 *
 * @param value the logarithm; −∞ where b ≥ a
 * @param a first derivative
 * @param b first derivative
 * @param aa second derivative
 * @param ab second derivative
 * @param bb second derivative
 */
record Likelihood(double value, double a, double b, double aa, double ab, double bb) {
    /** At least the lower threshold: log σ(a). */
    static Likelihood above(double a) {
        double s = sigma(a);
        return new Likelihood(-softplus(-a), 1 - s, 0, -s * (1 - s), 0, 0);
    }

    /** Below the upper threshold: log(1 − σ(b)). */
    static Likelihood below(double b) {
        double s = sigma(b);
        return new Likelihood(-softplus(b), 0, -s, 0, 0, -s * (1 - s));
    }

    static Likelihood between(double a, double b) {
        if (!(b < a)) {
            return new Likelihood(Double.NEGATIVE_INFINITY, 0, 0, 0, 0, 0);
        }
        double rest = -Math.expm1(b - a);
        double sa = sigma(a);
        double sb = sigma(b);
        double g = (1 - rest) / (rest * rest);
        double value = a + Math.log(rest) - softplus(a) - softplus(b);
        return new Likelihood(
                value, 1 / rest - sa, -(1 - rest) / rest - sb, -g - sa * (1 - sa), g, -g - sb * (1 - sb));
    }

    static double sigma(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
