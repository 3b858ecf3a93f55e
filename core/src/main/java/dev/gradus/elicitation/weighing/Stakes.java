package dev.gradus.elicitation.weighing;

import java.util.Arrays;

/**
 * What hangs on an answer: numbers, for each draw of what is thought possible. Where they are 1 or 0, each says whether something holds.
 *
 * @param values [draws][numbers]
 */
public record Stakes(double[][] values) {
    /** The weights themselves. */
    public static Stakes weights(Weights weights) {
        double[][] values = new double[weights.draws()][weights.things()];
        for (int draw = 0; draw < values.length; draw++) {
            for (int thing = 0; thing < values[draw].length; thing++) {
                values[draw][thing] = weights.share(draw, thing);
            }
        }
        return new Stakes(values);
    }

    /** How much of what is open an answer would settle, all numbers together: see {@link #each}. */
    public double settled(double[][] chances) {
        return Arrays.stream(each(chances)).sum();
    }

    /**
     * How much of what is open an answer would settle of each number, in the mean over what may be answered. Where the number is a verdict
     * this is the square of how far the answer moves its chance.
     *
     * @param chances [answers][draws]: how likely each answer is in each draw
     */
    public double[] each(double[][] chances) {
        double[] all = new double[values.length];
        Arrays.fill(all, 1);
        double[] means = means(all, values.length);
        double[] settled = new double[means.length];
        for (double[] chance : chances) {
            double sum = Arrays.stream(chance).sum();
            if (sum > 1e-9) {
                double[] after = means(chance, sum);
                for (int k = 0; k < means.length; k++) {
                    settled[k] += sum / values.length * (after[k] - means[k]) * (after[k] - means[k]);
                }
            }
        }
        return settled;
    }

    /** What is open of each number: its variance. */
    public double[] open() {
        double[] all = new double[values.length];
        Arrays.fill(all, 1);
        double[] means = means(all, values.length);
        double[] open = new double[means.length];
        for (double[] draw : values) {
            for (int k = 0; k < means.length; k++) {
                open[k] += (draw[k] - means[k]) * (draw[k] - means[k]) / values.length;
            }
        }
        return open;
    }

    private double[] means(double[] weights, double sum) {
        double[] means = new double[values[0].length];
        for (int draw = 0; draw < values.length; draw++) {
            double share = weights[draw] / sum;
            for (int k = 0; k < means.length; k++) {
                means[k] += share * values[draw][k];
            }
        }
        return means;
    }
}
