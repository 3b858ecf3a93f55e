package dev.gradus.settlement.joined;

import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All outcomes that are worth exactly what a point of the frontier is: only beginnings are followed within whose reach some point lies. */
final class OutcomesAtPoints {
    private static final int ASK = 1 << 10;

    private final BranchForm form;
    private final BucketBounds bounds;
    private final double[][] points;
    private final double[][] weighted;
    private final long mostNodes;
    private final int mostOutcomes;
    private final Watch watch;
    private final int[] values;
    private final List<List<int[]>> outcomes = new ArrayList<>();
    private long nodes;
    private int found;
    private boolean complete = true;

    OutcomesAtPoints(
            BranchForm form,
            Directions directions,
            BucketBounds bounds,
            double[][] points,
            long mostNodes,
            int mostOutcomes,
            Watch watch) {
        this.form = form;
        this.bounds = bounds;
        this.points = points;
        this.mostNodes = mostNodes;
        this.mostOutcomes = mostOutcomes;
        this.watch = watch;
        values = new int[form.issues];
        weighted = new double[points.length][];
        int[] all = new int[points.length];
        for (int p = 0; p < points.length; p++) {
            outcomes.add(new ArrayList<>());
            all[p] = p;
            weighted[p] = directions.least(points[p]);
        }
        Arrays.fill(values, WorthTerm.OPEN);
        if (points.length > 0) {
            follow(0, bounds.root(), all);
        }
    }

    /** Whether nothing was left out. */
    boolean isComplete() {
        return complete;
    }

    /** By point. */
    List<List<int[]>> outcomes() {
        return outcomes;
    }

    long nodes() {
        return nodes;
    }

    private void follow(int depth, double[] before, int[] near) {
        if (depth == form.issues) {
            meet(near);
            return;
        }
        int issue = form.order[depth];
        for (int v = 0; v < form.sizes[issue] && complete; v++) {
            values[issue] = v;
            look();
            double[] after = new double[before.length];
            bounds.next(depth, values, before, after);
            if (after[0] > Double.NEGATIVE_INFINITY
                    && form.constraintsOn.get(issue).stream().allMatch(c -> c.isPossible(values))) {
                int[] still = near(after, near);
                if (still.length > 0) {
                    follow(depth + 1, after, still);
                }
            }
        }
        values[issue] = WorthTerm.OPEN;
    }

    private void look() {
        complete &= ++nodes <= mostNodes;
        if ((nodes & (ASK - 1)) == 0) {
            watch.check();
        }
    }

    /** Points within reach. */
    private int[] near(double[] after, int[] from) {
        double[] reach = new double[after.length];
        bounds.reach(after, values, reach);
        int[] near = new int[from.length];
        int count = 0;
        for (int p : from) {
            if (isWithin(weighted[p], reach)) {
                near[count++] = p;
            }
        }
        if (count > 0) {
            for (int i = 0; i < form.parties; i++) {
                reach[i] = Math.min(reach[i], form.mostWorth(i, values));
            }
            int kept = 0;
            for (int k = 0; k < count; k++) {
                if (isWithin(weighted[near[k]], reach)) {
                    near[kept++] = near[k];
                }
            }
            count = kept;
        }
        return Arrays.copyOf(near, count);
    }

    private static boolean isWithin(double[] point, double[] reach) {
        for (int w = 0; w < reach.length; w++) {
            if (!(point[w] <= reach[w])) {
                return false;
            }
        }
        return true;
    }

    /** Every completion is here; what is within reach of a whole outcome and on the frontier is what it is worth. */
    private void meet(int[] near) {
        for (int p : near) {
            boolean same = true;
            for (int i = 0; i < form.parties; i++) {
                same &= form.mostWorth(i, values) == points[p][i];
            }
            if (same) {
                if (found++ >= mostOutcomes) {
                    complete = false;
                    return;
                }
                outcomes.get(p).add(values.clone());
            }
        }
    }
}
