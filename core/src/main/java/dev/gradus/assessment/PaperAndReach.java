package dev.gradus.assessment;

import dev.gradus.quantity.Explained;
import java.util.List;
import java.util.Map;

/**
 * What could be agreed on paper against what can be reached. A deal is a set of measures beyond those in force, closed under
 * prerequisites, without exclusions and short of hard red lines; on paper it is worth the sum of its values.
 *
 * @param deals how many deals there are; −1 = too many to list
 * @param inZone deals that give every principal at least its walk-away value (zone of possible agreement)
 * @param stableDeals deals in which everybody would rest; −1 = not counted
 * @param reachableDeals deals that some self-enforcing roadmap reaches; −1 = not asked of all
 * @param undecidedDeals deals that would last and of which it could not be decided in the memory given; while there are some, there may be
 *     more reachable deals
 * @param principals positions of the principals, the order of every list of values
 * @param walkAway disagreement point, points
 * @param frontier the Pareto frontier of the principals, best for the first principal first
 * @param nash the Nash deal; empty where no deal gives every principal its walk-away value
 * @param marks at most 5,000 deals for the picture
 * @param region corners of the region of all deals for each pair of axes, as "0-1": x1, y1, x2, y2, …
 */
public record PaperAndReach(
        long deals,
        long inZone,
        long stableDeals,
        long reachableDeals,
        long undecidedDeals,
        List<Integer> principals,
        List<Double> walkAway,
        List<Deal> frontier,
        List<Deal> nash,
        List<Mark> marks,
        Map<String, List<Double>> region) {
    public static final int MOST_MARKS = 5000;

    public PaperAndReach {
        principals = List.copyOf(principals);
        walkAway = List.copyOf(walkAway);
        frontier = List.copyOf(frontier);
        nash = List.copyOf(nash);
        marks = List.copyOf(marks);
        region = Map.copyOf(region);
    }

    /** What can become of a deal. */
    public enum Status {
        /** Somebody would walk out of it or undo a part in secret. */
        UNSTABLE,
        /** Everybody would rest in it, but no self-enforcing roadmap leads there. */
        OUT_OF_REACH,
        /** A self-enforcing roadmap ends in it. */
        REACHABLE,
        /** Everybody would rest in it; whether it can be reached was not decided. */
        STABLE
    }

    /**
     * @param measures mask of what it adds
     * @param values to each principal
     */
    public record Deal(long measures, List<Explained> values, Status status) {
        public Deal {
            values = List.copyOf(values);
        }
    }

    /**
     * @param measures mask
     * @param values points of each principal
     */
    public record Mark(long measures, List<Double> values, Status status, boolean onFrontier) {
        public Mark {
            values = List.copyOf(values);
        }
    }
}
