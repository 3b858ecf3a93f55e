package dev.gradus.settlement.review;

import dev.gradus.settlement.ParetoFrontier;
import java.util.Optional;

/**
 * How far the parties' wishes are apart: the least Euclidean distance of an outcome from complete satisfaction of every party (Baarslag et
 * al. 2013, Artificial Intelligence 198, section 4). The nearest outcome is on the frontier.
 *
 * @param point its position on the frontier
 * @param distance on the parties' scales, taken as comparable
 */
public record Opposition(int point, double distance) {
    /**
     * Empty where there is no outcome. Of several the first.
     *
     * @param satisfaction for each party, no less than any outcome is worth to it; 1 on the scales of GENIUS
     */
    public static Optional<Opposition> find(ParetoFrontier frontier, double[] satisfaction) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < frontier.size(); p++) {
            double sum = 0;
            for (int i = 0; i < satisfaction.length; i++) {
                double lack = satisfaction[i] - frontier.value(p, i);
                sum += lack * lack;
            }
            if (sum < least) {
                least = sum;
                nearest = p;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Opposition(nearest, Math.sqrt(least)));
    }
}
