package dev.gradus.roadmap.evaluation;

import java.util.function.DoubleUnaryOperator;

/** Where a function of one number is greatest within an interval on which it rises and then falls. */
final class GoldenSection {
    private static final double RATIO = (Math.sqrt(5) - 1) / 2;
    private static final int TIMES = 40;

    private GoldenSection() {}

    /** Within the interval's length times 4e-9. The ends may stand in either order. */
    static double greatest(DoubleUnaryOperator function, double from, double to) {
        double a = from;
        double b = to;
        double left = b - RATIO * (b - a);
        double right = a + RATIO * (b - a);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int k = 0; k < TIMES; k++) {
            if (atLeft > atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - RATIO * (b - a);
                atLeft = function.applyAsDouble(left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + RATIO * (b - a);
                atRight = function.applyAsDouble(right);
            }
        }
        return (a + b) / 2;
    }
}
