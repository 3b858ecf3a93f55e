package dev.gradus.settlement.joined;

import dev.gradus.settlement.additive.Resource;
import dev.gradus.settlement.dominance.Labels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One issue more in {@link Elimination}: rows of the partial outcomes to which arcs lead, as far as constraints can still be kept and
 * anything of interest is within reach. Used by one thread.
 */
final class EliminationStep {
    private static final int FEW = 16;

    private final PathForm path;
    private final BranchForm form;
    private final Directions directions;
    private final Labels labels;
    private final int[] starts;
    private final int depth;
    private final Elimination.Aim aim;
    private final int[] before;
    private final int[] after;
    private final double[] taken;
    private final double[] base;
    private final double[] reach;
    private double forgone;
    private long looked;

    /**
     * A value for the next issue from a state.
     *
     * @param from position of the state
     * @param gains by party: what becomes certain
     * @param state that follows
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    record Arc(int from, int value, double[] gains, BitSet state) {}

    /**
     * A state and the arcs that lead to it.
     *
     * @param values that make it, with open issues marked
     * @param toCome as {@link BucketBounds#toCome} tells
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    record Target(int[] values, double[] toCome, List<Arc> arcs) {}

    /**
     * @param labels so far
     * @param starts where those of each state begin
     */
    EliminationStep(PathForm path, Directions directions, Labels labels, int[] starts, int depth, Elimination.Aim aim) {
        this.path = path;
        this.form = path.form;
        this.directions = directions;
        this.labels = labels;
        this.starts = starts;
        this.depth = depth;
        this.aim = aim;
        before = path.open(depth);
        after = path.open(depth + 1);
        taken = new double[path.resources.size()];
        base = new double[directions.size()];
        reach = new double[directions.size()];
    }

    /** How far at most, for every party, an outcome left out for its nearness is from a known point. */
    double forgone() {
        return forgone;
    }

    /** Partial outcomes looked at. */
    long looked() {
        return looked;
    }

    /** @param toCome of the state to which all arcs lead */
    Labels.Candidates rows(double[] toCome, List<Arc> arcs) {
        Arrays.setAll(base, w -> toCome[w] + directions.room(w));
        Labels.Candidates rows = new Labels.Candidates(form.parties + after.length, FEW);
        for (Arc arc : arcs) {
            for (int label = starts[arc.from()]; label < starts[arc.from() + 1]; label++) {
                add(rows, arc, label);
            }
        }
        return rows;
    }

    private void add(Labels.Candidates rows, Arc arc, int label) {
        looked++;
        int from = label * labels.width;
        int n = form.parties;
        for (int j = 0; j < before.length; j++) {
            taken[before[j]] = labels.rows[from + n + j];
        }
        if (!allows(arc.value())) {
            return;
        }
        rows.ensure();
        int to = rows.count * rows.width;
        for (int i = 0; i < n; i++) {
            rows.rows[to + i] = labels.rows[from + i] + arc.gains()[i];
        }
        for (int j = 0; j < after.length; j++) {
            rows.rows[to + n + j] = taken[after[j]];
        }
        double distance = forgone(rows.rows, to);
        if (distance < 0) {
            rows.steps[rows.count++] = arc.value() * labels.count + label;
        } else {
            forgone = Math.max(forgone, distance);
        }
    }

    private double forgone(double[] rows, int at) {
        for (int w = 0; w < reach.length; w++) {
            double sum = base[w];
            for (int i = 0; i < form.parties; i++) {
                sum += directions.ofSum(w, i) * rows[at + i];
            }
            reach[w] = w < form.parties ? form.worth(w, sum) : sum;
        }
        return aim.forgone(reach);
    }

    /** Brings what is taken of each resource up to date; false when a limit cannot be kept any more. */
    private boolean allows(int value) {
        for (int j = 0; j < taken.length; j++) {
            Resource resource = path.resources.get(j);
            if (resource.isTakenBy(depth)) {
                double now = resource.after(resource.isOpenAfter(depth - 1) ? taken[j] : 0, depth, value);
                if (Double.isNaN(now)) {
                    return false;
                }
                taken[j] = now;
            }
        }
        return true;
    }
}
