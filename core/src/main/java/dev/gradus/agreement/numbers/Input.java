package dev.gradus.agreement.numbers;

import dev.gradus.quantity.Estimate;
import java.util.List;

/**
 * One number of a case that enters what roadmaps are worth, and what changing it does.
 *
 * @param path its name, as in {@code --set}
 * @param kind what it is
 * @param args what its label speaks of: "party:us", "measure:yongbyon"
 * @param estimate what the case states, or the default that stands in for it
 * @param given false where the case is silent
 * @param about mask of the measures that it is about: it does not matter to a roadmap with none of them in force or done; −1 = always
 * @param change gives the numbers of the case with this one set
 */
public record Input(
        String path, FigureKind kind, List<String> args, Estimate estimate, boolean given, long about, Change change) {
    /** The largest change, as {@link #change} measures it, that is thought possible. */
    public static final double MOST_CHANGE = 1.5;

    public Input {
        args = List.copyOf(args);
    }

    /** Sets a number; several changes, one after the other, add up to what setting all of them gives. */
    @FunctionalInterface
    public interface Change {
        /**
         * @param numbers in which this number has its present value
         */
        Numbers to(Numbers numbers, double value);
    }

    public String label() {
        return kind.label();
    }

    /** The value that is computed with. */
    public double now() {
        return estimate.likely();
    }

    /**
     * How far a value is from the present one, in what is a large change for this number: 1 is the end of the range that the case gives, and
     * each width of the range beyond it is 1 more; where it gives none, 1 is an ordinary distance for such a number.
     */
    public double change(double value) {
        double distance = Math.abs(value - now());
        double reach = reach(value > now());
        return distance <= reach ? distance / reach : 1 + (distance - reach) / span();
    }

    /** The value so far away, upwards or downwards: the inverse of {@link #change}. */
    public double at(double change, boolean up) {
        double distance = change <= 1 ? change * reach(up) : reach(up) + (change - 1) * span();
        return now() + (up ? distance : -distance);
    }

    /**
     * The last value, upwards or downwards, that is thought possible: half a width of the range beyond its end ({@link #MOST_CHANGE}), as far
     * as a case may state it. What turns a verdict only beyond that is no turning point.
     */
    public double end(boolean up) {
        double end = kind.quantity().allows(now())
                ? Math.clamp(
                        at(MOST_CHANGE, up),
                        kind.quantity().least(),
                        kind.quantity().most())
                : now();
        return up ? Math.max(now(), end) : Math.min(now(), end);
    }

    /** How far the case's own range goes on this side. */
    private double reach(boolean up) {
        if (!estimate.isRange()) {
            return span();
        }
        return up ? estimate.high() - now() : now() - estimate.low();
    }

    /** The width of the range that the case gives, or an ordinary width. */
    public double span() {
        if (estimate.isRange()) {
            return estimate.high() - estimate.low();
        }
        double size = Math.abs(now());
        return switch (kind.unit()) {
            case SHARE -> 0.25;
            case POINTS, NUMBER -> Math.max(5, size / 2);
            case TIME -> Math.max(0.25, size / 2);
            case RATE -> Math.max(0.05, size / 2);
        };
    }

    /** The numbers with this one set to a value that a case may state. */
    public Numbers set(Numbers numbers, double value) {
        return change.to(numbers, value);
    }

    /** It can matter to a roadmap after which these measures are in force. */
    public boolean matters(long end) {
        return (about & end) != 0 || about == -1;
    }
}
