package dev.gradus.settlement.joined;

import dev.gradus.settlement.joined.SearchZones.Corner;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Part of the tree of {@link BranchAndBound}: settles issue after issue, depth first, and can be left and taken up again. Between two
 * stretches of work it shares what is known; during one it is used by one thread.
 */
final class Subtree {
    private static final int ASK = 1 << 10;

    private final BranchForm form;
    private final BucketBounds bounds;
    private final double distance;
    private final Watch watch;
    private final int[] values;
    private final List<Level> levels = new ArrayList<>();
    private final List<int[]> found = new ArrayList<>();
    private SearchZones zones;
    private SearchCut cut;
    private long nodes;
    private long kept;
    private double gap;
    private double done;

    /** A value for the issue of a depth. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Child(int value, double[] bounds, double[] reach, Corner[] open, int version, double promise) {}

    /** Children of a node, the most promising first. */
    private static final class Level {
        private final int depth;
        private final List<Child> children;
        /** Of the whole tree, for each child. */
        private final double share;

        private int next;

        Level(int depth, List<Child> children, double share) {
            this.depth = depth;
            this.children = children;
            this.share = share;
        }
    }

    private Subtree(
            BranchForm form,
            BucketBounds bounds,
            SearchZones zones,
            SearchCut cut,
            double distance,
            Watch watch,
            int[] values) {
        this.form = form;
        this.bounds = bounds;
        this.zones = zones;
        this.cut = cut;
        this.distance = distance;
        this.watch = watch;
        this.values = values;
    }

    /** The whole tree. */
    static Subtree whole(
            BranchForm form, BucketBounds bounds, SearchZones zones, SearchCut cut, double distance, Watch watch) {
        int[] open = new int[form.issues];
        Arrays.fill(open, WorthTerm.OPEN);
        Subtree tree = new Subtree(form, bounds, zones, cut, distance, watch, open);
        double[] root = bounds.root();
        if (root[0] > Double.NEGATIVE_INFINITY && form.constraints.stream().allMatch(c -> c.isPossible(open))) {
            tree.enter(0, root, zones.corners(), zones.version(), 1);
        }
        return tree;
    }

    boolean isDone() {
        return levels.isEmpty();
    }

    /** Outcomes found since the last stretch of work began, each new when it was found. */
    List<int[]> found() {
        return found;
    }

    int version() {
        return zones.version();
    }

    long nodes() {
        return nodes;
    }

    long kept() {
        return kept;
    }

    /** How far at most, for every party, an outcome left out for its nearness is from a known point. */
    double gap() {
        return gap;
    }

    /** Share of the whole tree that is behind. */
    double done() {
        return done;
    }

    /** Takes over what is known, to be its own. */
    void learn(SearchZones known, SearchCut what) {
        zones = known;
        cut = what;
        found.clear();
    }

    /** Looks at about so many nodes more. */
    void work(long quota) {
        long end = nodes + quota;
        while (!levels.isEmpty() && nodes < end) {
            Level level = levels.getLast();
            if (level.next == level.children.size()) {
                levels.removeLast();
                values[form.order[level.depth]] = WorthTerm.OPEN;
            } else {
                follow(level);
            }
        }
    }

    private void follow(Level level) {
        Child child = level.children.get(level.next++);
        values[form.order[level.depth]] = child.value;
        Corner[] open = open(child);
        if (cut.drops(child.reach)) {
            done += level.share;
        } else if (open.length == 0) {
            done += level.share;
            forgo(child.reach);
        } else {
            enter(level.depth + 1, child.bounds, open, zones.version(), level.share);
        }
    }

    private Corner[] open(Child child) {
        return child.version == zones.version() ? child.open : zones.open(zones.corners(), child.reach, distance);
    }

    private void enter(int depth, double[] before, Corner[] open, int version, double share) {
        if (depth == form.issues) {
            done += share;
            meet();
            return;
        }
        kept++;
        List<Child> children = children(depth, before, open, version);
        if (children.isEmpty()) {
            done += share;
            values[form.order[depth]] = WorthTerm.OPEN;
        } else {
            levels.add(new Level(depth, children, share / children.size()));
        }
    }

    private void meet() {
        double[] worths = form.worths(values);
        if (zones.add(worths, values)) {
            cut.found(worths);
            found.add(values.clone());
        }
    }

    /** What is left out only for being near a known point counts as distance. */
    private void forgo(double[] reach) {
        if (distance > gap && zones.open(zones.corners(), reach, 0).length > 0) {
            gap = Math.max(gap, Math.min(distance, zones.gap(reach)));
        }
    }

    /** Gives away nodes, high in the tree, that have not been followed; empty where there are too few. */
    Optional<Subtree> findPart() {
        for (Level level : levels) {
            int left = level.children.size() - level.next;
            if (left >= 2 || left == 1 && level != levels.getLast()) {
                List<Child> given = level.children.subList(level.next + left / 2, level.children.size());
                int[] beginning = new int[form.issues];
                Arrays.fill(beginning, WorthTerm.OPEN);
                for (int d = 0; d < level.depth; d++) {
                    beginning[form.order[d]] = values[form.order[d]];
                }
                Subtree part = new Subtree(form, bounds, zones, cut, distance, watch, beginning);
                part.levels.add(new Level(level.depth, new ArrayList<>(given), level.share));
                given.clear();
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Looks at what is left with all that is known in the end; returns how far it can be from a known point, nought if covered. */
    double leave() {
        double most = 0;
        for (Level level : levels) {
            for (Child child : level.children.subList(level.next, level.children.size())) {
                if (cut.drops(child.reach)) {
                    continue;
                }
                if (zones.open(zones.corners(), child.reach, distance).length == 0) {
                    forgo(child.reach);
                } else {
                    most = Math.max(most, zones.gap(child.reach));
                    cut.left(child.reach);
                }
            }
        }
        return most;
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
        if ((++nodes & (ASK - 1)) == 0) {
            watch.check();
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
}
