package dev.gradus.elicitation.weighing;

/** The normal distribution, near enough (1e-7) and fast: it is asked a million times for a question. */
final class Normal {
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** Density at x of a normal number about 0. */
    static double density(double x, double deviation) {
        double z = x / deviation;
        return Math.exp(-z * z / 2) / (deviation * ROOT);
    }

    /** Chance of less than x of a standard normal number: Abramowitz and Stegun 26.2.17. */
    static double below(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-x * x / 2) / ROOT * sum;
        return x > 0 ? 1 - tail : tail;
    }
}
