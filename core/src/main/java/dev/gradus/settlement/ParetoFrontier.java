package dev.gradus.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The outcomes that no other outcome dominates: none is at least as good for every party and better for one. Outcomes of the same worth to
 * everyone are one point: exactly, double for double as {@link Utility#of} gives them, or within a tolerance, as the quality says. Points stand best for the first party first,
 * then for the second and so on. Immutable.
 */
public final class ParetoFrontier {
    private final int parties;
    private final double[] values;
    private final List<BigInteger> counts;
    private final Behind behind;
    private final Quality quality;

    /**
     * How good an answer is and what it took.
     *
     * @param counted whether every outcome behind each point is known, or one
     * @param epsilon 0 = exact; else every outcome that the space allows is, for every party, worth at most this much more than some point
     *     of the answer; proven
     * @param tolerance worths that differ by no more than this share of {@link Utility#scale} count as the same; 0 = none do
     * @param labelsMade beginnings of outcomes that were looked at
     * @param labelsKept beginnings that were kept, over all issues
     */
    public record Quality(boolean counted, double epsilon, double tolerance, long labelsMade, long labelsKept) {
        public boolean isExact() {
            return epsilon == 0;
        }
    }

    /** Tells the outcomes behind a point. */
    public interface Behind {
        /** @return whether the visitor never said false */
        boolean visit(int point, Predicate<int[]> visitor);
    }

    /**
     * @param values point by point, a number for each party, sorted
     * @param counts how many known outcomes are behind each point
     */
    public ParetoFrontier(int parties, double[] values, List<BigInteger> counts, Behind behind, Quality quality) {
        this.parties = parties;
        this.values = values;
        this.counts = List.copyOf(counts);
        this.behind = behind;
        this.quality = quality;
    }

    public int parties() {
        return parties;
    }

    /** The number of points; 0 where the constraints leave no outcome. */
    public int size() {
        return counts.size();
    }

    public double value(int point, int party) {
        return values[point * parties + party];
    }

    /** Worth of a point to each party. */
    public double[] values(int point) {
        return Arrays.copyOfRange(values, point * parties, (point + 1) * parties);
    }

    /** How many outcomes are known to be worth exactly this; all there are where the quality says that they are counted. */
    public BigInteger outcomes(int point) {
        return counts.get(point);
    }

    /** How many outcomes are known to be on the frontier. */
    public BigInteger outcomes() {
        return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Outcomes behind a point, a value position for each issue, as many as are known and asked. */
    public List<List<Integer>> outcomes(int point, int most) {
        List<List<Integer>> outcomes = new ArrayList<>();
        if (most > 0) {
            behind.visit(point, outcome -> {
                outcomes.add(Arrays.stream(outcome).boxed().toList());
                return outcomes.size() < most;
            });
        }
        return outcomes;
    }

    /**
     * Tells the outcomes behind a point one by one.
     *
     * @return whether the visitor never said false
     */
    public boolean visit(int point, Predicate<int[]> visitor) {
        return behind.visit(point, visitor);
    }

    public Quality quality() {
        return quality;
    }
}
