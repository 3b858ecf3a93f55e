package dev.gradus.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Explanation;
import java.util.List;

/**
 * What mistrust costs each principal: its gain under the chosen rule if all trusted fully, minus its gain at today's trust. What delay
 * and self-interest cost even at full trust is apart.
 *
 * @param withFullTrust the roadmap that would be chosen at full trust (empty = none but staying)
 * @param holdsAtFullTrust some roadmap but the empty one would hold
 * @param explanation every number of that roadmap, with every trust at 1
 * @param sides one line a principal
 */
public record PriceOfMistrust(
        Roadmap withFullTrust, boolean holdsAtFullTrust, Explanation explanation, List<Side> sides) {
    public PriceOfMistrust {
        sides = List.copyOf(sides);
    }

    /**
     * @param party position in the structure
     * @param today gain of the best roadmap at today's trust
     * @param fullTrust gain at full trust
     * @param price the difference
     * @param onPaper value of the Nash deal on paper minus the walk-away value; equal to {@code fullTrust} where there is no such deal
     * @param delayAndSelfInterest what is lost between paper and full trust
     */
    public record Side(
            int party,
            Explained today,
            Explained fullTrust,
            Explained price,
            Explained onPaper,
            Explained delayAndSelfInterest) {}
}
