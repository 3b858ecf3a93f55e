package dev.gradus.quantity;

/**
 * A number as an analyst gives it: {@code low ≤ likely ≤ high}, all finite; a certain number has all three equal.
 *
 * @param low lowest value thought possible
 * @param likely most likely value; the one an assessment computes with
 * @param high highest value thought possible
 * @param shape how the values between are spread
 */
public record Estimate(double low, double likely, double high, Shape shape) {
    public Estimate {
        if (!Double.isFinite(low) || !Double.isFinite(likely) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("an estimate is finite, found " + low + ", " + likely + ", " + high);
        }
        if (low > likely || likely > high) {
            throw new IllegalArgumentException(
                    "an estimate has low ≤ most likely ≤ high, found " + low + ", " + likely + ", " + high);
        }
    }

    /** A range of the usual shape. */
    public Estimate(double low, double likely, double high) {
        this(low, likely, high, Shape.PERT);
    }

    /** A number without a range. */
    public static Estimate of(double value) {
        return new Estimate(value, value, value);
    }

    /** The same of the amount with the other sign, of the usual shape. */
    public Estimate negated() {
        return new Estimate(0 - high, 0 - likely, 0 - low);
    }

    public boolean isRange() {
        return low < high;
    }
}
