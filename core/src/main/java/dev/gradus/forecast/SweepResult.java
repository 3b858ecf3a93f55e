package dev.gradus.forecast;

import java.util.List;

/**
 * What a sweep found.
 *
 * @param draws how many were planned
 * @param stopped on request, before the draws or the precision asked
 * @param precise the precision asked was reached
 * @param kinds every kind of outcome with its chance, "none" first; last, where there are any, the draws that are not settled
 * @param agreement chance that a roadmap but the empty one holds; with draws that are not settled, at least that
 * @param limits where planning of draws had to stop
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
        Limits limits,
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

    /** The same, stopped after its last draw: what would have come after it was left out. */
    SweepResult asStopped() {
        return new SweepResult(
                draws, seed, true, precise, kinds, agreement, limits, carriedOut, sides, breaks, ways, sample);
    }

    /**
     * Draws that were not planned to the end, because of a limit of work or of memory.
     *
     * @param notBest a roadmap was found that holds, but another may be better, and of another kind
     * @param unsettled none was found, and there may be one
     */
    public record Limits(long notBest, long unsettled) {
        public boolean isExact() {
            return notBest == 0 && unsettled == 0;
        }
    }

    /** The chance of agreement if there is one in every draw that is not settled. */
    public double agreementAtMost() {
        return draws == 0 ? 0 : (double) (agreement.hits() + limits.unsettled()) / draws;
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
