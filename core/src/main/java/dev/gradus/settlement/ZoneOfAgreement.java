package dev.gradus.settlement;

import java.util.stream.IntStream;

/**
 * The outcomes that give every party at least its disagreement value (Raiffa 1982): there is one exactly when a point of the frontier is
 * one.
 *
 * @param points how many points of the frontier are in it
 */
public record ZoneOfAgreement(int points) {
    /** @param disagreement a value for each party */
    public static ZoneOfAgreement of(ParetoFrontier frontier, double[] disagreement) {
        return new ZoneOfAgreement((int) IntStream.range(0, frontier.size())
                .filter(p -> Bargaining.isRational(frontier.values(p), disagreement))
                .count());
    }

    public boolean isEmpty() {
        return points == 0;
    }
}
