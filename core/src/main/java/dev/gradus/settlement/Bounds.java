package dev.gradus.settlement;

/** Extremes of amounts and whether they add without rounding. */
public final class Bounds {
    /** Whole numbers, or multiples of any power of two, of which sums hold fewer than this are added and divided without becoming equal. */
    public static final double EXACT = 0x1p50;

    private static final int MANTISSA = 52;

    private Bounds() {}

    public static double least(double[] amounts) {
        double least = amounts[0];
        for (double amount : amounts) {
            least = Math.min(least, amount);
        }
        return least;
    }

    /** @param magnitude compare without signs */
    public static double greatest(double[] amounts, boolean magnitude) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double amount : amounts) {
            greatest = Math.max(greatest, magnitude ? Math.abs(amount) : amount);
        }
        return greatest;
    }

    public static boolean isWhole(double[] amounts) {
        for (double amount : amounts) {
            if (amount != Math.rint(amount)) {
                return false;
            }
        }
        return true;
    }

    /** The greatest power of two of which all amounts are multiples; {@link Integer#MAX_VALUE} where all are nought. */
    public static int grain(double... amounts) {
        int grain = Integer.MAX_VALUE;
        for (double amount : amounts) {
            if (amount != 0) {
                long bits = Double.doubleToRawLongBits(amount);
                int last = Math.min(MANTISSA, Long.numberOfTrailingZeros(bits));
                grain = Math.min(grain, Math.max(Math.getExponent(amount), Double.MIN_EXPONENT) - MANTISSA + last);
            }
        }
        return grain;
    }
}
