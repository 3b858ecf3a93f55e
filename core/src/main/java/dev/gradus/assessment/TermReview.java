package dev.gradus.assessment;

import dev.gradus.quantity.Explained;
import java.util.List;

/**
 * A contested term: what all readings require, what only some do, and what that means for the deals that use the term.
 *
 * @param term id
 * @param core mask of the measures that every reading requires
 * @param disputed mask of those that some but not all require
 * @param withoutReading principals (positions) for which the case gives no reading
 * @param parts where the readings part, for each proposal that uses the term and for the best roadmap ("")
 * @param gaps expectation gaps on the agreed core: value of the deal under one's own reading minus under the other's
 */
public record TermReview(
        String term, long core, long disputed, List<Integer> withoutReading, List<Parting> parts, List<Gap> gaps) {
    public TermReview {
        withoutReading = List.copyOf(withoutReading);
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param proposal id; "" = the best roadmap
     * @param stage from 1, the first with a disputed measure; number of stages + 1 where the disputed part would come after the end
     * @param measures mask of the disputed measures done there, or of all disputed ones after the end
     */
    public record Parting(String proposal, int stage, long measures) {}

    /**
     * @param proposal id; "" = the best roadmap
     * @param party whose gap
     * @param other whose reading it is held against
     */
    public record Gap(String proposal, int party, int other, Explained gap) {}
}
