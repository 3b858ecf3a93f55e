package dev.gradus.forecast;

import java.util.List;

/**
 * What a sweep found.
 *
 * @param draws how many were planned
 * @param stopped on request, before the draws or the precision asked
 * @param precise the precision asked was reached
 * @param kinds every kind of outcome with its chance, "none" first
 * @param agreement chance that a roadmap but the empty one holds
 * @param carriedOut chance that there is an agreement and that everything in it is done, by the analyst's beliefs
 * @param sides one for each deciding party
 * @param breaks measures at which an agreement would most likely break, commonest first; shares of the agreements
 * @param ways the commonest best roadmaps, at most five; shares of all draws
 * @param sample the first rows, for analyses that need rows
 */
public record SweepResult(
        long draws,
        long seed,
        boolean stopped,
        boolean precise,
        List<Kind> kinds,
        Chance agreement,
        Mean carriedOut,
        List<Side> sides,
        List<Break> breaks,
        List<Way> ways,
        List<Row> sample) {
    public SweepResult {
        kinds = List.copyOf(kinds);
        sides = List.copyOf(sides);
        breaks = List.copyOf(breaks);
        ways = List.copyOf(ways);
        sample = List.copyOf(sample);
    }

    /** One kind of outcome. */
    public record Kind(String id, Chance chance) {}

    /** A mean with its interval. */
    public record Mean(double value, double low, double high) {}

    /**
     * @param party position
     * @param value mean value to it over the agreements, points; NaN without agreements
     * @param completion mean probability, as it sees it, that no other is seen to fail
     * @param weakest share of the agreements whose weakest margin is its own
     */
    public record Side(int party, double value, double completion, Chance weakest) {}

    /**
     * @param measure position
     */
    public record Break(int measure, Chance chance) {}

    /**
     * @param roadmap masks of its stages
     */
    public record Way(List<Long> roadmap, Chance chance) {
        public Way {
            roadmap = List.copyOf(roadmap);
        }
    }
}
