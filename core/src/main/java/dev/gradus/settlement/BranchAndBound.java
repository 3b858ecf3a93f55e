package dev.gradus.settlement;

import dev.gradus.settlement.SearchZones.Corner;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Settles issue after issue, depth first, and leaves out every beginning whose completions can reach no zone in which there could still
 * be a new point: bounds of each party's worth and of weighted sums of them ({@link BucketBounds}) are held against the corners of the
 * zones ({@link SearchZones}), then the bounds of each party alone once more in the order of {@link Utility#of}, without any rounding
 * between them and the worths. Nothing is left out that is not proven to be covered; where the nodes run out, what is left is bounded.
 *
 * @see <a href="https://doi.org/10.1016/j.ejor.2017.01.032">Przybylski and Gandibleux 2017</a> for branch and bound with several aims
 */
final class BranchAndBound {
    private static final int ASK = 1 << 10;

    private final BranchForm form;
    private final BucketBounds bounds;
    private final SearchZones zones;
    private final SearchCut cut;
    private final double distance;
    private final long most;
    private final Watch watch;
    private final int[] values;
    private long nodes;
    private long kept;
    private double gap;
    private boolean stopped;

    /** A value for the issue of the next depth. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Child(int value, double[] bounds, double[] reach, Corner[] open, int version, double promise) {}

    /**
     * @param distance how far any outcome may be from a known point to be left out
     * @param most nodes to be looked at
     */
    BranchAndBound(
            BranchForm form,
            BucketBounds bounds,
            SearchZones zones,
            SearchCut cut,
            double distance,
            long most,
            Watch watch) {
        this.form = form;
        this.bounds = bounds;
        this.zones = zones;
        this.cut = cut;
        this.distance = distance;
        this.most = most;
        this.watch = watch;
        values = new int[form.issues];
    }

    void run() {
        Arrays.fill(values, WorthTerm.OPEN);
        double[] root = bounds.root();
        boolean possible = form.constraints.stream().allMatch(c -> c.isPossible(values));
        if (possible && root[0] > Double.NEGATIVE_INFINITY) {
            explore(0, root, zones.corners(), zones.version());
        }
    }

    /** Whether nodes ran out. */
    boolean isStopped() {
        return stopped;
    }

    /** How far at most, for every party, an outcome is from some known point; proven. */
    double gap() {
        return gap;
    }

    long nodes() {
        return nodes;
    }

    long kept() {
        return kept;
    }

    private void explore(int depth, double[] before, Corner[] open, int version) {
        if (depth == form.issues) {
            meet();
            return;
        }
        kept++;
        double share = 0;
        List<Child> children = children(depth, before, open, version);
        for (Child child : children) {
            values[form.order[depth]] = child.value();
            Corner[] still = child.version() == zones.version()
                    ? child.open()
                    : zones.open(zones.corners(), child.reach(), distance);
            if (cut.drops(child.reach())) {
                continue;
            }
            if (still.length == 0) {
                forgo(child.reach());
            } else if (nodes >= most) {
                stopped = true;
                gap = Math.max(gap, zones.gap(child.reach()));
                cut.left(child.reach());
            } else {
                explore(depth + 1, child.bounds(), still, zones.version());
            }
            if (depth == 0) {
                watch.progress(++share / children.size());
            }
        }
        values[form.order[depth]] = WorthTerm.OPEN;
    }

    private void meet() {
        double[] worths = form.worths(values);
        if (zones.add(worths, values)) {
            cut.found(worths);
        }
    }

    /** Those that are to be followed, the most promising first. */
    private List<Child> children(int depth, double[] before, Corner[] open, int version) {
        Corner[] from = version == zones.version() ? open : zones.corners();
        int issue = form.order[depth];
        List<Child> children = new ArrayList<>();
        boolean[] superfluous = form.dominance.superfluous(issue, values);
        for (int v = 0; v < form.sizes[issue]; v++) {
            values[issue] = v;
            if (!superfluous[v] && isPossible(issue)) {
                look();
                add(children, depth, v, before, from);
            }
        }
        values[issue] = WorthTerm.OPEN;
        children.sort(Comparator.comparingDouble(child -> -child.promise()));
        return children;
    }

    private void look() {
        if ((++nodes & (ASK - 1)) == 0 && watch.cancelled()) {
            throw new Watch.Stopped();
        }
    }

    private boolean isPossible(int issue) {
        for (OpenConstraint constraint : form.constraintsOn.get(issue)) {
            if (!constraint.isPossible(values)) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Child> children, int depth, int value, double[] before, Corner[] from) {
        double[] after = new double[before.length];
        bounds.next(depth, values, before, after);
        if (after[0] == Double.NEGATIVE_INFINITY) {
            return;
        }
        double[] reach = new double[after.length];
        bounds.reach(after, values, reach);
        Corner[] open = zones.open(from, reach, distance);
        if (open.length > 0 && tighten(reach)) {
            open = zones.open(open, reach, distance);
        }
        if (cut.drops(reach)) {
            return;
        }
        if (open.length == 0) {
            forgo(reach);
            return;
        }
        double promise = 0;
        for (int w = form.parties == 1 ? 0 : form.parties; w < reach.length; w++) {
            promise += reach[w];
        }
        children.add(new Child(value, after, reach, open, zones.version(), promise));
    }

    private boolean tighten(double[] reach) {
        boolean lower = false;
        for (int i = 0; i < form.parties; i++) {
            double worth = form.mostWorth(i, values);
            if (worth < reach[i]) {
                reach[i] = worth;
                lower = true;
            }
        }
        return lower;
    }

    /** What is left out only for being near a known point counts as distance. */
    private void forgo(double[] reach) {
        if (distance > gap && zones.open(zones.corners(), reach, 0).length > 0) {
            gap = Math.max(gap, Math.min(distance, zones.gap(reach)));
        }
    }
}
