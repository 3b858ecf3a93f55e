package dev.gradus.settlement.additive;

import dev.gradus.settlement.dominance.Labels;
import dev.gradus.settlement.dominance.Margin;
import dev.gradus.settlement.dominance.PairSweep;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.Arrays;

/**
 * One issue more for two parties without open constraints: the labels so far, sorted, shifted by what each value adds, are merged two and
 * two, and what is certainly worse is left out at every merge.
 */
final class PairMerge {
    private static final int WORTH_THREADS = 20_000;

    private final AdditiveForm form;
    private final Labels labels;
    private final int issue;
    private final Margin margin;

    private PairMerge(AdditiveForm form, Labels labels, int issue, Margin margin) {
        this.form = form;
        this.labels = labels;
        this.issue = issue;
        this.margin = margin;
    }

    /** Sorted by the first column, greatest first, then by the second. */
    private record Run(double[] x, double[] y, int[] steps, int count) {}

    /** @param labels sorted by the first party's sum, greatest first */
    static Labels next(
            AdditiveForm form, Labels labels, int issue, Margin margin, boolean all, int threads, Watch watch) {
        PairMerge merge = new PairMerge(form, labels, issue, margin);
        int size = form.sizes[issue];
        if (threads == 1 || size == 1 || (long) labels.count * size < WORTH_THREADS) {
            return merge.grouped(merge.merged(0, size), all);
        }
        Run[] halves = new Run[2];
        Parallel.ofLarge(threads).each(0, 2, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int half) {
                halves[half] = half == 0 ? merge.merged(0, size / 2) : merge.merged(size / 2, size);
            }

            @Override
            public void done() {}
        });
        return merge.grouped(merge.merge(halves[0], halves[1]), all);
    }

    private Run merged(int from, int to) {
        if (to - from == 1) {
            return shifted(from);
        }
        int middle = (from + to) >>> 1;
        return merge(merged(from, middle), merged(middle, to));
    }

    private Run shifted(int value) {
        int count = labels.count;
        double[] x = new double[count];
        double[] y = new double[count];
        int[] steps = new int[count];
        for (int p = 0; p < count; p++) {
            double px = form.sum(0, labels.rows[2 * p], issue, value);
            double py = form.sum(1, labels.rows[2 * p + 1], issue, value);
            int k = p;
            // what differed before may be equal now, by rounding or by the cap
            for (; k > 0 && x[k - 1] == px && y[k - 1] < py; k--) {
                x[k] = x[k - 1];
                y[k] = y[k - 1];
                steps[k] = steps[k - 1];
            }
            x[k] = px;
            y[k] = py;
            steps[k] = value * count + p;
        }
        return new Run(x, y, steps, count);
    }

    private Run merge(Run a, Run b) {
        int total = a.count + b.count;
        double[] x = new double[total];
        double[] y = new double[total];
        int[] steps = new int[total];
        int i = 0;
        int j = 0;
        for (int k = 0; k < total; k++) {
            boolean first = j == b.count || i < a.count && (a.x[i] > b.x[j] || a.x[i] == b.x[j] && a.y[i] >= b.y[j]);
            Run from = first ? a : b;
            int at = first ? i++ : j++;
            x[k] = from.x[at];
            y[k] = from.y[at];
            steps[k] = from.steps[at];
        }
        return new Run(x, y, steps, PairSweep.keep(x, y, steps, total, margin));
    }

    private Labels grouped(Run run, boolean all) {
        double[] rows = new double[2 * run.count];
        int[] steps = new int[run.count];
        int[] starts = new int[run.count + 1];
        int count = 0;
        int end = 0;
        for (int k = 0; k < run.count; k++) {
            boolean isNew = k == 0 || run.x[k] != run.x[k - 1] || run.y[k] != run.y[k - 1];
            if (isNew) {
                rows[2 * count] = run.x[k];
                rows[2 * count + 1] = run.y[k];
                starts[count++] = end;
            }
            if (isNew || all) {
                steps[end++] = run.steps[k];
            }
        }
        starts[count] = end;
        return new Labels(
                2,
                count,
                Arrays.copyOf(rows, 2 * count),
                Arrays.copyOf(steps, end),
                Arrays.copyOf(starts, count + 1),
                labels.count);
    }
}
