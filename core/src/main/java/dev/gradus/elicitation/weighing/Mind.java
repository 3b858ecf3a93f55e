package dev.gradus.elicitation.weighing;

import java.util.List;

/**
 * One guess at who answers: what each thing weighs for them, and how they answer. Behind every number is a coordinate that is standard
 * normal before anything was said.
 *
 * <p>Weights are powers of uniform numbers: with a power that is nearly always between a third and three, evenly spread, skewed and nearly equal
 * weights are all thought possible.
 */
final class Mind {
    /** Coordinates beyond those of the things: skew, exponent, noise of an amount, noise of the scale. */
    static final int OWN = 4;

    private static final double SKEW_SPREAD = 0.6;
    private static final double LEAST_EXPONENT = 0.45;
    private static final double EXPONENT_SPAN = 0.6;
    static final double USUAL_NOISE = 0.16;
    private static final double NOISE_SPREAD = 0.3;
    private static final double USUAL_BLUR = 0.02;
    private static final double BLUR_SPREAD = 0.9;
    private static final double LEAST = 0.02;

    private final double[] coordinates;
    private final double[] logs;
    private final double[] weights;
    private double heaviest;
    private double skew;
    private double exponent;
    private double noise;
    private double blur;

    /** Weights in the order that was given, where one was, else all alike: where to begin. */
    Mind(int things, List<Answer> answers) {
        coordinates = new double[things + OWN];
        logs = new double[things];
        weights = new double[things];
        for (Answer answer : answers) {
            if (answer instanceof Answer.Order order) {
                List<Integer> sorted =
                        order.groups().stream().flatMap(List::stream).toList();
                for (int k = 0; k < sorted.size(); k++) {
                    coordinates[sorted.get(k)] = 1.5 - 3.0 * k / sorted.size();
                }
            }
        }
        derive();
    }

    int size() {
        return coordinates.length;
    }

    int things() {
        return weights.length;
    }

    double coordinate(int k) {
        return coordinates[k];
    }

    void set(int k, double value) {
        coordinates[k] = value;
        if (k < weights.length) {
            weigh(k);
            heaviest();
        } else {
            derive();
        }
    }

    private void derive() {
        int n = weights.length;
        skew = Math.exp(SKEW_SPREAD * coordinates[n]);
        exponent = LEAST_EXPONENT + EXPONENT_SPAN * Normal.below(coordinates[n + 1]);
        noise = USUAL_NOISE * Math.exp(NOISE_SPREAD * coordinates[n + 2]);
        blur = USUAL_BLUR * Math.exp(BLUR_SPREAD * coordinates[n + 3]);
        for (int k = 0; k < n; k++) {
            weigh(k);
        }
        heaviest();
    }

    private void weigh(int k) {
        logs[k] = skew * Math.log(Math.max(1e-12, Normal.below(coordinates[k])));
        weights[k] = Math.exp(logs[k]);
    }

    private void heaviest() {
        heaviest = 0;
        for (double weight : weights) {
            heaviest = Math.max(heaviest, weight);
        }
    }

    /** Logarithm of what a thing weighs. */
    double log(int thing) {
        return logs[thing];
    }

    double weight(int thing) {
        return weights[thing];
    }

    /** What a thing weighs if the heaviest is 1. */
    double share(int thing) {
        return weights[thing] / heaviest;
    }

    /** Ratings go by the weight to this power. */
    double exponent() {
        return exponent;
    }

    /** Variance of the logarithm of an amount that is thought of for an answer: part of it goes with the amount, part with the scale. */
    double variance(double amount) {
        return variance(noise, blur, amount / heaviest);
    }

    static double variance(double noise, double blur, double share) {
        double blurred = blur / Math.max(LEAST, share);
        return noise * noise + blurred * blurred;
    }

    double noise() {
        return noise;
    }

    double blur() {
        return blur;
    }
}
