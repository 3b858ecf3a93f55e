package dev.gradus.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which of many numbers move an outcome by more than chance would.
 *
 * <p>How strongly a number moves the outcome is read from all draws: the sum of its ranks over the draws with the outcome, in standard
 * deviations of what that sum would be by chance. The outcomes are then dealt out to the draws at random, again and again, and each time
 * the strongest of all numbers is kept (Westfall and Young 1993): a number stands out only where it is stronger than that in all but 5% of
 * the deals. So however many numbers are looked at, some number is named by chance in at most 5% of the cases.
 */
final class AgainstChance {
    /** Share of cases in which chance alone may name a number. */
    static final double LEVEL = 0.05;

    private static final int DEALS = 999;

    /** Standard normal deviate below which lies 90%: a number as strong as seen is then found nine times in ten. */
    private static final double POWER = 1.2815515655446004;

    private final int draws;
    private final int[][] ranks;
    private final double[] scales;

    private AgainstChance(double[][] values, int[] columns) {
        draws = values.length;
        ranks = new int[draws][columns.length];
        scales = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            rank(values, columns[c], c);
        }
    }

    /**
     * Ranks, once for all outcomes.
     *
     * @param values [draw][number]
     * @param columns the numbers to test
     */
    static AgainstChance of(double[][] values, int... columns) {
        return new AgainstChance(values, columns);
    }

    /** Twice the mean rank among equals, so that it is whole, less twice the mean of all. */
    private void rank(double[][] values, int column, int place) {
        double[] sorted = new double[draws];
        Arrays.setAll(sorted, k -> values[k][column]);
        Arrays.sort(sorted);
        double squares = 0;
        for (int k = 0; k < draws; k++) {
            int rank = below(sorted, values[k][column], false) + below(sorted, values[k][column], true) - draws;
            ranks[k][place] = rank;
            squares += (double) rank * rank;
        }
        scales[place] = squares == 0 ? 0 : Math.sqrt(draws * (draws - 1.0) / squares);
    }

    /** How many of the sorted are less than a value, or not greater. */
    private static int below(double[] sorted, double value, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * What a test found.
     *
     * @param strengths of each number, in standard deviations of chance
     * @param bar what a number must be stronger than to stand out
     * @param usual what the strongest of all is by chance in half of the deals
     */
    @SuppressWarnings("ArrayRecordComponent") // read by Drivers alone
    record Result(double[] strengths, double bar, double usual) {
        boolean standsOut(int column) {
            return strengths[column] > bar;
        }

        /**
         * How many draws would tell the strongest of the numbers that do not stand out from chance, were it as strong as it looks.
         *
         * @param draws of this test
         * @return 0 where it looks no stronger than the strongest of as many usually does by chance
         */
        long needed(long draws) {
            double left = Arrays.stream(strengths).filter(z -> z <= bar).max().orElse(0);
            return left <= usual ? 0 : (long) Math.ceil(draws * Math.pow((bar + POWER) / left, 2));
        }
    }

    /**
     * Tests against one outcome.
     *
     * @param outcome of each draw
     * @param seed of the deals
     */
    Result test(boolean[] outcome, long seed) {
        int[] rarer = rarer(outcome);
        double spread = (double) rarer.length * (draws - rarer.length);
        double scale = spread == 0 ? 0 : 1 / Math.sqrt(spread);
        double[] strengths = strengths(rarer, rarer.length, scale);
        double[] strongest = new double[DEALS];
        SplittableRandom random = new SplittableRandom(seed);
        int[] dealt = IntStream.range(0, draws).toArray();
        for (int deal = 0; deal < DEALS && spread > 0; deal++) {
            for (int k = 0; k < rarer.length; k++) {
                int other = random.nextInt(k, draws);
                int kept = dealt[k];
                dealt[k] = dealt[other];
                dealt[other] = kept;
            }
            strongest[deal] =
                    Arrays.stream(strengths(dealt, rarer.length, scale)).max().orElse(0);
        }
        Arrays.sort(strongest);
        int allowed = (int) (LEVEL * (DEALS + 1));
        return new Result(strengths, strongest[DEALS - allowed], strongest[DEALS / 2]);
    }

    /** The draws with the outcome, or those without where they are fewer: the sums differ in their sign alone. */
    private int[] rarer(boolean[] outcome) {
        int[] with = IntStream.range(0, draws).filter(k -> outcome[k]).toArray();
        return 2 * with.length <= draws
                ? with
                : IntStream.range(0, draws).filter(k -> !outcome[k]).toArray();
    }

    private double[] strengths(int[] rows, int count, double scale) {
        int[] sums = new int[scales.length];
        for (int k = 0; k < count; k++) {
            int[] row = ranks[rows[k]];
            for (int c = 0; c < sums.length; c++) {
                sums[c] += row[c];
            }
        }
        double[] strengths = new double[sums.length];
        Arrays.setAll(strengths, c -> Math.abs(sums[c]) * scales[c] * scale);
        return strengths;
    }
}
