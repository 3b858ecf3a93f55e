package dev.gradus.forecast;

import dev.gradus.chance.Deviate;
import dev.gradus.chance.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Variance-based sensitivity indices from pick-freeze samples: the first-order index (what of the variance a factor explains by itself;
 * Saltelli and others 2010) and the total index (what it explains with all its interactions; Jansen 1999), each with a bootstrap
 * interval.
 */
public final class SobolIndices {
    private static final int RESAMPLES = 400;

    private SobolIndices() {}

    /** Share of cases in which chance alone may show an index that is none. */
    private static final double LEVEL = 0.05;

    private static final double WORTH_A_WORD = 0.01;

    /**
     * An estimate and its interval. An index lies between 0 and 1; its estimate may not.
     *
     * @param seen it is worth a word, and more than chance shows of as many indices as are looked at
     */
    public record Index(double estimate, double low, double high, boolean seen) {}

    /** The two indices of one factor. */
    public record Indices(Index first, Index total) {}

    /**
     * @param a the function at n points
     * @param b the function at n other, independent points
     * @param swapped for each factor the function at the points of a with that factor's coordinates of b
     * @param looked at how many indices of a kind one looks in all: with each there is a chance to see one that is none
     * @param seed of the bootstrap
     * @return one for each factor; all zero where the function does not vary
     */
    public static List<Indices> of(double[] a, double[] b, List<double[]> swapped, int looked, long seed) {
        int n = a.length;
        int[] all = new int[n];
        Arrays.setAll(all, k -> k);
        double[][] first = new double[swapped.size()][RESAMPLES];
        double[][] total = new double[swapped.size()][RESAMPLES];
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, 0));
        int[] rows = new int[n];
        for (int r = 0; r < RESAMPLES; r++) {
            for (int k = 0; k < n; k++) {
                rows[k] = random.nextInt(n);
            }
            double variance = variance(a, b, rows);
            for (int i = 0; i < first.length; i++) {
                first[i][r] = first(a, b, swapped.get(i), rows, variance);
                total[i][r] = total(a, swapped.get(i), rows, variance);
            }
        }
        double variance = variance(a, b, all);
        double deviate = Deviate.above(LEVEL / looked);
        List<Indices> indices = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            indices.add(new Indices(
                    index(first(a, b, swapped.get(i), all, variance), first[i], deviate),
                    index(total(a, swapped.get(i), all, variance), total[i], 0)));
        }
        return indices;
    }

    /**
     * @param deviate how many standard errors above 0 the estimate must lie to be seen; 0 for a total index, which is above 0 only where
     *     changing the factor alone has changed the function
     */
    private static Index index(double estimate, double[] resampled, double deviate) {
        double mean = Arrays.stream(resampled).sum() / RESAMPLES;
        double squares =
                Arrays.stream(resampled).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (RESAMPLES - 1));
        Arrays.sort(resampled);
        int tail = (int) Math.round(RESAMPLES * (1 - SweepRequest.LEVEL) / 2);
        boolean seen = resampled[tail] > 0 && estimate >= WORTH_A_WORD && estimate > deviate * error;
        return new Index(estimate, resampled[tail], resampled[RESAMPLES - 1 - tail], seen);
    }

    /** Of both samples together. */
    private static double variance(double[] a, double[] b, int[] rows) {
        double sum = 0;
        for (int k : rows) {
            sum += a[k] + b[k];
        }
        double mean = sum / (2.0 * rows.length);
        double squares = 0;
        for (int k : rows) {
            squares += (a[k] - mean) * (a[k] - mean) + (b[k] - mean) * (b[k] - mean);
        }
        return squares / (2.0 * rows.length - 1);
    }

    private static double first(double[] a, double[] b, double[] ab, int[] rows, double variance) {
        double mean = 0;
        for (int k : rows) {
            mean += (a[k] + b[k]) / (2.0 * rows.length);
        }
        double sum = 0;
        for (int k : rows) {
            sum += (b[k] - mean) * (ab[k] - a[k]);
        }
        return variance > 0 ? sum / rows.length / variance : 0;
    }

    private static double total(double[] a, double[] ab, int[] rows, double variance) {
        double sum = 0;
        for (int k : rows) {
            sum += (a[k] - ab[k]) * (a[k] - ab[k]);
        }
        return variance > 0 ? sum / (2.0 * rows.length) / variance : 0;
    }
}
