package dev.gradus.settlement.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The points found so far and where others can still be: everything that no found point is at least as good as, for everyone, as the
 * union of zones that each lie strictly above a corner.
 *
 * @see <a href="https://doi.org/10.1016/j.ejor.2015.03.031">Klamroth, Lacour, Vanderpooten 2015</a> for local bounds
 */
final class SearchZones {
    private static final int MOST = 20_000;

    private final BranchForm form;
    private final Directions directions;
    private final int parties;
    private final List<double[]> points = new ArrayList<>();
    private final List<int[]> outcomes = new ArrayList<>();
    private Corner[] corners;
    /** Points that have not split the corners yet. */
    private final List<double[]> pending = new ArrayList<>();

    private int version;
    private boolean tooMany;

    /** @param weighted by direction; what lies strictly above the corner has more of each */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    record Corner(double[] at, double[] weighted) {
        boolean isBelow(double[] point) {
            for (int i = 0; i < at.length; i++) {
                if (!(at[i] < point[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    SearchZones(BranchForm form, Directions directions) {
        this.form = form;
        this.directions = directions;
        this.parties = form.parties;
        double[] below = new double[parties];
        Arrays.setAll(below, form::below);
        corners = new Corner[] {corner(below)};
    }

    private SearchZones(SearchZones zones) {
        form = zones.form;
        directions = zones.directions;
        parties = zones.parties;
        corners = zones.corners();
        points.addAll(zones.points);
        outcomes.addAll(zones.outcomes);
        version = zones.version;
        tooMany = zones.tooMany;
    }

    /** The same points, to which others can be added apart. */
    SearchZones copy() {
        return new SearchZones(this);
    }

    double[] worths(int[] outcome) {
        return form.worths(outcome);
    }

    private Corner corner(double[] at) {
        return new Corner(at, directions.least(at));
    }

    /** All of them; not to be changed. */
    Corner[] corners() {
        for (double[] point : pending) {
            if (!tooMany) {
                split(point);
            }
        }
        pending.clear();
        return corners;
    }

    /** Grows with every point. */
    int version() {
        return version;
    }

    /** Sets it apart from versions of copies. */
    void advance(int to) {
        version = to;
    }

    List<double[]> points() {
        return points;
    }

    /** One outcome of a point. */
    int[] outcome(int point) {
        return outcomes.get(point);
    }

    /** Takes a point in unless it is no better than a known one for anyone; returns whether it did. */
    boolean add(double[] worths, int[] outcome) {
        if (isCovered(worths)) {
            return false;
        }
        for (int p = points.size() - 1; p >= 0; p--) {
            if (isCovered(points.get(p), worths)) {
                points.remove(p);
                outcomes.remove(p);
            }
        }
        points.add(worths.clone());
        outcomes.add(outcome.clone());
        pending.add(worths.clone());
        version++;
        return true;
    }

    /** Some point is at least as good for everyone. */
    boolean isCovered(double[] worths) {
        for (double[] point : points) {
            if (isCovered(worths, point)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCovered(double[] worths, double[] by) {
        for (int i = 0; i < worths.length; i++) {
            if (worths[i] > by[i]) {
                return false;
            }
        }
        return true;
    }

    /** Each corner below the point gives way to one a party, raised to the point. */
    private void split(double[] point) {
        List<Corner> kept = new ArrayList<>();
        List<Corner> below = new ArrayList<>();
        for (Corner corner : corners) {
            (corner.isBelow(point) ? below : kept).add(corner);
        }
        int old = kept.size();
        for (int i = 0; i < parties; i++) {
            raise(i, point[i], below, kept, old);
        }
        tooMany = kept.size() > MOST;
        corners = kept.toArray(Corner[]::new);
    }

    /** Only a corner that is as high for this party can make one raised for it redundant. */
    private void raise(int party, double to, List<Corner> below, List<Corner> kept, int old) {
        List<double[]> raised = new ArrayList<>();
        for (Corner corner : below) {
            double[] at = corner.at().clone();
            at[party] = to;
            raised.add(at);
        }
        List<double[]> level = new ArrayList<>();
        for (int k = 0; k < old; k++) {
            if (kept.get(k).at()[party] == to) {
                level.add(kept.get(k).at());
            }
        }
        for (int k = 0; k < raised.size(); k++) {
            if (!isRedundant(raised, k, level)) {
                kept.add(corner(raised.get(k)));
            }
        }
    }

    /** Its zone lies in another one; of equal zones the first stays. */
    private static boolean isRedundant(List<double[]> raised, int k, List<double[]> level) {
        double[] at = raised.get(k);
        for (double[] other : level) {
            if (isNowhereAbove(other, at)) {
                return true;
            }
        }
        for (int j = 0; j < raised.size(); j++) {
            if (j != k && isNowhereAbove(raised.get(j), at) && (j < k || !isNowhereAbove(at, raised.get(j)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNowhereAbove(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The corners above which something within reach can lie that is more than a distance away from every known point; empty = nothing.
     *
     * @param from corners among which to look, all of them or those of an earlier node on the way, of this version
     */
    Corner[] open(Corner[] from, double[] reach, double distance) {
        if (tooMany) {
            return isOutside(reach, distance) ? from : new Corner[0];
        }
        double[] need = reach;
        if (distance > 0) {
            need = reach.clone();
            for (int w = 0; w < need.length; w++) {
                need[w] -= distance * directions.total(w);
            }
        }
        Corner[] open = new Corner[from.length];
        int count = 0;
        for (Corner corner : from) {
            if (isAbove(need, corner.weighted())) {
                open[count++] = corner;
            }
        }
        return Arrays.copyOf(open, count);
    }

    /** The same question for many threads at once, as long as no point is added. */
    Predicate<double[]> openness(double distance) {
        Corner[] all = corners();
        double[] less = new double[directions.size()];
        Arrays.setAll(less, w -> distance * directions.total(w));
        if (tooMany) {
            LowerTree covering =
                    new LowerTree(points.stream().map(SearchZones::negated).toArray(double[][]::new), parties, false);
            return reach -> {
                double[] need = new double[parties];
                Arrays.setAll(need, i -> less[i] - reach[i]);
                return !covering.hasBelow(need);
            };
        }
        LowerTree tree =
                new LowerTree(Arrays.stream(all).map(Corner::weighted).toArray(double[][]::new), less.length, true);
        return reach -> {
            if (distance == 0) {
                return tree.hasBelow(reach);
            }
            double[] need = new double[less.length];
            Arrays.setAll(need, w -> reach[w] - less[w]);
            return tree.hasBelow(need);
        };
    }

    private static double[] negated(double[] point) {
        return Arrays.stream(point).map(worth -> -worth).toArray();
    }

    private boolean isOutside(double[] reach, double distance) {
        double[] worths = Arrays.copyOf(reach, parties);
        for (int i = 0; i < parties; i++) {
            worths[i] -= distance;
        }
        return !isCovered(worths);
    }

    private static boolean isAbove(double[] a, double[] b) {
        for (int w = 0; w < a.length; w++) {
            if (!(a[w] > b[w])) {
                return false;
            }
        }
        return true;
    }

    /** At most how far, for every party, anything within reach is from some known point; infinite without a point. */
    double gap(double[] reach) {
        double gap = Double.POSITIVE_INFINITY;
        for (double[] point : points) {
            double most = 0;
            for (int i = 0; i < parties; i++) {
                most = Math.max(most, reach[i] - point[i]);
            }
            gap = Math.min(gap, most);
        }
        return gap;
    }
}
