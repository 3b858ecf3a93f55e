package dev.gradus.forecast.backtest;

import java.util.List;

/**
 * How long peace agreements lasted: share still in force after some years, a Kaplan-Meier estimate over 373 agreements (UCDP Peace
 * Agreement Dataset 22.1). Straight lines between the published points; after the last one the yearly rate of the last stretch goes on.
 */
public final class Survival {
    /** The published points: years and share in force. */
    public static final List<Point> POINTS = List.of(
            new Point(0, 1), new Point(180 / 365.25, 0.85), new Point(1, 0.79), new Point(2, 0.74), new Point(5, 0.69));

    /** Number of agreements behind them. */
    public static final int AGREEMENTS = 373;

    private Survival() {}

    public record Point(double years, double share) {}

    /** Share in force after so many years. */
    public static double after(double years) {
        for (int k = 1; k < POINTS.size(); k++) {
            Point from = POINTS.get(k - 1);
            Point to = POINTS.get(k);
            if (years <= to.years()) {
                double part = Math.max(0, years - from.years()) / (to.years() - from.years());
                return from.share() + part * (to.share() - from.share());
            }
        }
        Point from = POINTS.get(POINTS.size() - 2);
        Point to = POINTS.getLast();
        double rate = Math.log(from.share() / to.share()) / (to.years() - from.years());
        return to.share() * Math.exp(-rate * (years - to.years()));
    }
}
