package dev.gradus.forecast.record;

/** The mean of σ(x) for a normal x. */
final class Logistic {
    private static final int POINTS = 120;
    private static final double REACH = 8;

    private Logistic() {}

    /** By the trapezoid rule over ±8 standard deviations, exact to 1e-12 for deviations up to 10. */
    static double mean(double middle, double deviation) {
        double sum = 0;
        double all = 0;
        for (int k = -POINTS; k <= POINTS; k++) {
            double z = REACH * k / POINTS;
            double density = Math.exp(-z * z / 2);
            sum += density * Likelihood.sigma(middle + deviation * z);
            all += density;
        }
        return sum / all;
    }
}
