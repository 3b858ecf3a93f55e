package dev.gradus.elicitation;

import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;

/** How people compare two amounts: who sees one that is a tenth larger than the other may still say the opposite. */
final class Comparing {
    /** By how many times as much two may seem to differ that are the same. */
    private static final double NOISE = 0.2;

    private static final double SAME = 0.05;

    private Comparing() {}

    /** Chance of each verdict in each draw of two amounts, by size whatever their sign. */
    static double[][] chances(double[] first, double[] second) {
        double[][] chances = new double[Verdict.values().length][first.length];
        for (int draw = 0; draw < first.length; draw++) {
            double apart = Math.log(size(first[draw]) / size(second[draw]));
            double less = below(apart - SAME);
            double more = 1 - below(apart + SAME);
            chances[Verdict.FIRST.ordinal()][draw] = less;
            chances[Verdict.SECOND.ordinal()][draw] = more;
            chances[Verdict.SAME.ordinal()][draw] = Math.max(0, 1 - less - more);
        }
        return chances;
    }

    private static double size(double amount) {
        return Math.max(0.01, Math.abs(amount));
    }

    /** Logistic, which is near enough to normal. */
    private static double below(double x) {
        return 1 / (1 + Math.exp(-1.702 * x / NOISE));
    }
}
