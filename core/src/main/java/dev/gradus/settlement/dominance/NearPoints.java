package dev.gradus.settlement.dominance;

import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of many points are told apart when numbers that differ by no more than a tolerance count as equal. A point covers another when it
 * is nowhere below it by more than the tolerance. Points are taken by their sums, each number measured by its tolerance, the greatest
 * first; who is covered by one that is kept goes, and whom a later one covers goes then. So of the points that are left none covers
 * another: no two are the same, and none could be improved on for somebody at nobody's cost.
 *
 * <p>Where differences are either far below the tolerance, as rounding makes them, or above it, this is what comparing the numbers without
 * rounding gives. For two columns everything that goes is covered by a point that stays.
 */
public final class NearPoints {
    private static final int ASK = 1 << 10;

    private final double[] rows;
    private final int width;
    private final double[] tolerance;
    private final boolean[] alive;
    private final double[][] sorted;
    private final int[][] order;

    private NearPoints(double[] rows, int count, double[] tolerance) {
        this.rows = rows;
        this.width = tolerance.length;
        this.tolerance = tolerance;
        this.alive = new boolean[count];
        this.order = new int[width][];
        this.sorted = new double[width][];
        for (int c = 0; c < width; c++) {
            int column = c;
            order[c] = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(p -> rows[p * width + column]))
                    .mapToInt(p -> p)
                    .toArray();
            sorted[c] = Arrays.stream(order[c])
                    .mapToDouble(p -> rows[p * width + column])
                    .toArray();
        }
    }

    /**
     * The points that stay, each with those that are the same within the tolerance, itself first; by position.
     *
     * @param rows one after the other; of those that the exact numbers beat only such that are near to what beats them
     * @param tolerance for each column, above 0
     */
    public static int[][] groups(double[] rows, int count, double[] tolerance, Watch watch) {
        NearPoints near = new NearPoints(rows, count, tolerance);
        near.sweep(watch);
        return near.gathered(watch);
    }

    private void sweep(Watch watch) {
        int[] bySum = IntStream.range(0, alive.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -measure(p)))
                .mapToInt(p -> p)
                .toArray();
        for (int k = 0; k < bySum.length; k++) {
            stopIfAsked(k, watch);
            take(bySum[k]);
        }
    }

    private void take(int point) {
        for (int c = 0; c < width; c++) {
            for (int k = from(c, point); k < sorted[c].length && sorted[c][k] <= at(point, c) + tolerance[c]; k++) {
                if (alive[order[c][k]] && covers(order[c][k], point)) {
                    return;
                }
            }
        }
        for (int c = 0; c < width; c++) {
            for (int k = from(c, point); k < sorted[c].length && sorted[c][k] <= at(point, c) + tolerance[c]; k++) {
                if (alive[order[c][k]] && covers(point, order[c][k])) {
                    alive[order[c][k]] = false;
                }
            }
        }
        alive[point] = true;
    }

    /** Those that are the same go to the first that stays. */
    private int[][] gathered(Watch watch) {
        List<List<Integer>> groups = new ArrayList<>();
        int[] group = new int[alive.length];
        for (int p = 0; p < alive.length; p++) {
            if (alive[p]) {
                group[p] = groups.size();
                groups.add(new ArrayList<>(List.of(p)));
            }
        }
        for (int p = 0; p < alive.length; p++) {
            stopIfAsked(p, watch);
            if (!alive[p]) {
                int same = same(p);
                if (same >= 0) {
                    groups.get(group[same]).add(p);
                }
            }
        }
        return groups.stream()
                .map(members -> members.stream().mapToInt(p -> p).toArray())
                .toArray(int[][]::new);
    }

    private int same(int point) {
        for (int k = from(0, point); k < sorted[0].length && sorted[0][k] <= at(point, 0) + tolerance[0]; k++) {
            int other = order[0][k];
            if (alive[other] && covers(other, point) && covers(point, other)) {
                return other;
            }
        }
        return -1;
    }

    /** The first in a column that is not below a point by more than the tolerance. */
    private int from(int column, int point) {
        double least = at(point, column) - tolerance[column];
        int low = 0;
        int high = sorted[column].length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[column][middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double at(int point, int column) {
        return rows[point * width + column];
    }

    private boolean covers(int one, int other) {
        for (int c = 0; c < width; c++) {
            if (at(one, c) < at(other, c) - tolerance[c]) {
                return false;
            }
        }
        return true;
    }

    private double measure(int point) {
        double sum = 0;
        for (int c = 0; c < width; c++) {
            sum += at(point, c) / tolerance[c];
        }
        return sum;
    }

    private static void stopIfAsked(int step, Watch watch) {
        if (step % ASK == 0) {
            watch.check();
        }
    }
}
