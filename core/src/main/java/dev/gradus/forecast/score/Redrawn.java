package dev.gradus.forecast.score;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The bounds of a figure when whole clusters (agreements, years, conflicts) are drawn again with replacement, as many as there are: what
 * stands in one cluster is not independent. What was fitted is not fitted anew.
 *
 * @param low 5% of the drawings lie below
 * @param high 5% of the drawings lie above
 */
public record Redrawn(double low, double high) {
    /** So many drawings. */
    public static final int DRAWINGS = 2000;

    private static final double TAIL = 0.05;

    /**
     * @param clusters how many there are; where there is none, the figure of none is both bounds
     * @param figure of the clusters whose numbers it is given, from 0, each as often as it was drawn
     */
    public static Redrawn of(int clusters, long seed, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[clusters == 0 ? 1 : DRAWINGS];
        int[] numbers = new int[clusters];
        for (int k = 0; k < drawn.length; k++) {
            for (int i = 0; i < clusters; i++) {
                numbers[i] = random.nextInt(clusters);
            }
            drawn[k] = figure.applyAsDouble(numbers);
        }
        Arrays.sort(drawn);
        int tail = (int) (TAIL * drawn.length);
        return new Redrawn(drawn[tail], drawn[drawn.length - 1 - tail]);
    }
}
