package dev.gradus.settlement.joined;

import java.util.Arrays;

/**
 * Tells whether some row of a table is below a given row in every column: a k-d tree whose nodes know the least of each column, so that
 * only nodes are entered that could hold such a row. Immutable once built.
 *
 * @see <a href="https://doi.org/10.1145/361002.361007">Bentley 1975</a> for k-d trees
 */
final class LowerTree {
    private static final int LEAF = 8;

    private final double[][] rows;
    private final int width;
    private final boolean strictly;
    /** Least of each column, node by node. */
    private final double[] least;

    /**
     * @param rows reordered
     * @param strictly whether below means less, or not more
     */
    LowerTree(double[][] rows, int width, boolean strictly) {
        this.rows = rows;
        this.width = width;
        this.strictly = strictly;
        least = new double[width * nodes(rows.length)];
        if (rows.length > 0) {
            build(0, 0, rows.length, 0);
        }
    }

    private static int nodes(int count) {
        return 4 * Integer.highestOneBit(Math.max(1, count / LEAF));
    }

    private boolean isLeaf(int node, int from, int to) {
        return to - from <= LEAF || (2 * node + 3) * width > least.length;
    }

    private void build(int node, int from, int to, int column) {
        if (isLeaf(node, from, to)) {
            for (int w = 0; w < width; w++) {
                double low = Double.POSITIVE_INFINITY;
                for (int k = from; k < to; k++) {
                    low = Math.min(low, rows[k][w]);
                }
                least[node * width + w] = low;
            }
            return;
        }
        Arrays.sort(rows, from, to, (a, b) -> Double.compare(a[column], b[column]));
        int middle = (from + to) >>> 1;
        int next = column + 1 == width ? 0 : column + 1;
        build(2 * node + 1, from, middle, next);
        build(2 * node + 2, middle, to, next);
        for (int w = 0; w < width; w++) {
            least[node * width + w] = Math.min(least[(2 * node + 1) * width + w], least[(2 * node + 2) * width + w]);
        }
    }

    boolean hasBelow(double[] row) {
        return rows.length > 0 && hasBelow(row, 0, 0, rows.length);
    }

    private boolean hasBelow(double[] row, int node, int from, int to) {
        if (!isBelow(least, node * width, row)) {
            return false;
        }
        if (isLeaf(node, from, to)) {
            for (int k = from; k < to; k++) {
                if (isBelow(rows[k], 0, row)) {
                    return true;
                }
            }
            return false;
        }
        int middle = (from + to) >>> 1;
        return hasBelow(row, 2 * node + 1, from, middle) || hasBelow(row, 2 * node + 2, middle, to);
    }

    private boolean isBelow(double[] low, int at, double[] row) {
        for (int w = 0; w < width; w++) {
            if (strictly ? !(low[at + w] < row[w]) : !(low[at + w] <= row[w])) {
                return false;
            }
        }
        return true;
    }
}
