package dev.gradus.roadmap;

import dev.gradus.agreement.Roadmap;

/**
 * The roadmap of one vector of numbers, and how much is known of it.
 *
 * @param roadmap holds; may be the empty one, where nothing else holds, or was found
 * @param certainty how sure that is
 */
public record Planned(Roadmap roadmap, Certainty certainty) {
    /** How sure an answer is. */
    public enum Certainty {
        /** No roadmap is better; where turnover changes at named days, none of those that were weighed on their dates. */
        BEST,
        /** The roadmap holds; another may be better. */
        HOLDS,
        /** No roadmap was found before planning had to stop; there may be one. */
        UNSETTLED
    }

    public static Planned of(Plan plan) {
        return switch (plan) {
            case Plan.Found found -> new Planned(found.roadmap(), Certainty.BEST);
            case Plan.NearestMiss _, Plan.Nowhere _ -> new Planned(Roadmap.EMPTY, Certainty.BEST);
            case Plan.Bracket bracket -> new Planned(bracket.roadmap(), certainty(bracket));
            case Plan.Undecided undecided ->
                new Planned(Roadmap.EMPTY, undecided.noneHolds() ? Certainty.BEST : Certainty.UNSETTLED);
            case Plan.TooLarge _ -> new Planned(Roadmap.EMPTY, Certainty.UNSETTLED);
        };
    }

    private static Certainty certainty(Plan.Bracket bracket) {
        if (bracket.isClosed()) {
            return Certainty.BEST;
        }
        return bracket.roadmap().stages().isEmpty() ? Certainty.UNSETTLED : Certainty.HOLDS;
    }
}
