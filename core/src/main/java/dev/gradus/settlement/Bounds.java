package dev.gradus.settlement;

/** Extremes of amounts and whether they add without rounding. */
final class Bounds {
    /** Whole numbers whose sums stay below this are added and divided without two of them becoming equal. */
    static final double EXACT = 0x1p50;

    private Bounds() {}

    static double least(double[] amounts) {
        double least = amounts[0];
        for (double amount : amounts) {
            least = Math.min(least, amount);
        }
        return least;
    }

    /** @param magnitude compare without signs */
    static double greatest(double[] amounts, boolean magnitude) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double amount : amounts) {
            greatest = Math.max(greatest, magnitude ? Math.abs(amount) : amount);
        }
        return greatest;
    }

    static boolean isWhole(double[] amounts) {
        for (double amount : amounts) {
            if (amount != Math.rint(amount)) {
                return false;
            }
        }
        return true;
    }
}
