package dev.gradus.settlement.review;

import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.ParetoFrontier;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The outcomes that give every party at least its disagreement value (Raiffa 1982): there is one exactly when a point of the frontier is
 * one.
 *
 * @param points how many points of the exact frontier are in it; empty where that is not known
 */
public record ZoneOfAgreement(boolean isEmpty, Optional<Integer> points) {
    /**
     * @param frontier exact
     * @param disagreement a value for each party
     */
    public static ZoneOfAgreement of(ParetoFrontier frontier, double[] disagreement) {
        int points = (int) IntStream.range(0, frontier.size())
                .filter(p -> Bargaining.isRational(frontier.values(p), disagreement))
                .count();
        return new ZoneOfAgreement(points == 0, Optional.of(points));
    }
}
