package dev.gradus.settlement.dominance;

import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.List;

/**
 * The beginnings of outcomes that are kept once some issues are settled, equal ones under one label: a row of sums, one a party, and of
 * what open constraints have taken; and the steps that lead to it, each a label of the level before and a value of the issue.
 */
public final class Labels {
    public final int width;
    public final int count;
    public final double[] rows;
    /** Steps, those of a label together: value × number of labels before + label before. */
    public final int[] steps;
    /** Where the steps of a label begin. */
    public final int[] starts;

    public final int before;

    public Labels(int width, int count, double[] rows, int[] steps, int[] starts, int before) {
        this.width = width;
        this.count = count;
        this.rows = rows;
        this.steps = steps;
        this.starts = starts;
        this.before = before;
    }

    /** Nothing is settled. */
    public static Labels root(int parties) {
        return new Labels(parties, 1, new double[parties], new int[0], new int[2], 0);
    }

    /** The same steps without the sums. */
    Labels withoutRows() {
        return new Labels(width, count, new double[0], steps, starts, before);
    }

    /** @param all whether every step to a label is kept, or the first only */
    public static Labels sieved(
            Candidates candidates, Margin margin, boolean all, int before, int threads, Watch watch) {
        return kept(
                ParetoFilter.of(candidates.rows, candidates.count, margin, threads, watch), candidates, all, before);
    }

    /** Of each group of a sieve, the row of its first member. */
    public static Labels kept(ParetoFilter sieve, Candidates candidates, boolean all, int before) {
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

    /** One after the other. */
    public static Labels joined(Labels[] parts, int width, int count, int steps, int before) {
        double[] rows = new double[Math.multiplyExact(width, count)];
        int[] all = new int[steps];
        int[] starts = new int[count + 1];
        int label = 0;
        int step = 0;
        for (Labels part : parts) {
            System.arraycopy(part.rows, 0, rows, label * width, part.count * width);
            System.arraycopy(part.steps, 0, all, step, part.steps.length);
            for (int l = 0; l < part.count; l++) {
                starts[label + l + 1] = step + part.starts[l + 1];
            }
            label += part.count;
            step += part.steps.length;
        }
        return new Labels(width, count, rows, all, starts, before);
    }

    /** Rows from which labels are to be made. */
    public static final class Candidates {
        public final int width;
        public double[] rows;
        public int[] steps;
        public int count;

        public Candidates(int width, int capacity) {
            this.width = width;
            this.rows = new double[Math.multiplyExact(width, capacity)];
            this.steps = new int[capacity];
        }

        /** One after the other. */
        public static Candidates joined(List<Candidates> parts) {
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            int count = parts.stream().mapToInt(part -> part.count).sum();
            Candidates all = new Candidates(parts.getFirst().width, count);
            for (Candidates part : parts) {
                System.arraycopy(part.rows, 0, all.rows, all.count * all.width, part.count * all.width);
                System.arraycopy(part.steps, 0, all.steps, all.count, part.count);
                all.count += part.count;
            }
            return all;
        }

        /** Room for one more. */
        public void ensure() {
            if (count == steps.length) {
                int capacity = Math.multiplyExact(2, count);
                rows = Arrays.copyOf(rows, Math.multiplyExact(width, capacity));
                steps = Arrays.copyOf(steps, capacity);
            }
        }
    }
}
