package dev.gradus.settlement.packages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the deals that no other deal beats: dominated is a deal when another is at least as good for everyone and better for someone.
 * Of deals with exactly the same values the one with fewest measures stays, then the one first in the case. Any number of parties.
 */
public final class PackageFrontier {
    private final List<Point> points = new ArrayList<>();

    /**
     * A deal on the frontier.
     *
     * @param measures mask
     * @param values to each principal, points
     */
    public record Point(long measures, List<Double> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    /** Takes the deal in unless it is dominated; throws out what it dominates. */
    public void add(long measures, double[] values) {
        for (int k = 0; k < points.size(); k++) {
            Point point = points.get(k);
            boolean covers = covers(point, values);
            if (covers && !(isSame(point, values) && isFirst(measures, point.measures()))) {
                points.add(0, points.remove(k)); // what dominated one deal is likely to dominate the next
                return;
            }
        }
        points.removeIf(point -> isCovered(point, values));
        points.add(0, new Point(measures, Arrays.stream(values).boxed().toList()));
    }

    /** Best for the first principal first. */
    public List<Point> points() {
        return points.stream().sorted(PackageFrontier::bestForFirst).toList();
    }

    private static int bestForFirst(Point a, Point b) {
        for (int k = 0; k < a.values().size(); k++) {
            int order = Double.compare(b.values().get(k), a.values().get(k));
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(a.measures(), b.measures());
    }

    private static boolean covers(Point point, double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (point.values().get(k) < values[k]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCovered(Point point, double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (point.values().get(k) > values[k]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Point point, double[] values) {
        return covers(point, values) && isCovered(point, values);
    }

    private static boolean isFirst(long a, long b) {
        int size = Integer.compare(Long.bitCount(a), Long.bitCount(b));
        return size != 0 ? size < 0 : (Long.lowestOneBit(a ^ b) & a) != 0;
    }
}
