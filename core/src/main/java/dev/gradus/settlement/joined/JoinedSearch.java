package dev.gradus.settlement.joined;

import dev.gradus.settlement.NoRoom;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;

/** A way to find all points where utilities join issues. Values that nobody tells apart are one. */
interface JoinedSearch {
    /**
     * What a search came to.
     *
     * @param stopped whether the room for nodes ran out
     * @param gap how far at most, for every party, an outcome is from some known point; proven
     * @param looked partial outcomes that were looked at
     * @param kept those that were followed
     */
    record Proof(boolean stopped, double gap, long looked, long kept) {}

    /** Every outcome behind each point of a frontier, values merged. */
    interface Outcomes {
        /** How many outcomes are meant, each value counting as often as it stands for others. */
        BigInteger count(int point);

        /** Partial outcomes that were looked at to find them. */
        long looked();

        /** @return whether the visitor never said false */
        boolean visit(int point, Predicate<int[]> visitor);
    }

    /**
     * Adds to the points known whatever they do not cover and the cut does not drop.
     *
     * @param distance how far any outcome may be from a known point to be left out
     * @throws NoRoom where that takes more than may be held, and no bound can be told
     */
    Proof search(SearchZones zones, SearchCut cut, double distance);

    /**
     * @param points all of the frontier
     * @param weights how many outcomes a value stands for, by issue
     * @return empty where that takes too long or too much
     */
    Optional<Outcomes> findOutcomes(double[][] points, int[][] weights);
}
