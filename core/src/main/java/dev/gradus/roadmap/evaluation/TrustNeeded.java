package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * At which values of one number a condition holds (model.md §5, required trust): the zeros of a margin as a function of that number.
 *
 * <p>The margin is continuous and piecewise rational of low degree in a prior, so it is sampled on a grid that is finer near 0 and 1,
 * sign changes are bisected, and where three neighbouring samples of one sign have an extremum towards zero, the extremum is looked for
 * by golden section; an interval narrower than the grid that does not show as such an extremum would be missed.
 */
public final class TrustNeeded {
    private static final double EDGE = 1e-7;
    private static final int GRID = 128;

    private TrustNeeded() {}

    /** An interval of the number, ascending. */
    public record Interval(double from, double to) {}

    /**
     * The priors of one party in another at which the roadmap still holds for it, all else equal.
     *
     * @return ascending, within 0…1; empty = none; 0 and 1 stand for "arbitrarily near"
     */
    public static List<Interval> intervals(ResolvedCase resolved, Roadmap roadmap, int truster, int trusted) {
        DoubleUnaryOperator margin = prior -> new Evaluator(resolved.with(
                        resolved.numbers().edit().trust(truster, trusted, prior).done()))
                .weakestMargin(roadmap, truster);
        boolean canHurt =
                dislikes(resolved, roadmap, truster) || resolved.numbers().cure() > 0;
        return canHurt ? everywhere(margin) : upwards(margin);
    }

    private static boolean dislikes(ResolvedCase resolved, Roadmap roadmap, int truster) {
        long all = resolved.structure().inForce() | roadmap.measures();
        for (long rest = all; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (resolved.structure().measures().get(c).performer() != truster
                    && resolved.numbers().value(truster, c) < 0) {
                return true;
            }
        }
        return false;
    }

    /** More trust never hurts a party that dislikes nothing the others do, where nothing is made good: one interval up to 1. */
    private static List<Interval> upwards(DoubleUnaryOperator margin) {
        if (!holds(margin, 1 - EDGE)) {
            return List.of();
        }
        return List.of(new Interval(holds(margin, EDGE) ? 0 : bisect(margin, EDGE, 1 - EDGE), 1));
    }

    /** All intervals within 0…1 on which a margin is not negative. */
    public static List<Interval> everywhere(DoubleUnaryOperator margin) {
        double[] at = new double[GRID + 1];
        double[] value = new double[GRID + 1];
        for (int k = 0; k <= GRID; k++) {
            double even = (double) k / GRID;
            at[k] = Math.clamp(0.5 * (1 - Math.cos(Math.PI * even)), EDGE, 1 - EDGE);
            value[k] = margin.applyAsDouble(at[k]);
        }
        List<Double> points = new ArrayList<>();
        for (int k = 0; k <= GRID; k++) {
            points.add(at[k]);
            if (k > 0 && k < GRID && turnsTowardsZero(value[k - 1], value[k], value[k + 1])) {
                double sign = value[k] < 0 ? 1 : -1;
                points.add(GoldenSection.greatest(p -> sign * margin.applyAsDouble(p), at[k - 1], at[k + 1]));
            }
        }
        return between(margin, points.stream().sorted().mapToDouble(p -> p).toArray());
    }

    private static List<Interval> between(DoubleUnaryOperator margin, double[] points) {
        List<Interval> intervals = new ArrayList<>();
        boolean inside = holds(margin, points[0]);
        double from = 0;
        for (int k = 1; k < points.length; k++) {
            boolean next = holds(margin, points[k]);
            if (next != inside) {
                double turn = bisect(margin, points[k - 1], points[k]);
                if (inside) {
                    intervals.add(new Interval(from, turn));
                }
                from = turn;
                inside = next;
            }
        }
        if (inside) {
            intervals.add(new Interval(from, 1));
        }
        return intervals;
    }

    private static boolean turnsTowardsZero(double before, double here, double after) {
        return here < -Tolerance.TIE
                ? here >= before && here >= after
                : here <= before && here <= after && here < Double.POSITIVE_INFINITY;
    }

    /** Where the margin turns, between two numbers at which it does and does not hold. */
    static double bisect(DoubleUnaryOperator margin, double one, double other) {
        double low = one;
        double high = other;
        boolean atLow = holds(margin, low);
        for (int k = 0; k < 60 && Math.abs(high - low) > 1e-12; k++) {
            double mid = (low + high) / 2;
            if (holds(margin, mid) == atLow) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return (low + high) / 2;
    }

    private static boolean holds(DoubleUnaryOperator margin, double at) {
        return margin.applyAsDouble(at) >= -Tolerance.TIE;
    }
}
