package dev.gradus.roadmap.planning;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many labels a front may have, and what becomes of more: neighbours are joined into one that is as good as the best of them for
 * every party. So no roadmap is undervalued: whatever a lost label could be worth, the joined one is worth no less, and since every
 * condition is monotone in the values to come, every stage that held for it holds for the joined one. A search with joined fronts bounds
 * what any roadmap is worth from above; it does not find roadmaps.
 *
 * @param most labels a set
 */
record LabelJoining(int most) {
    static final LabelJoining NONE = new LabelJoining(Integer.MAX_VALUE);

    /**
     * Joins in place.
     *
     * @param values labels one after the other; with two components sorted by rising first and falling second
     * @return how many labels are left
     */
    int join(double[] values, long[] backs, int count, int width) {
        if (count <= most) {
            return count;
        }
        int[] order = width == 2
                ? IntStream.range(0, count).toArray()
                : IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(k -> values[k * width])
                                .thenComparing(Comparator.naturalOrder()))
                        .mapToInt(k -> k)
                        .toArray();
        int[] groups = groups(values, order, width);
        double[] joined = new double[most * width];
        long[] firsts = new long[most];
        int left = 0;
        for (int k = 0; k < count; k++) {
            boolean begins = k == 0 || groups[k] != groups[k - 1];
            left += begins ? 1 : 0;
            for (int d = 0; d < width; d++) {
                double value = values[order[k] * width + d];
                int to = (left - 1) * width + d;
                joined[to] = begins ? value : Math.max(joined[to], value);
            }
            firsts[left - 1] = begins ? backs[order[k]] : firsts[left - 1];
        }
        System.arraycopy(joined, 0, values, 0, left * width);
        System.arraycopy(firsts, 0, backs, 0, left);
        return left;
    }

    /** Numbers of groups of about equal extent, so that joining loses about the same everywhere. */
    private int[] groups(double[] values, int[] order, int width) {
        int n = order.length;
        double[] range = new double[width];
        for (int d = 0; d < width; d++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                low = Math.min(low, values[k * width + d]);
                high = Math.max(high, values[k * width + d]);
            }
            range[d] = high > low ? high - low : 1;
        }
        double[] along = new double[n];
        for (int k = 1; k < n; k++) {
            along[k] = along[k - 1];
            for (int d = 0; d < width; d++) {
                along[k] += Math.abs(values[order[k] * width + d] - values[order[k - 1] * width + d]) / range[d];
            }
        }
        int[] groups = new int[n];
        for (int k = 0; k < n; k++) {
            groups[k] = along[n - 1] == 0 ? 0 : (int) Math.min(most - 1, along[k] / along[n - 1] * most);
        }
        return groups;
    }
}
