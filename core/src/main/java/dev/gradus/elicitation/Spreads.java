package dev.gradus.elicitation;

import dev.gradus.chance.Quantile;
import dev.gradus.quantity.Estimate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the values of ranges are spread, in steps fine enough for choosing questions: reckoned once for each range, since that is what costs time. */
final class Spreads {
    private static final int STEPS = 24;

    private final Map<Estimate, double[]> known = new ConcurrentHashMap<>();

    /** @param u in (0, 1) */
    double at(Estimate estimate, double u) {
        double[] steps = known.computeIfAbsent(estimate, Spreads::steps);
        double place = Math.clamp(u * STEPS - 0.5, 0, STEPS - 1.0);
        int below = Math.min(STEPS - 2, (int) place);
        return steps[below] + (place - below) * (steps[below + 1] - steps[below]);
    }

    private static double[] steps(Estimate estimate) {
        Quantile quantile = Quantile.of(estimate);
        double[] steps = new double[STEPS];
        for (int k = 0; k < STEPS; k++) {
            steps[k] = quantile.at((k + 0.5) / STEPS);
        }
        return steps;
    }
}
