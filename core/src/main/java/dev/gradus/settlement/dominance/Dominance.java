package dev.gradus.settlement.dominance;

import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which of many points are maximal: dominated is a point when another is at least as good for every party and better for one. Exact, for
 * any number of parties and points, and the same on any number of threads.
 */
public final class Dominance {
    private Dominance() {}

    /**
     * Of points with exactly the same numbers the first stands for all.
     *
     * @param points one after the other, a finite number for each party
     * @param count how many points there are
     * @return positions of the maximal distinct points, ascending
     */
    public static int[] maximal(double[] points, int count, int parties, int threads, Watch watch) {
        ParetoFilter sieve = ParetoFilter.of(points, count, Margin.none(parties), threads, watch);
        int[] first = IntStream.range(0, sieve.groups())
                .map(g -> sieve.member(sieve.start(g)))
                .toArray();
        Arrays.sort(first);
        return first;
    }
}
