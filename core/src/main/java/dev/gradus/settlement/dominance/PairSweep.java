package dev.gradus.settlement.dominance;

/** Two columns: one pass over rows sorted by the first. Equal rows share their fate. */
public final class PairSweep {
    private PairSweep() {}

    /**
     * Keeps, in place and in order, the rows that are not certainly worse than another.
     *
     * @param x first column, greatest first
     * @param y second column, greatest first where the first is equal
     * @param code travels with its row
     * @return how many are kept
     */
    public static int keep(double[] x, double[] y, int[] code, int count, Margin margin) {
        double byX = margin.by()[0];
        double byY = margin.by()[1];
        double limitX = margin.limit()[0];
        double limitY = margin.limit()[1];
        double highest = Double.NEGATIVE_INFINITY;
        double highestAhead = Double.NEGATIVE_INFINITY;
        int ahead = 0;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double px = x[i];
            double py = y[i];
            while (ahead < kept && x[ahead] > px + byX) {
                highestAhead = Math.max(highestAhead, y[ahead++]);
            }
            boolean beaten = highest > py + byY && py <= limitY || highestAhead >= py && px <= limitX;
            if (!beaten) {
                x[kept] = px;
                y[kept] = py;
                code[kept++] = code[i];
                highest = Math.max(highest, py);
            }
        }
        return kept;
    }
}
