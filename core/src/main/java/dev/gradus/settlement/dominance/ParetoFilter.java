package dev.gradus.settlement.dominance;

import dev.gradus.settlement.dominance.CornerTree.Rows;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.Arrays;

/**
 * The rows of a table that no other row certainly dominates, equal rows in groups. Two columns are swept. More are sorted so that nothing
 * is dominated by what comes after it, and halved: what is left of the first half, as a {@link CornerTree}, filters the second half, on
 * all threads, before that is halved in turn. The answer does not depend on the number of threads.
 *
 * @see <a href="https://doi.org/10.1145/321906.321910">Kung, Luccio, Preparata 1975</a> for maxima by halving
 */
public final class ParetoFilter {
    private static final int SMALL = 24;
    private static final int CHUNK = 512;
    private static final int WORTH_THREADS = 8 * CHUNK;

    private final Workers workers;
    private final Watch watch;
    private int[] order = {};
    private int[] starts = {};
    private int groups;

    private ParetoFilter(Workers workers, Watch watch) {
        this.workers = workers;
        this.watch = watch;
    }

    /** @param rows one after the other, each as wide as the margin */
    public static ParetoFilter of(double[] rows, int count, Margin margin, Workers workers, Watch watch) {
        ParetoFilter sieve = new ParetoFilter(workers, watch);
        int width = margin.by().length;
        if (width == 2) {
            sieve.sweep(rows, count, margin);
        } else {
            sieve.stopIfAsked();
            sieve.order = RowOrder.bySum(rows, count, width);
            sieve.stopIfAsked();
            sieve.group(rows, width, count);
            sieve.halve(rows, width, margin);
        }
        return sieve;
    }

    /** The number of groups of equal rows that are kept. */
    public int groups() {
        return groups;
    }

    /** Where a group begins in {@link #member}; the group after the last begins at its end. */
    public int start(int group) {
        return starts[group];
    }

    /** Position of a row that is kept. */
    public int member(int k) {
        return order[k];
    }

    private void stopIfAsked() {
        watch.check();
    }

    private void sweep(double[] rows, int count, Margin margin) {
        stopIfAsked();
        order = RowOrder.byColumns(rows, count, 2);
        stopIfAsked();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int k = 0; k < count; k++) {
            x[k] = rows[2 * order[k]];
            y[k] = rows[2 * order[k] + 1];
        }
        group(rows, 2, PairSweep.keep(x, y, order, count, margin));
    }

    private void group(double[] rows, int width, int count) {
        starts = new int[count + 1];
        for (int k = 0; k < count; k++) {
            if (k == 0 || !isSame(rows, order[k - 1] * width, order[k] * width, width)) {
                starts[groups++] = k;
            }
        }
        starts[groups] = count;
    }

    private static boolean isSame(double[] rows, int p, int q, int width) {
        for (int c = 0; c < width; c++) {
            if (rows[p + c] != rows[q + c]) {
                return false;
            }
        }
        return true;
    }

    private void halve(double[] rows, int width, Margin margin) {
        PackedRows packing = new PackedRows(rows, order.length, width);
        int[] at = new int[groups];
        long[] words = new long[groups];
        int[] alive = new int[groups];
        for (int g = 0; g < groups; g++) {
            at[g] = order[starts[g]] * width;
            words[g] = packing.pack(rows, at[g]);
            alive[g] = g;
        }
        stopIfAsked();
        Rows shared = new Rows(rows, at, words, packing, margin);
        byte[] verdicts = new byte[groups];
        int kept = maxima(shared, alive, 0, groups, verdicts);
        compact(Arrays.copyOf(alive, kept));
    }

    /** Moves those of a stretch that are not beaten by one of the stretch to its front, in order; returns its new end. */
    private int maxima(Rows rows, int[] alive, int from, int to, byte[] verdicts) {
        if (to - from <= SMALL) {
            return small(rows, alive, from, to, verdicts);
        }
        int middle = (from + to) >>> 1;
        int end = maxima(rows, alive, from, middle, verdicts);
        int left = filter(rows, alive, from, end, middle, to, verdicts);
        int last = maxima(rows, alive, middle, left, verdicts);
        System.arraycopy(alive, middle, alive, end, last - middle);
        return end + last - middle;
    }

    private static int small(Rows rows, int[] alive, int from, int to, byte[] verdicts) {
        int kept = from;
        long guards = rows.packing().guards();
        for (int i = from; i < to; i++) {
            int row = alive[i];
            long word = rows.words()[row];
            int verdict = verdicts[row];
            for (int j = from; j < kept && verdict != Rows.BEATEN; j++) {
                if (PackedRows.isNowhereBelow(rows.words()[alive[j]], word, guards)) {
                    verdict = Math.max(verdict, rows.verdict(alive[j], row));
                }
            }
            verdicts[row] = (byte) verdict;
            if (verdict != Rows.BEATEN) {
                alive[kept++] = row;
            }
        }
        return kept;
    }

    /** Takes out of a stretch what the rows of another beat; returns its new end. */
    private int filter(Rows rows, int[] alive, int from, int end, int middle, int to, byte[] verdicts) {
        int[] judges = new int[end - from];
        int count = 0;
        for (int k = from; k < end; k++) {
            if (verdicts[alive[k]] == Rows.FREE) {
                judges[count++] = alive[k];
            }
        }
        CornerTree tree = new CornerTree(rows, judges, 0, count);
        judge(tree, alive, middle, to, verdicts);
        int kept = middle;
        for (int k = middle; k < to; k++) {
            if (verdicts[alive[k]] != Rows.BEATEN) {
                alive[kept++] = alive[k];
            }
        }
        return kept;
    }

    private void judge(CornerTree tree, int[] alive, int from, int to, byte[] verdicts) {
        int chunks = (to - from + CHUNK - 1) / CHUNK;
        Workers used = to - from < WORTH_THREADS ? Workers.ONE : workers;
        Parallel.ofLarge(used).each(0, chunks, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int chunk) {
                int last = Math.min(to, from + (chunk + 1) * CHUNK);
                for (int k = from + chunk * CHUNK; k < last; k++) {
                    int row = alive[k];
                    verdicts[row] = (byte) Math.max(verdicts[row], tree.verdict(row));
                }
            }

            @Override
            public void done() {}
        });
    }

    /** Leaves the groups whose numbers are given, in ascending order. */
    private void compact(int[] kept) {
        int at = 0;
        for (int g = 0; g < kept.length; g++) {
            int from = starts[kept[g]];
            int length = starts[kept[g] + 1] - from;
            System.arraycopy(order, from, order, at, length);
            starts[g] = at;
            at += length;
        }
        groups = kept.length;
        starts[groups] = at;
    }
}
