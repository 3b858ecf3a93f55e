package dev.gradus.repair;

import java.util.List;
import java.util.Optional;

/**
 * What could be added so that a goal holds.
 *
 * @param subject what the goal is called in the case: id of a proposal; "" = an end
 * @param goal what is to hold
 * @param outcome how it came out
 * @param today why it fails as the case stands; empty where it holds, cannot be done, or the goal is an end
 * @param cheapest the cheapest remedies, least total share first; none of them costs every giver (and in tranches) at least as much as another
 * @param nearest where none suffices and the goal is a sequence: the remedy whose weakest margin is greatest, and why it fails
 * @param looked what was looked at
 * @param levers what third parties could do or withhold; nothing where the goal holds, cannot be done, or is an end
 */
public record Repairs(
        String subject,
        Goal goal,
        Outcome outcome,
        Optional<Shortfall> today,
        List<Repair> cheapest,
        Optional<Nearest> nearest,
        Looked looked,
        Levers levers) {
    public Repairs {
        cheapest = List.copyOf(cheapest);
    }

    /** How a search for remedies came out. */
    public enum Outcome {
        /** The goal holds as the case stands. */
        HOLDS,
        /** It holds with some remedy. */
        MENDED,
        /** No remedy that was looked at suffices. */
        NOT_MENDED,
        /** The stages cannot be carried out in that order, whatever is added. */
        IMPOSSIBLE,
        /** The case offers nothing that could be added and would concern the goal. */
        NOTHING_OFFERED
    }

    /**
     * @param remedy that comes nearest
     * @param without what still fails
     */
    public record Nearest(Remedy remedy, Shortfall without) {}

    /**
     * What was looked at.
     *
     * @param instruments that concern the goal
     * @param remedies sets of those instruments times numbers of tranches
     * @param contradictory of them: two of the instruments set one number differently
     * @param passedOver of them: contain one that suffices, or cost more than one that does
     * @param weighed of them
     * @param mostTranches no measure was divided into more
     * @param mostInstruments no set had more instruments
     * @param complete nothing was left out, so that no cheaper remedy exists
     */
    public record Looked(
            int instruments,
            long remedies,
            long contradictory,
            long passedOver,
            long weighed,
            int mostTranches,
            int mostInstruments,
            boolean complete) {}

    /** The remedy of least total share. */
    public Optional<Repair> findLeastShare() {
        return cheapest.stream().findFirst();
    }
}
