package dev.gradus.settlement.packages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Nash deal (Nash 1950): the deal that gives every principal at least its walk-away value and has the greatest product of what it
 * gives beyond that, over those principals whom some such deal lets gain.
 */
public final class NashDeal {
    /** Sums of the same worths in another order differ by rounding, points. */
    private static final double ROUNDING = 1e-9;

    private NashDeal() {}

    /**
     * The Nash deal; it lies on the Pareto frontier, so only the frontier is looked at. Empty where no deal gives every principal its
     * walk-away value. Ties go to the one best for the first principal.
     *
     * @param frontier as {@link PackageFrontier#points}
     * @param walkAway disagreement point, points
     */
    public static Optional<PackageFrontier.Point> of(List<PackageFrontier.Point> frontier, double[] walkAway) {
        List<PackageFrontier.Point> inZone = frontier.stream()
                .filter(p -> isInZone(p.values().stream().mapToDouble(v -> v).toArray(), walkAway))
                .toList();
        boolean[] canGain = new boolean[walkAway.length];
        for (PackageFrontier.Point point : inZone) {
            for (int k = 0; k < walkAway.length; k++) {
                canGain[k] |= point.values().get(k) > walkAway[k] + ROUNDING;
            }
        }
        return inZone.stream().max(Comparator.comparingDouble(p -> product(p, walkAway, canGain)));
    }

    /** Every principal gets at least its walk-away value, within rounding. */
    public static boolean isInZone(double[] values, double[] walkAway) {
        return IntStream.range(0, walkAway.length).allMatch(k -> values[k] >= walkAway[k] - ROUNDING);
    }

    private static double product(PackageFrontier.Point point, double[] walkAway, boolean[] canGain) {
        double[] gains = IntStream.range(0, walkAway.length)
                .filter(k -> canGain[k])
                .mapToDouble(k -> Math.max(0, point.values().get(k) - walkAway[k]))
                .toArray();
        return Arrays.stream(gains).reduce(1, (a, b) -> a * b);
    }
}
