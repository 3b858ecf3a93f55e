package dev.gradus.roadmap.planning;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The labels of every set: for each one value per tracked party, and where it came from (the next set, the label there, the number of
 * stages still to come) packed into one long. 8·(parties + 1) bytes a label, in pages.
 */
final class Fronts {
    static final long END = -1;

    private static final int FIRST_PAGE = 1 << 9;
    private static final int FULL_PAGE = 1 << 15;
    private static final int LABEL_BITS = 24;
    private static final int COUNT_BITS = 8;
    /** Runs of an outline, and floats that they take: a cache line. */
    static final int RUNS = 8;

    static final int OUTLINE = 2 * RUNS;

    private static final int LENGTH_BITS = 22;
    private static final int OFFSET_BITS = 22;

    final int width;
    private final long[] place;
    private final float[] outlines;
    private final double[] tops;
    private final double[][] values;
    private final long[][] backs;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final long limit;
    private final LabelJoining trim;

    Fronts(int sets, int width, long limit, LabelJoining trim) {
        this.width = width;
        this.limit = limit;
        this.trim = trim;
        place = new long[sets];
        outlines = new float[width == 2 ? OUTLINE * sets : 0];
        int most = (int) Math.min(1 << 20, 64 + limit / ((long) FULL_PAGE * 8 * (width + 1)) * 2);
        tops = new double[width == 2 ? 2 * sets : 0];
        Arrays.fill(tops, Double.NEGATIVE_INFINITY);
        values = new double[most][];
        backs = new long[most][];
    }

    static long pack(int nextSet, int label, int stages) {
        return (long) nextSet << LABEL_BITS + COUNT_BITS | (long) label << COUNT_BITS | stages;
    }

    static int nextSet(long back) {
        return (int) (back >>> LABEL_BITS + COUNT_BITS);
    }

    static int label(long back) {
        return (int) (back >>> COUNT_BITS) & (1 << LABEL_BITS) - 1;
    }

    /** Stages from here to the end. */
    static int stages(long back) {
        return back == END ? 0 : (int) back & (1 << COUNT_BITS) - 1;
    }

    int length(int set) {
        return (int) place[set] & (1 << LENGTH_BITS) - 1;
    }

    double[] values(int set) {
        return values[page(set)];
    }

    int offset(int set) {
        return (int) (place[set] >>> LENGTH_BITS) & (1 << OFFSET_BITS) - 1;
    }

    private int page(int set) {
        return (int) (place[set] >>> LENGTH_BITS + OFFSET_BITS);
    }

    /**
     * For two components, the outline of each set that has labels: its labels in {@link #RUNS} runs, of each run the greatest first and
     * the greatest second value, rounded up, at {@link #OUTLINE}·set. Run r are the labels from {@link #begin} of r to that of r + 1.
     */
    float[] outlines() {
        return outlines;
    }

    /** First label of a run of a front of so many labels. */
    static int begin(int run, int labels) {
        return labels * run / RUNS;
    }

    /** For two components, the greatest first and the greatest second value of each set, at 2·set; −∞ where it has no labels. */
    double[] tops() {
        return tops;
    }

    /** Least first value, for two components. */
    double least(int set) {
        return values(set)[2 * offset(set)];
    }

    double value(int set, int label, int component) {
        return values(set)[(offset(set) + label) * width + component];
    }

    long back(int set, int label) {
        return backs[page(set)][offset(set) + label];
    }

    long labelled() {
        long count = 0;
        for (long at : place) {
            count += at != 0 ? 1 : 0;
        }
        return count;
    }

    int longest() {
        int most = 0;
        for (int set = 0; set < place.length; set++) {
            most = Math.max(most, length(set));
        }
        return most;
    }

    /** Writes fronts into pages of its own; one per thread. */
    final class Writer {
        private int current = -1;
        private int used;
        private int capacity;
        private int nextCapacity = FIRST_PAGE;

        void write(int set, double[] labelValues, long[] labelBacks, int gathered) {
            int count = trim.join(labelValues, labelBacks, gathered, width);
            if (count == 0) {
                return;
            }
            if (used + count > capacity) {
                newPage(count);
            }
            System.arraycopy(labelValues, 0, values[current], used * width, count * width);
            System.arraycopy(labelBacks, 0, backs[current], used, count);
            place[set] = (long) current << LENGTH_BITS + OFFSET_BITS | (long) used << LENGTH_BITS | count;
            if (width == 2) {
                outline(set, labelValues, count);
                tops[2 * set] = labelValues[2 * count - 2];
                tops[2 * set + 1] = labelValues[1];
            }
            used += count;
        }

        private void outline(int set, double[] labelValues, int count) {
            for (int run = 0; run < RUNS; run++) {
                int begin = begin(run, count);
                int end = Math.max(begin, begin(run + 1, count) - 1);
                outlines[OUTLINE * set + 2 * run] = up(labelValues[2 * end]);
                outlines[OUTLINE * set + 2 * run + 1] = up(labelValues[2 * begin + 1]);
            }
        }

        private static float up(double value) {
            float rounded = (float) value;
            return rounded < value ? Math.nextUp(rounded) : rounded;
        }

        private void newPage(int atLeast) {
            capacity = Math.max(atLeast, nextCapacity);
            nextCapacity = Math.min(FULL_PAGE, nextCapacity * 2);
            long total = bytes.addAndGet(capacity * 8L * (width + 1));
            current = pages.getAndIncrement();
            if (total > limit || current >= values.length) {
                throw new OutOfRoom();
            }
            values[current] = new double[capacity * width];
            backs[current] = new long[capacity];
            used = 0;
        }
    }

    /** The labels do not fit into the memory given. */
    static final class OutOfRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfRoom() {
            super("the labels do not fit", null, false, false);
        }
    }
}
