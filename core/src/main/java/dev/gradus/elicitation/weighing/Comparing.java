package dev.gradus.elicitation.weighing;

import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;

/** How two amounts are compared by somebody of whom nothing is known yet: as {@link Mind} takes it before any answer. */
public final class Comparing {
    /** Standard deviation of the logarithm of how many times as much the one seems: both are thought of with noise. */
    private static final double NOISE = Math.sqrt(2) * Mind.USUAL_NOISE;

    private Comparing() {}

    /** Chance of each verdict in each draw of two amounts, by size whatever their sign. */
    public static double[][] chances(double[] first, double[] second) {
        double[][] chances = new double[Verdict.values().length][first.length];
        for (int draw = 0; draw < first.length; draw++) {
            double apart = Math.log(size(first[draw]) / size(second[draw]));
            for (Verdict verdict : Verdict.values()) {
                chances[verdict.ordinal()][draw] = Term.Comparison.chance(apart, NOISE, verdict);
            }
        }
        return chances;
    }

    private static double size(double amount) {
        return Math.max(0.01, Math.abs(amount));
    }
}
