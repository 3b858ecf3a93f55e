package dev.gradus.settlement.joined;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Good points to begin with, found without chance: for each weighting the outcome to which the bounds lead when every issue in turn takes
 * the value that promises most, then exchanges of one or two values from each point that is kept, as long as a number of trials lasts
 * (Pareto local search; Paquete, Chiarandini, Stützle 2004).
 */
final class Incumbents {
    private static final int TRIALS = 40_000;

    private final BranchForm form;
    private final BucketBounds bounds;
    private final SearchZones zones;
    private final Deque<int[]> starts = new ArrayDeque<>();
    private int trials = TRIALS;

    Incumbents(BranchForm form, BucketBounds bounds, SearchZones zones) {
        this.form = form;
        this.bounds = bounds;
        this.zones = zones;
    }

    void find() {
        for (int w = 0; w < bounds.root().length; w++) {
            follow(w);
        }
        while (!starts.isEmpty() && trials > 0) {
            exchange(starts.remove());
        }
    }

    private void follow(int direction) {
        int[] values = new int[form.issues];
        Arrays.fill(values, WorthTerm.OPEN);
        complete(values, 0, direction);
    }

    /**
     * The outcome to which the bounds of a weighting lead becomes known.
     *
     * @param values of the first issues of the order, with open ones marked; filled in
     */
    void complete(int[] values, int settled, int direction) {
        double[] before = bounds.root();
        for (int depth = settled; depth < form.issues; depth++) {
            int issue = form.order[depth];
            int best = WorthTerm.OPEN;
            double[] taken = before;
            for (int v = 0; v < form.sizes[issue]; v++) {
                values[issue] = v;
                double[] after = new double[before.length];
                bounds.next(depth, values, before, after);
                boolean better = best == WorthTerm.OPEN || after[direction] > taken[direction];
                if (better && after[direction] > Double.NEGATIVE_INFINITY && isPossible(values, issue)) {
                    best = v;
                    taken = after;
                }
            }
            if (best == WorthTerm.OPEN) {
                return;
            }
            values[issue] = best;
            before = taken;
        }
        offer(values);
    }

    private boolean isPossible(int[] values, int issue) {
        return form.constraintsOn.get(issue).stream().allMatch(c -> c.isPossible(values));
    }

    private void offer(int[] values) {
        double[] worths = form.worths(values);
        if (!zones.isCovered(worths)
                && form.constraints.stream().allMatch(c -> c.isPossible(values))
                && zones.add(worths, values)) {
            starts.add(values.clone());
        }
    }

    private void exchange(int[] start) {
        int[] values = start.clone();
        for (int a = 0; a < form.issues; a++) {
            for (int v = 0; v < form.sizes[a]; v++) {
                values[a] = v;
                if (v != start[a]) {
                    offer(values);
                    trials--;
                    for (int b = a + 1; b < form.issues && trials > 0; b++) {
                        second(values, start, b);
                    }
                }
            }
            values[a] = start[a];
        }
    }

    private void second(int[] values, int[] start, int issue) {
        for (int v = 0; v < form.sizes[issue]; v++) {
            if (v != start[issue]) {
                values[issue] = v;
                offer(values);
                trials--;
            }
        }
        values[issue] = start[issue];
    }
}
