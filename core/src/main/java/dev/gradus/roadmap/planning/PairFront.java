package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;
import java.util.Arrays;

/**
 * The labels of one set for two principals: a staircase, sorted by rising first and falling second value, so that the labels of the next
 * set that clear both thresholds are one contiguous slice, found by binary search.
 *
 * <p>How: the stages of a set are gathered first ({@link #addStage}), each with its corner, the best that it could give to each. The
 * promising ones are merged before the others, and a {@link DominanceGrid} tells of most stages, blocks of labels and labels at once that they
 * are dominated. Thresholds are
 * worked out only for stages whose corner is not dominated. The labels that are left are sorted and swept once.
 */
final class PairFront implements FrontBuilder, PairStages.Sink {
    private static final int BLOCK = 8;
    private static final int LARGE_BLOCK = 64;

    /** Where the groups of stages end that are merged one after the other, between the best score (0) and the mean (1). */
    private static final double[] SHARES = {0.2, 0.5, 1};

    private final StageKernel kernel;
    private final IdealBounds prospects;
    private final Fronts fronts;
    private final TieOrder order;
    private final int first;
    private final int second;
    private final int performers;
    private final DominanceGrid skyline = new DominanceGrid();

    private double[] x = new double[64];
    private double[] y = new double[64];
    private long[] origins = new long[64];
    private int[] candidates = new int[64];
    private int[] cells = new int[64];
    private int[] sorted = new int[64];
    private final int[] cellBegins = new int[DominanceGrid.CELLS + 1];
    private double[] packed = new double[128];
    private long[] packedBacks = new long[64];
    private int count;
    private long set;
    private long evaluations;

    private int stages;
    private int[] nextSets = new int[64];
    private int[] parts;
    private double[] affine = new double[256];
    private double[] scores = new double[64];
    private int[] groups = new int[64];
    private int[] turn = new int[64];
    private final int[] begins = new int[SHARES.length + 2];
    private double highX;

    PairFront(StageKernel kernel, IdealBounds prospects, Fronts fronts, TieOrder order, int[] tracked) {
        this.kernel = kernel;
        this.prospects = prospects;
        this.fronts = fronts;
        this.order = order;
        first = tracked[0];
        second = tracked[1];
        performers = kernel.chosen.length;
        parts = new int[64 * performers];
    }

    @Override
    public void begin(long newSet) {
        set = newSet;
        count = 0;
        stages = 0;
        highX = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void addEnd(double[] label) {
        gather(label[0], label[1], Fronts.END);
    }

    @Override
    public void addStage(int nextSet) {
        kernel.stage();
        double ax = kernel.constant[first];
        double bx = kernel.slope[first];
        double ay = kernel.constant[second];
        double by = kernel.slope[second];
        double[] tops = fronts.tops();
        if (ax + bx * tops[2 * nextSet] < kernel.state.floor[first] - Tolerance.TIE
                || ay + by * tops[2 * nextSet + 1] < kernel.state.floor[second] - Tolerance.TIE) {
            return;
        }
        int at = append(nextSet, ax, bx, ay, by);
        for (int j = 0; j < performers; j++) {
            parts[at * performers + j] = kernel.chosen[j];
        }
    }

    @Override
    public void add(int nextSet, int x, int y, double ax, double bx, double ay, double by) {
        int at = append(nextSet, ax, bx, ay, by);
        parts[2 * at] = x;
        parts[2 * at + 1] = y;
    }

    private int append(int nextSet, double ax, double bx, double ay, double by) {
        if (stages == nextSets.length) {
            grow();
        }
        int at = stages++;
        nextSets[at] = nextSet;
        float[] outlines = fronts.outlines();
        int o = Fronts.OUTLINE * nextSet;
        double best = Double.NEGATIVE_INFINITY;
        for (int k = o; k < o + Fronts.OUTLINE; k += 4) { // every other run will do
            double sum = ax + bx * outlines[k] + ay + by * outlines[k + 1];
            best = sum > best ? sum : best;
        }
        scores[at] = best;
        double cornerX = ax + bx * outlines[o + Fronts.OUTLINE - 2];
        highX = cornerX > highX ? cornerX : highX;
        affine[4 * at] = ax;
        affine[4 * at + 1] = bx;
        affine[4 * at + 2] = ay;
        affine[4 * at + 3] = by;
        return at;
    }

    private void grow() {
        int more = 2 * stages;
        nextSets = Arrays.copyOf(nextSets, more);
        parts = Arrays.copyOf(parts, more * performers);
        scores = Arrays.copyOf(scores, more);
        groups = new int[more];
        turn = new int[more];
        affine = Arrays.copyOf(affine, 4 * more);
    }

    /** Merges all stages, those whose outline lies high first. */
    private void mergeAll() {
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int at = 0; at < stages; at++) {
            most = Math.max(most, scores[at]);
            sum += scores[at];
        }
        double spread = most - sum / stages;
        grid(most - SHARES[1] * spread);
        for (int k = 0; k < count; k++) {
            skyline.mark(skyline.cell(x[k]), y[k]);
        }
        group(most, spread);
        for (int k = 0; k < stages; k++) {
            merge(turn[k]);
        }
    }

    /** Puts the stages in turn: by group, and as they came within a group. */
    private void group(double most, double spread) {
        double best = most - SHARES[0] * spread;
        double good = most - SHARES[1] * spread;
        double fair = most - SHARES[2] * spread;
        Arrays.fill(begins, 0);
        for (int at = 0; at < stages; at++) {
            double score = scores[at];
            int group = (score < best ? 1 : 0) + (score < good ? 1 : 0) + (score < fair ? 1 : 0);
            groups[at] = group;
            begins[group + 1]++;
        }
        for (int group = 1; group < begins.length; group++) {
            begins[group] += begins[group - 1];
        }
        for (int at = 0; at < stages; at++) {
            turn[begins[groups[at]]++] = at;
        }
    }

    /** Lays the grid from the least first value of the promising stages to the greatest of all; what lies below is in the first cell. */
    private void grid(double promising) {
        double low = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            highX = Math.max(highX, x[k]);
            low = Math.min(low, x[k]);
        }
        for (int at = 0; at < stages; at++) {
            if (scores[at] >= promising) {
                low = Math.min(low, affine[4 * at] + affine[4 * at + 1] * fronts.least(nextSets[at]));
            }
        }
        skyline.lay(low, highX);
    }

    private void merge(int at) {
        double ax = affine[4 * at];
        double bx = affine[4 * at + 1];
        double ay = affine[4 * at + 2];
        double by = affine[4 * at + 3];
        int nextSet = nextSets[at];
        float[] outlines = fronts.outlines();
        int o = Fronts.OUTLINE * nextSet;
        int run = 0;
        while (run < Fronts.RUNS
                && skyline.isBeyond(ax + bx * outlines[o + 2 * run], ay + by * outlines[o + 2 * run + 1])) {
            run++;
        }
        if (run == Fronts.RUNS) {
            return;
        }
        int end = Fronts.RUNS;
        while (skyline.isBeyond(ax + bx * outlines[o + 2 * end - 2], ay + by * outlines[o + 2 * end - 1])) {
            end--;
        }
        for (int j = 0; j < performers; j++) {
            kernel.choose(j, parts[at * performers + j]);
        }
        if (!kernel.pair) {
            kernel.stage();
        }
        kernel.constant[first] = ax;
        kernel.slope[first] = bx;
        kernel.constant[second] = ay;
        kernel.slope[second] = by;
        if (!kernel.thresholds() || !prospects.isConceivable(kernel, nextSet)) {
            return;
        }
        double[] values = fronts.values(nextSet);
        int from = fronts.offset(nextSet);
        int n = fronts.length(nextSet);
        int begin = firstAtLeast(values, from, Fronts.begin(run, n), Fronts.begin(end, n), kernel.threshold[first]);
        int last = firstBelow(values, from, begin, Fronts.begin(end, n), kernel.threshold[second]);
        if (begin < last) {
            evaluations += last - begin;
            slice(at, values, from, begin, last);
        }
    }

    /** Gathers what is not dominated of a stage's labels begin…last−1. */
    private void slice(int at, double[] values, int from, int begin, int last) {
        double ax = affine[4 * at];
        double bx = affine[4 * at + 1];
        double ay = affine[4 * at + 2];
        double by = affine[4 * at + 3];
        double[] grid = skyline.beyond;
        double low = skyline.from;
        double scale = skyline.scale;
        int k = begin;
        while (k < last) {
            double topY = ay + by * values[2 * (from + k) + 1] + Tolerance.TIE;
            int far = Math.min(k + LARGE_BLOCK, last);
            double farX = ax + bx * values[2 * (from + far - 1)];
            if (grid[Math.max(0, (int) ((farX - low) * scale))] > topY) {
                k = far; // even its best corner is dominated
                continue;
            }
            int near = Math.min(k + BLOCK, last);
            double nearX = ax + bx * values[2 * (from + near - 1)];
            if (grid[Math.max(0, (int) ((nearX - low) * scale))] > topY) {
                k = near;
                continue;
            }
            for (; k < near; k++) {
                double newX = ax + bx * values[2 * (from + k)];
                double newY = ay + by * values[2 * (from + k) + 1];
                int cell = Math.max(0, (int) ((newX - low) * scale));
                if (grid[cell] <= newY + Tolerance.TIE) {
                    gather(newX, newY, (long) at << 32 | k);
                    skyline.mark(cell, newY);
                }
            }
        }
    }

    /** The first of the labels begin…end−1 whose first value is at least so much; mostly the very first. */
    private static int firstAtLeast(double[] values, int from, int begin, int end, double least) {
        if (begin < end && values[2 * (from + begin)] >= least) {
            return begin;
        }
        int lo = begin;
        int hi = end;
        while (lo < hi) {
            int mid = lo + hi >>> 1;
            if (values[2 * (from + mid)] >= least) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }

    /** The first of the labels begin…end−1 whose second value is less; mostly none. */
    private static int firstBelow(double[] values, int from, int begin, int end, double least) {
        if (begin < end && values[2 * (from + end) - 1] >= least) {
            return end;
        }
        int lo = begin;
        int hi = end;
        while (lo < hi) {
            int mid = lo + hi >>> 1;
            if (values[2 * (from + mid) + 1] >= least) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /**
     * @param from stage and label that it comes from; {@link Fronts#END} for the end
     */
    private void gather(double newX, double newY, long from) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
            candidates = new int[2 * count];
            cells = new int[2 * count];
            sorted = new int[2 * count];
        }
        x[count] = newX;
        y[count] = newY;
        origins[count++] = from;
    }

    private long back(int gathered) {
        long from = origins[gathered];
        if (from == Fronts.END) {
            return Fronts.END;
        }
        int nextSet = nextSets[(int) (from >>> 32)];
        int label = (int) from;
        return Fronts.pack(nextSet, label, Fronts.stages(fronts.back(nextSet, label)) + 1);
    }

    /**
     * Sorts what was gathered and is not dominated by falling first value, then falling second: by grid cell first, then within the
     * cells. The positions are in {@link #sorted}.
     *
     * @return how many
     */
    private int sort() {
        Arrays.fill(cellBegins, 0);
        int left = 0;
        for (int k = 0; k < count; k++) {
            int cell = skyline.cell(x[k]);
            if (skyline.beyond[cell] <= y[k] + Tolerance.TIE) {
                candidates[left] = k;
                cells[left++] = cell;
                cellBegins[DominanceGrid.CELLS - cell]++;
            }
        }
        for (int cell = 1; cell < cellBegins.length; cell++) {
            cellBegins[cell] += cellBegins[cell - 1];
        }
        for (int k = 0; k < left; k++) {
            sorted[cellBegins[DominanceGrid.CELLS - 1 - cells[k]]++] = candidates[k];
        }
        for (int k = 1; k < left; k++) {
            int moving = sorted[k];
            int place = k;
            while (place > 0 && isBefore(moving, sorted[place - 1])) {
                sorted[place] = sorted[place - 1];
                place--;
            }
            sorted[place] = moving;
        }
        return left;
    }

    private boolean isBefore(int a, int b) {
        return x[a] > x[b] || x[a] == x[b] && y[a] > y[b];
    }

    /** One sweep over the sorted labels: those that rise above all before them stay. Returns how many; their positions begin {@link #sorted}. */
    private int sweep(int left) {
        int kept = 0;
        for (int k = 0; k < left; k++) {
            int label = sorted[k];
            int last = kept == 0 ? -1 : sorted[kept - 1];
            if (last >= 0
                    && Math.abs(x[last] - x[label]) <= Tolerance.TIE
                    && Math.abs(y[last] - y[label]) <= Tolerance.TIE) {
                boolean fits = kept == 1 || y[sorted[kept - 2]] < y[label];
                if (fits && order.compare(set, back(label), back(last)) < 0) {
                    sorted[kept - 1] = sorted[k];
                }
            } else if (last < 0 || y[label] > y[last]) {
                sorted[kept++] = sorted[k];
            }
        }
        return kept;
    }

    @Override
    public void store(int setIndex, Fronts.Writer writer) {
        mergeAll();
        int kept = sweep(sort());
        if (packed.length < 2 * kept) {
            packed = new double[4 * kept];
            packedBacks = new long[2 * kept];
        }
        for (int k = 0; k < kept; k++) {
            int label = sorted[kept - 1 - k];
            packed[2 * k] = x[label];
            packed[2 * k + 1] = y[label];
            packedBacks[k] = back(label);
        }
        writer.write(setIndex, packed, packedBacks, kept);
    }

    @Override
    public long takeEvaluations() {
        long taken = evaluations;
        evaluations = 0;
        return taken;
    }
}
