package dev.gradus.settlement.dominance;

import java.util.Arrays;

/** Sorts rows so that whatever dominates a row comes before it, and equal rows stand together in the order of their positions. */
public final class RowOrder {
    private final double[] rows;
    private final int width;
    private final int[] order;

    private RowOrder(double[] rows, int count, int width) {
        this.rows = rows;
        this.width = width;
        this.order = new int[count];
    }

    /** Greatest sum first, then greatest first column. Adding is monotone also in doubles, so a dominating row is not behind. */
    static int[] bySum(double[] rows, int count, int width) {
        return new RowOrder(rows, count, width).sort(width);
    }

    /** Greatest first column first, then greatest second column. */
    public static int[] byColumns(double[] rows, int count, int width) {
        return new RowOrder(rows, count, width).sort(1);
    }

    /** Sorts by the leading bits of the sum of some columns with the position in the last bits; then puts runs of equals in order. */
    private int[] sort(int summed) {
        int count = order.length;
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
        long low = (1L << bits) - 1;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = descending(sum(i * width, summed)) & ~low | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & low);
        }
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && (keys[to] & ~low) == (keys[from] & ~low)) {
                to++;
            }
            if (to - from > 1) {
                sortRun(from, to);
            }
            from = to;
        }
        return order;
    }

    private double sum(int at, int columns) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            sum += rows[at + c];
        }
        return sum;
    }

    /** Bits that sort as signed numbers the way the doubles sort, greatest first. */
    private static long descending(double value) {
        long bits = Double.doubleToRawLongBits(0.0 - value);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private void sortRun(int from, int to) {
        if (to - from <= 16) {
            insertionSort(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sortRun(from, middle);
        sortRun(middle, to);
        if (compare(order[middle - 1], order[middle]) <= 0) {
            return;
        }
        int[] left = Arrays.copyOfRange(order, from, middle);
        int a = 0;
        int b = middle;
        for (int k = from; a < left.length; k++) {
            order[k] = b < to && compare(order[b], left[a]) < 0 ? order[b++] : left[a++];
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            int k = i;
            for (; k > from && compare(order[k - 1], moved) > 0; k--) {
                order[k] = order[k - 1];
            }
            order[k] = moved;
        }
    }

    private int compare(int i, int j) {
        for (int c = 0; c < width; c++) {
            double a = rows[i * width + c];
            double b = rows[j * width + c];
            if (a != b) {
                return a > b ? -1 : 1;
            }
        }
        return Integer.compare(i, j);
    }
}
