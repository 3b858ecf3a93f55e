package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;
import java.util.Arrays;

/**
 * A coarse grid over the first value of labels of two components, by which most dominated ones are told at once: {@code beyond[b]} is the
 * greatest second value of the labels seen so far beyond grid cell b.
 */
final class DominanceGrid {
    static final int CELLS = 256;

    final double[] beyond = new double[CELLS + 1];

    /** A first value x lies in cell (x − from)·scale, or in the first where that is negative. */
    double from;

    double scale;

    /** Begins anew; no first value lies above {@code high}. Where both are too near to be divided all lies in one cell. */
    void lay(double low, double high) {
        from = low;
        double cells = CELLS * (1 - 1e-9) / (high - low);
        scale = high > low && Double.isFinite(cells) ? cells : 0;
        Arrays.fill(beyond, Double.NEGATIVE_INFINITY);
    }

    int cell(double x) {
        return Math.max(0, (int) ((x - from) * scale));
    }

    /** A label in this cell: nothing in the cells before it and below it is worth looking at. */
    void mark(int cell, double y) {
        for (int b = cell - 1; b >= 0 && beyond[b] < y; b--) {
            beyond[b] = y;
        }
    }

    /** Some label seen has more of both, and more of the second by more than a tie. */
    boolean isBeyond(double x, double y) {
        return beyond[cell(x)] > y + Tolerance.TIE;
    }
}
