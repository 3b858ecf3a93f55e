package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;
import java.util.Arrays;

/** The labels of one set for any number of tracked parties: a list, each label against all. */
final class GeneralFront implements FrontBuilder {
    private final StageKernel kernel;
    private final IdealBounds prospects;
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

    GeneralFront(
            StageKernel kernel, IdealBounds prospects, Fronts fronts, TieOrder order, int[] tracked, int principals) {
        this.kernel = kernel;
        this.prospects = prospects;
        this.fronts = fronts;
        this.order = order;
        this.tracked = tracked.clone();
        this.principals = principals;
        width = tracked.length;
        label = new double[width];
        values = new double[64 * width];
    }

    @Override
    public void begin(long newSet) {
        set = newSet;
        count = 0;
    }

    @Override
    public void addStage(int nextSet) {
        kernel.stage();
        if (!kernel.thresholds() || !prospects.isConceivable(kernel, nextSet)) {
            return;
        }
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
    public void addEnd(double[] candidate) {
        add(candidate, Fronts.END);
    }

    private void add(double[] candidate, long back) {
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
    public void store(int setIndex, Fronts.Writer writer) {
        writer.write(setIndex, values, backs, count);
    }

    @Override
    public long takeEvaluations() {
        long taken = evaluations;
        evaluations = 0;
        return taken;
    }
}
