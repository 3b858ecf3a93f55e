package dev.gradus.settlement.dominance;

import java.util.Arrays;

/**
 * When a row that is nowhere better than another is certain to stay strictly worse, whatever is added to both: when it is lower by more
 * than a margin in some column, and there not above a limit, past which a cap could make the two equal. Rows that are dominated without
 * this certainty are kept where the outcomes behind a point are counted: rounding or a cap may yet make them equals.
 *
 * @param by for each column
 * @param limit for each column; {@link Double#NEGATIVE_INFINITY} = being lower there never counts
 */
@SuppressWarnings("ArrayRecordComponent") // inside the kernel only, never handed out
public record Margin(double[] by, double[] limit) {
    /** Plain Pareto dominance: lower by however little. */
    public static Margin none(int width) {
        double[] limit = new double[width];
        Arrays.fill(limit, Double.POSITIVE_INFINITY);
        return new Margin(new double[width], limit);
    }

    /** Lower by more than so much, whatever is added. */
    public static Margin of(double[] by) {
        double[] limit = new double[by.length];
        Arrays.fill(limit, Double.POSITIVE_INFINITY);
        return new Margin(by.clone(), limit);
    }

    /** @return whether the row at p, nowhere above the row at q, stays strictly worse */
    boolean isSafe(double[] rows, int q, int p) {
        for (int c = 0; c < by.length; c++) {
            if (rows[q + c] > rows[p + c] + by[c] && rows[p + c] <= limit[c]) {
                return true;
            }
        }
        return false;
    }
}
