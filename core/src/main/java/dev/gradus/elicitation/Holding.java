package dev.gradus.elicitation;

import java.util.Arrays;

/**
 * How each draw speaks for a proposal to hold: its margin against the mean, in standard deviations, times how much of the chance that it holds goes with
 * one of these (the normal density at the place of 0). What an answer does to the mean of this is, to first order, what it does to that
 * chance, and can be told from few draws also where the verdict turns in one of a hundred.
 */
final class Holding {
    private Holding() {}

    static double[] of(double[] margins) {
        double mean = Arrays.stream(margins).average().orElse(0);
        double variance = Arrays.stream(margins)
                .map(margin -> (margin - mean) * (margin - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        if (deviation < 1e-9) {
            return new double[margins.length];
        }
        double place = mean / deviation;
        double density = Math.exp(-place * place / 2) / Math.sqrt(2 * Math.PI);
        return Arrays.stream(margins)
                .map(margin -> density * (margin - mean) / deviation)
                .toArray();
    }
}
