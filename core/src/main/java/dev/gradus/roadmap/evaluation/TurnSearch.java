package dev.gradus.roadmap.evaluation;

import dev.gradus.roadmap.Tolerance;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks along one number, outwards from its present value to one end of its range, for the nearest value at which a verdict turns.
 *
 * <p>The weakest margin is sampled, densely near the present value, near the end and on both sides of 0 (where a cost becomes a gain, or
 * a reversal possible), in wider steps far out. Between two samples of different verdict the turn is bisected; where three neighbouring
 * samples show an extremum towards zero, the extremum is looked for by golden section. A turn and a turn back between two samples that do
 * not show in this way would be missed.
 */
public final class TurnSearch {
    private static final double FINEST = 0.02;
    private static final double GROWTH = 0.25;
    private static final int COARSEST = 20;
    private static final double BESIDE_ZERO = 1e-6;
    private static final double CLOSE = 1e-10;

    private final DoubleUnaryOperator margin;
    private final boolean holds;
    private final double now;
    private final double end;
    private final double[] at;
    private int done;
    private double beforeLast = Double.NaN;
    private double last;
    private OptionalDouble found = OptionalDouble.empty();

    /**
     * @param margin weakest margin as a function of the number, points
     * @param now present value
     * @param marginNow weakest margin there; whether it holds is the verdict that may turn
     * @param end where the search ends, below or above
     * @param span what is a large change of this number
     */
    public TurnSearch(DoubleUnaryOperator margin, double now, double marginNow, double end, double span) {
        this.margin = margin;
        this.holds = isHeld(marginNow);
        this.now = now;
        this.end = end;
        this.at = samples(now, end, span);
        this.last = marginNow;
    }

    private static double[] samples(double now, double end, double span) {
        double distance = Math.abs(end - now);
        TreeSet<Double> distances = new TreeSet<>();
        double step = FINEST * span;
        for (double d = step; d < distance; d += Math.max(step, Math.min(GROWTH * d, distance / COARSEST))) {
            distances.add(d);
        }
        for (double left = 0.1; left > 1e-6 && distance > 0; left /= 10) {
            distances.add(distance * (1 - left));
        }
        if (now * end < 0) {
            distances.add(Math.abs(now) - BESIDE_ZERO);
            distances.add(Math.abs(now));
            distances.add(Math.abs(now) + BESIDE_ZERO);
        }
        double sign = Math.signum(end - now);
        double[] at = distances.stream()
                .filter(d -> d > 0 && d < distance)
                .mapToDouble(d -> d == Math.abs(now) ? 0 : now + sign * d)
                .toArray();
        if (distance == 0) {
            return at;
        }
        double[] withEnd = java.util.Arrays.copyOf(at, at.length + 1);
        withEnd[at.length] = end;
        return withEnd;
    }

    /** The nearest value at which the verdict is another, if some is found no further than this from the present one. */
    public OptionalDouble within(double distance) {
        while (found.isEmpty() && done < at.length && Math.abs(place(done - 1) - now) < distance) {
            double value = margin.applyAsDouble(at[done]);
            if (isTurned(value)) {
                found = OptionalDouble.of(edge(place(done - 1), at[done]));
            } else if (done > 0 && isExtremum(beforeLast, last, value)) {
                double extremum = extremum(place(done - 2), at[done]);
                if (isTurned(margin.applyAsDouble(extremum))) {
                    found = OptionalDouble.of(edge(place(done - 2), extremum));
                }
            }
            beforeLast = last;
            last = value;
            done++;
        }
        return found.isPresent() && Math.abs(found.getAsDouble() - now) <= distance ? found : OptionalDouble.empty();
    }

    /** Beyond the turn that was found: where the verdict is the present one again; empty = not before the end. */
    public OptionalDouble back() {
        double before = found.orElseThrow();
        for (double x : at) {
            if (Math.abs(x - now) > Math.abs(before - now)) {
                if (!isTurned(margin.applyAsDouble(x))) {
                    return OptionalDouble.of(edge(x, before));
                }
                before = x;
            }
        }
        return OptionalDouble.empty();
    }

    /** The end of the range on this side. */
    public double end() {
        return end;
    }

    private double place(int sample) {
        return sample < 0 ? now : at[sample];
    }

    private static boolean isHeld(double value) {
        return value >= -Tolerance.TIE;
    }

    private boolean isTurned(double value) {
        return !Double.isNaN(value) && isHeld(value) != holds;
    }

    private boolean isExtremum(double before, double here, double after) {
        return holds ? here < before && here < after : here > before && here > after;
    }

    private double extremum(double one, double other) {
        double sign = holds ? -1 : 1;
        return GoldenSection.greatest(x -> sign * margin.applyAsDouble(x), one, other);
    }

    /** The value on the turned side of the turn. */
    private double edge(double notYet, double turned) {
        double from = notYet;
        double to = turned;
        for (int k = 0; k < 60 && Math.abs(to - from) > CLOSE; k++) {
            double mid = (from + to) / 2;
            if (isTurned(margin.applyAsDouble(mid))) {
                to = mid;
            } else {
                from = mid;
            }
        }
        return to;
    }
}
