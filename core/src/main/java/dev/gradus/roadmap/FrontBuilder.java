package dev.gradus.roadmap;

import java.util.Arrays;

/**
 * Collects the Pareto-optimal labels of one set. A label is dropped when another is at least as good for every tracked party; of two
 * that tie within {@link Tolerance#TIE} in every component the one first in {@link TieOrder} stays.
 */
sealed interface FrontBuilder {
    /** Begins a new set. */
    void clear(long set);

    /** Adds a single label. */
    void add(double[] label, long back);

    /** Adds what a stage makes of the labels of the set it leads to. */
    void addStage(StageKernel kernel, int nextSet);

    int count();

    /** Stores the collected labels as those of the set. */
    void store(int setIndex, Fronts.Writer writer);

    /** Labels evaluated so far. */
    long evaluations();

    /**
     * @param tracked the parties of a label's components, principals first
     * @param principals how many of them are principals
     */
    static FrontBuilder of(PlanSpace space, Fronts fronts, int[] tracked, int principals) {
        return tracked.length == 2 && principals == 2
                ? new Pair(space, fronts, tracked)
                : new General(space, fronts, tracked, principals);
    }

    /**
     * Two tracked parties: the front is a staircase, sorted by rising first and falling second value, so the labels that clear both
     * thresholds are one contiguous slice, found by binary search.
     */
    final class Pair implements FrontBuilder {
        private final Fronts fronts;
        private final TieOrder order;
        private final int first;
        private final int second;
        private double[] x = new double[64];
        private double[] y = new double[64];
        private long[] backs = new long[64];
        private double[] packed = new double[128];
        private int count;
        private long set;
        private long evaluations;

        Pair(PlanSpace space, Fronts fronts, int[] tracked) {
            this.fronts = fronts;
            this.order = new TieOrder(space, fronts);
            first = tracked[0];
            second = tracked[1];
        }

        @Override
        public void clear(long newSet) {
            set = newSet;
            count = 0;
        }

        @Override
        public void add(double[] label, long back) {
            insert(label[0], label[1], back, count);
        }

        @Override
        public void addStage(StageKernel kernel, int nextSet) {
            double[] values = fronts.values(nextSet);
            int from = fronts.offset(nextSet);
            int n = fronts.length(nextSet);
            double leastX = kernel.threshold[first];
            double leastY = kernel.threshold[second];
            int lo = 0;
            int end = n;
            while (lo < end) {
                int mid = lo + end >>> 1;
                if (values[2 * (from + mid)] >= leastX) {
                    end = mid;
                } else {
                    lo = mid + 1;
                }
            }
            int begin = lo;
            end = n;
            while (lo < end) {
                int mid = lo + end >>> 1;
                if (values[2 * (from + mid) + 1] >= leastY) {
                    lo = mid + 1;
                } else {
                    end = mid;
                }
            }
            if (begin < lo) {
                merge(kernel, nextSet, values, from, begin, lo);
            }
        }

        /** Labels begin…end−1 of the next set, the best for the first party first. */
        private void merge(StageKernel kernel, int nextSet, double[] values, int from, int begin, int end) {
            double ax = kernel.constant[first];
            double bx = kernel.slope[first];
            double ay = kernel.constant[second];
            double by = kernel.slope[second];
            evaluations += end - begin;
            double cornerX = ax + bx * values[2 * (from + end - 1)];
            double cornerY = ay + by * values[2 * (from + begin) + 1];
            int at = position(cornerX, 0, count);
            if (at < count && y[at] > cornerY + Tolerance.TIE) {
                return;
            }
            int hint = count;
            for (int k = end - 1; k >= begin; k--) {
                double newX = ax + bx * values[2 * (from + k)];
                double newY = ay + by * values[2 * (from + k) + 1];
                while (hint > 0 && x[hint - 1] >= newX) {
                    hint--;
                }
                if (hint < count && y[hint] > newY + Tolerance.TIE) {
                    continue;
                }
                int stages = Fronts.stages(fronts.back(nextSet, k)) + 1;
                hint = insert(newX, newY, Fronts.pack(nextSet, k, stages), hint);
            }
        }

        /** First position whose x is at least the given one. */
        private int position(double value, int low, int high) {
            int lo = low;
            int hi = high;
            while (lo < hi) {
                int mid = lo + hi >>> 1;
                if (x[mid] >= value) {
                    hi = mid;
                } else {
                    lo = mid + 1;
                }
            }
            return lo;
        }

        /** Inserts unless dominated; {@code hint} ≥ the label's position. Returns a position from which the next smaller x can start. */
        private int insert(double newX, double newY, long back, int hint) {
            int at = position(newX, 0, hint);
            if (at < count && y[at] >= newY) {
                if (ties(at, newX, newY) && order.compare(set, back, backs[at]) < 0 && fits(at, newX, newY)) {
                    x[at] = newX;
                    y[at] = newY;
                    backs[at] = back;
                }
                return at;
            }
            int from = at;
            while (from > 0 && y[from - 1] <= newY) {
                from--;
            }
            int to = at;
            if (to < count && x[to] == newX) {
                to++; // same x, smaller y
            }
            for (int k = Math.max(0, from - 1); k < Math.min(count, to + 1); k++) {
                if (ties(k, newX, newY) && order.compare(set, backs[k], back) < 0) {
                    return at;
                }
            }
            replace(from, to, newX, newY, back);
            return from;
        }

        private boolean ties(int at, double newX, double newY) {
            return Math.abs(x[at] - newX) <= Tolerance.TIE && Math.abs(y[at] - newY) <= Tolerance.TIE;
        }

        /** The staircase stays one when the label at this place takes the new values. */
        private boolean fits(int at, double newX, double newY) {
            return (at == 0 || x[at - 1] < newX && y[at - 1] > newY) && (at + 1 == count || y[at + 1] < newY);
        }

        private void replace(int from, int to, double newX, double newY, long back) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
                backs = Arrays.copyOf(backs, 2 * count);
            }
            int shift = from + 1 - to;
            if (shift != 0 && to < count) {
                System.arraycopy(x, to, x, from + 1, count - to);
                System.arraycopy(y, to, y, from + 1, count - to);
                System.arraycopy(backs, to, backs, from + 1, count - to);
            }
            count += shift;
            x[from] = newX;
            y[from] = newY;
            backs[from] = back;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void store(int setIndex, Fronts.Writer writer) {
            if (packed.length < 2 * count) {
                packed = new double[4 * count];
            }
            for (int k = 0; k < count; k++) {
                packed[2 * k] = x[k];
                packed[2 * k + 1] = y[k];
            }
            writer.write(setIndex, packed, backs, count);
        }

        @Override
        public long evaluations() {
            return evaluations;
        }
    }

    /** Any number of tracked parties: a list, each label against all. */
    final class General implements FrontBuilder {
        private final Fronts fronts;
        private final TieOrder order;
        private final int[] tracked;
        private final int principals;
        private final int width;
        private final double[] label;
        private double[] values;
        private long[] backs = new long[64];
        private int count;
        private long set;
        private long evaluations;

        General(PlanSpace space, Fronts fronts, int[] tracked, int principals) {
            this.fronts = fronts;
            this.order = new TieOrder(space, fronts);
            this.tracked = tracked.clone();
            this.principals = principals;
            width = tracked.length;
            label = new double[width];
            values = new double[64 * width];
        }

        @Override
        public void clear(long newSet) {
            set = newSet;
            count = 0;
        }

        @Override
        public void addStage(StageKernel kernel, int nextSet) {
            double[] next = fronts.values(nextSet);
            int from = fronts.offset(nextSet);
            int n = fronts.length(nextSet);
            for (int k = 0; k < n; k++) {
                boolean holds = true;
                for (int d = 0; d < width && holds; d++) {
                    double value = next[(from + k) * width + d];
                    holds = value >= kernel.threshold[tracked[d]];
                    label[d] = kernel.constant[tracked[d]] + kernel.slope[tracked[d]] * value;
                }
                if (holds) {
                    evaluations++;
                    add(label, Fronts.pack(nextSet, k, Fronts.stages(fronts.back(nextSet, k)) + 1));
                }
            }
        }

        @Override
        public void add(double[] candidate, long back) {
            for (int k = 0; k < count; k++) {
                if (covers(values, k * width, backs[k], candidate, 0, back)) {
                    return;
                }
            }
            int kept = 0;
            for (int k = 0; k < count; k++) {
                if (!covers(candidate, 0, back, values, k * width, backs[k])) {
                    keep(k, kept++);
                }
            }
            count = kept;
            if (count == backs.length) {
                backs = Arrays.copyOf(backs, 2 * count);
                values = Arrays.copyOf(values, 2 * count * width);
            }
            System.arraycopy(candidate, 0, values, count * width, width);
            backs[count++] = back;
        }

        /**
         * Label a makes label b needless: it ties in everything and comes no later, or is at least as good for everyone and either really
         * better for a principal or comes no later. (Better for a stakeholder alone is not enough: the rules ask only the principals.)
         */
        private boolean covers(double[] a, int atA, long backA, double[] b, int atB, long backB) {
            boolean atLeast = true;
            boolean tied = true;
            boolean tiedForPrincipals = true;
            for (int d = 0; d < width && (atLeast || tied); d++) {
                double difference = a[atA + d] - b[atB + d];
                atLeast &= difference >= 0;
                tied &= Math.abs(difference) <= Tolerance.TIE;
                tiedForPrincipals &= d >= principals || tied;
            }
            if (!tied && !atLeast) {
                return false;
            }
            return !tied && !tiedForPrincipals || order.compare(set, backA, backB) <= 0;
        }

        private void keep(int from, int to) {
            if (from != to) {
                System.arraycopy(values, from * width, values, to * width, width);
                backs[to] = backs[from];
            }
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void store(int setIndex, Fronts.Writer writer) {
            writer.write(setIndex, values, backs, count);
        }

        @Override
        public long evaluations() {
            return evaluations;
        }
    }
}
