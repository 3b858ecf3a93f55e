package dev.gradus.roadmap;

import java.util.Arrays;

/**
 * The labels of one set for two principals: a staircase, sorted by rising first and falling second value, so that the labels of the next
 * set that clear both thresholds are one contiguous slice, found by binary search.
 *
 * <p>How: the stages of a set are gathered first ({@link #addStage}), the promising ones are merged before the others, and a coarse grid
 * over the first value tells of most labels at once that they are dominated: {@code beyond[b]} is the greatest second value of the
 * labels beyond grid cell b. The few in a hundred that are left are sorted and swept once.
 */
final class PairFront implements FrontBuilder {
    private static final int CELLS = 128;
    private static final int BLOCK = 8;
    private static final int POSITION_BITS = 22;

    private final Fronts fronts;
    private final TieOrder order;
    private final int first;
    private final int second;
    private final double[] beyond = new double[CELLS + 1];
    private double gridFrom;
    private double gridScale;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private long[] origins = new long[64];
    private long[] keys = new long[64];
    private double[] packed = new double[128];
    private long[] packedBacks = new long[64];
    private int count;
    private long set;
    private long evaluations;

    private int[] nextSets = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private double[] affine = new double[256];
    private double[] cornerX = new double[64];
    private double[] cornerY = new double[64];
    private int stages;
    private double highX;
    private double lowX;
    private double highY;

    PairFront(Fronts fronts, TieOrder order, int[] tracked) {
        this.fronts = fronts;
        this.order = order;
        first = tracked[0];
        second = tracked[1];
    }

    @Override
    public void clear(long newSet) {
        set = newSet;
        count = 0;
        stages = 0;
        highX = Double.NEGATIVE_INFINITY;
        lowX = Double.POSITIVE_INFINITY;
        highY = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void addEnd(double[] label) {
        gather(label[0], label[1], Fronts.END);
        reach(label[0], label[0], label[1]);
    }

    @Override
    public void addStage(StageKernel kernel, int nextSet) {
        double[] values = fronts.values(nextSet);
        int from = fronts.offset(nextSet);
        int n = fronts.length(nextSet);
        double leastX = kernel.threshold[first];
        double leastY = kernel.threshold[second];
        int begin = values[2 * from] >= leastX ? 0 : firstAtLeast(values, from, n, leastX);
        int end = values[2 * (from + n) - 1] >= leastY ? n : firstBelow(values, from, n, leastY);
        if (begin >= end) {
            return;
        }
        if (stages == nextSets.length) {
            grow();
        }
        int at = stages++;
        nextSets[at] = nextSet;
        begins[at] = begin;
        ends[at] = end;
        affine[4 * at] = kernel.constant[first];
        affine[4 * at + 1] = kernel.slope[first];
        affine[4 * at + 2] = kernel.constant[second];
        affine[4 * at + 3] = kernel.slope[second];
        evaluations += end - begin;
        double ax = affine[4 * at];
        double bx = affine[4 * at + 1];
        cornerX[at] = ax + bx * values[2 * (from + end - 1)];
        cornerY[at] = affine[4 * at + 2] + affine[4 * at + 3] * values[2 * (from + begin) + 1];
        reach(ax + bx * values[2 * (from + begin)], cornerX[at], cornerY[at]);
    }

    private void reach(double fromX, double toX, double toY) {
        lowX = Math.min(lowX, fromX);
        highX = Math.max(highX, toX);
        highY = Math.max(highY, toY);
    }

    private static int firstAtLeast(double[] values, int from, int n, double least) {
        int lo = 0;
        int hi = n;
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

    private static int firstBelow(double[] values, int from, int n, double least) {
        int lo = 0;
        int hi = n;
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

    private void grow() {
        int more = 2 * stages;
        nextSets = Arrays.copyOf(nextSets, more);
        begins = Arrays.copyOf(begins, more);
        ends = Arrays.copyOf(ends, more);
        cornerX = Arrays.copyOf(cornerX, more);
        cornerY = Arrays.copyOf(cornerY, more);
        affine = Arrays.copyOf(affine, 4 * more);
    }

    /** Merges all stages: first those whose best corner lies high, then the others. */
    private void mergeAll() {
        gridFrom = lowX;
        gridScale = highX > lowX ? CELLS * (1 - 1e-9) / (highX - lowX) : 0;
        Arrays.fill(beyond, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < count; k++) {
            mark(cell(x[k]), y[k]);
        }
        double most = Double.NEGATIVE_INFINITY;
        double mean = 0;
        for (int at = 0; at < stages; at++) {
            double score = cornerX[at] + cornerY[at];
            most = Math.max(most, score);
            mean += score / stages;
        }
        double promising = most - 0.4 * (most - mean);
        for (int at = 0; at < stages; at++) {
            if (cornerX[at] + cornerY[at] >= promising) {
                merge(at);
            }
        }
        for (int at = 0; at < stages; at++) {
            if (cornerX[at] + cornerY[at] < promising) {
                merge(at);
            }
        }
    }

    /** The grid spans all first values of the set, so every label has a cell. */
    private int cell(double atX) {
        return (int) ((atX - gridFrom) * gridScale);
    }

    /** A label in this cell: nothing in the cells before it and below it is worth looking at. */
    private void mark(int cell, double atY) {
        for (int b = cell - 1; b >= 0 && beyond[b] < atY; b--) {
            beyond[b] = atY;
        }
    }

    private void merge(int at) {
        double[] grid = beyond;
        if (grid[cell(cornerX[at])] > cornerY[at] + Tolerance.TIE) {
            return;
        }
        int nextSet = nextSets[at];
        double[] values = fronts.values(nextSet);
        int from = fronts.offset(nextSet);
        double ax = affine[4 * at];
        double bx = affine[4 * at + 1];
        double ay = affine[4 * at + 2];
        double by = affine[4 * at + 3];
        double low = gridFrom;
        double scale = gridScale;
        int last = ends[at];
        for (int k = begins[at]; k < last; k++) {
            if (k + BLOCK <= last) {
                double blockX = ax + bx * values[2 * (from + k + BLOCK - 1)];
                double blockY = ay + by * values[2 * (from + k) + 1];
                if (grid[(int) ((blockX - low) * scale)] > blockY + Tolerance.TIE) {
                    k += BLOCK - 1; // even its best corner is dominated
                    continue;
                }
            }
            double newX = ax + bx * values[2 * (from + k)];
            double newY = ay + by * values[2 * (from + k) + 1];
            int cell = (int) ((newX - low) * scale);
            if (grid[cell] <= newY + Tolerance.TIE) {
                gather(newX, newY, (long) at << 32 | k);
                mark(cell, newY);
            }
        }
    }

    /**
     * @param from stage and label that it comes from; {@link Fronts#END} for the end
     */
    private void gather(double newX, double newY, long from) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
            keys = new long[2 * count];
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

    /** Sorts what was gathered by falling first value, then falling second; the keys keep the positions. */
    private void sort() {
        for (int k = 0; k < count; k++) {
            long bits = Double.doubleToRawLongBits(-x[k]);
            long ascending = bits ^ (bits >> 63 & Long.MAX_VALUE);
            keys[k] = ascending & -(1L << POSITION_BITS) | k;
        }
        Arrays.sort(keys, 0, count);
        for (int k = 1; k < count; k++) { // the keys have lost the last bits of x
            long moving = keys[k];
            int place = k;
            while (place > 0 && isBefore(position(moving), position(keys[place - 1]))) {
                keys[place] = keys[place - 1];
                place--;
            }
            keys[place] = moving;
        }
    }

    private static int position(long key) {
        return (int) (key & (1L << POSITION_BITS) - 1);
    }

    private boolean isBefore(int a, int b) {
        return x[a] > x[b] || x[a] == x[b] && y[a] > y[b];
    }

    /** One sweep over the sorted labels: those that rise above all before them stay. Returns how many; their positions are in keys. */
    private int sweep() {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int label = position(keys[k]);
            int last = kept == 0 ? -1 : position(keys[kept - 1]);
            if (last >= 0
                    && Math.abs(x[last] - x[label]) <= Tolerance.TIE
                    && Math.abs(y[last] - y[label]) <= Tolerance.TIE) {
                boolean fits = kept == 1 || y[position(keys[kept - 2])] < y[label];
                if (fits && order.compare(set, back(label), back(last)) < 0) {
                    keys[kept - 1] = keys[k];
                }
            } else if (last < 0 || y[label] > y[last]) {
                keys[kept++] = keys[k];
            }
        }
        return kept;
    }

    @Override
    public void store(int setIndex, Fronts.Writer writer) {
        mergeAll();
        sort();
        int kept = sweep();
        if (packed.length < 2 * kept) {
            packed = new double[4 * kept];
            packedBacks = new long[2 * kept];
        }
        for (int k = 0; k < kept; k++) {
            int label = position(keys[kept - 1 - k]);
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
