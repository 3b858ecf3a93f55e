package dev.gradus.settlement;

import dev.gradus.work.Watch;

/**
 * The beginnings of outcomes that are kept once some issues are settled, equal ones under one label: a row of sums, one a party, and of
 * what open constraints have taken; and the steps that lead to it, each a label of the level before and a value of the issue.
 */
final class Labels {
    final int width;
    final int count;
    final double[] rows;
    /** Steps, those of a label together: value × number of labels before + label before. */
    final int[] steps;
    /** Where the steps of a label begin. */
    final int[] starts;

    final int before;

    Labels(int width, int count, double[] rows, int[] steps, int[] starts, int before) {
        this.width = width;
        this.count = count;
        this.rows = rows;
        this.steps = steps;
        this.starts = starts;
        this.before = before;
    }

    /** Nothing is settled. */
    static Labels root(int parties) {
        return new Labels(parties, 1, new double[parties], new int[0], new int[2], 0);
    }

    /** The same steps without the sums. */
    Labels withoutRows() {
        return new Labels(width, count, new double[0], steps, starts, before);
    }

    /** @param all whether every step to a label is kept, or the first only */
    static Labels sieved(Candidates candidates, Margin margin, boolean all, int before, int threads, Watch watch) {
        Sieve sieve = Sieve.of(candidates.rows, candidates.count, margin, threads, watch);
        int width = candidates.width;
        int count = sieve.groups();
        double[] rows = new double[count * width];
        int[] starts = new int[count + 1];
        int[] steps = new int[all ? sieve.start(count) : count];
        for (int g = 0; g < count; g++) {
            int first = sieve.start(g);
            System.arraycopy(candidates.rows, sieve.member(first) * width, rows, g * width, width);
            int end = all ? sieve.start(g + 1) : first + 1;
            starts[g + 1] = starts[g] + end - first;
            for (int k = first; k < end; k++) {
                steps[starts[g] + k - first] = candidates.steps[sieve.member(k)];
            }
        }
        return new Labels(width, count, rows, steps, starts, before);
    }

    /** Rows from which labels are to be made. */
    static final class Candidates {
        final int width;
        final double[] rows;
        final int[] steps;
        int count;

        Candidates(int width, int capacity) {
            this.width = width;
            this.rows = new double[Math.multiplyExact(width, capacity)];
            this.steps = new int[capacity];
        }
    }
}
