package dev.gradus.formats.domain;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import dev.gradus.settlement.UtilityRules;
import java.util.List;
import java.util.Optional;

/** Makes a utility of the numbers that a reader found in a file. */
public final class Worths {
    /** Squares and sums of worths stay far within what a double holds. */
    private static final double MOST = 1e9;

    private Worths() {}

    /**
     * The utility; empty where problems are noted already, or after noting that its numbers, finite each, add up to more than can
     * be read.
     *
     * @param path of the function in its file
     * @param place of the function in its file
     */
    public static Optional<Utility> find(
            Problems problems,
            String path,
            Place place,
            OutcomeSpace space,
            double[][] parts,
            List<Reward> rewards,
            List<Group> groups,
            double divisor,
            double cap) {
        if (problems.isEmpty() && !UtilityRules.isFinite(parts, rewards, groups, divisor)) {
            problems.add(Code.NUMBER_RANGE, path, place, "∞", "-∞ < x < ∞", "1");
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Utility utility = new Utility(space, parts, rewards, groups, divisor, cap);
        if (utility.scale() > MOST) {
            problems.add(Code.WORTH_LARGE, path, place, Numerals.text(utility.scale()), Numerals.plain(MOST));
            return Optional.empty();
        }
        return Optional.of(utility);
    }
}
