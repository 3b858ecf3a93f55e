package dev.gradus.settlement;

import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Settles issue after issue and keeps, for each state of what later issues need to know, the partial outcomes that none with the same state
 * dominates and that can still lead to something of interest (bucket elimination along a path, with sets of maximal sums in place of
 * numbers; Dechter 1999; Rollón and Larrosa 2006 for several aims). Where nothing joins issues there is one state and this is merging
 * additive parts. The answer does not depend on the number of threads.
 *
 * @see <a href="https://doi.org/10.1016/S0004-3702(99)00059-4">Dechter 1999, Bucket elimination</a>
 * @see <a href="https://doi.org/10.1007/s10732-006-6726-y">Rollón and Larrosa 2006, Bucket elimination for multiobjective optimization
 *     problems</a>
 */
final class Elimination {
    /** Partial outcomes that are worth a piece of work. */
    private static final int PIECE = 4_096;

    private final PathForm path;
    private final BranchForm form;
    private final BucketBounds bounds;
    private final Directions directions;
    private final FrontierSettings settings;
    private final Guide guide;
    private final Watch watch;
    private final boolean comparable;
    private final Trace trace = new Trace();
    private int[][] states;
    /** Where the labels of a state begin. */
    private int[] starts = {0, 1};

    private Labels labels;
    private long made;
    private long kept;
    private double gap;
    private Aim aim = reach -> Aim.FOLLOW;

    /** Tells what to follow, and learns on the way. */
    interface Guide {
        /** Asked before each issue. */
        Aim aim();

        /**
         * Told after each issue but the last.
         *
         * @param settled how many issues of the order
         * @param count of partial outcomes
         * @param values of each by number, with open issues marked
         */
        default void learn(int settled, int count, IntFunction<int[]> values) {}
    }

    /** Which partial outcomes are worth following. Asked by many threads. */
    interface Aim {
        /** What it is to be followed. */
        double FOLLOW = -1;

        /**
         * @param reach the most that can be come to: of each party alone, then of the mixtures
         * @return {@link #FOLLOW}, or how far at most anything within reach is from a known point for every party; 0 = covered, or of no
         *     interest
         */
        double forgone(double[] reach);
    }

    /** A value for the next issue from a state: what it makes certain, and the state that follows. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Arc(int from, int value, double[] gains, BitSet state) {}

    /** A state and the arcs that lead to it. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Target(int[] values, double[] toCome, List<Arc> arcs) {}

    /** @param settings counting = all steps to a label are kept, and what may yet be worth the same */
    Elimination(
            PathForm path,
            BucketBounds bounds,
            Directions directions,
            FrontierSettings settings,
            Guide guide,
            Watch watch) {
        this.path = path;
        this.form = path.form;
        this.bounds = bounds;
        this.directions = directions;
        this.settings = settings;
        this.guide = guide;
        this.watch = watch;
        comparable = SumColumns.areNeedless(form);
        int[] nothing = new int[form.issues];
        Arrays.fill(nothing, WorthTerm.OPEN);
        states = new int[][] {nothing};
        labels = new Labels(form.parties, 1, path.certain.clone(), new int[0], new int[2], 0);
        if (path.resources.stream().anyMatch(Resource::isHopeless)) {
            states = new int[0][];
            starts = new int[1];
            labels = new Labels(form.parties, 0, new double[0], new int[0], new int[1], 0);
        }
    }

    /** @throws NoRoom where there are more labels than may be kept */
    void run() {
        for (int depth = 0; depth < form.issues; depth++) {
            if (watch.cancelled()) {
                throw new Watch.Stopped();
            }
            aim = guide.aim();
            settle(depth);
            if (depth + 1 < form.issues) {
                guide.learn(depth + 1, labels.count, this::first);
            }
            watch.progress((depth + 1.0) / form.issues);
        }
    }

    /** Whole outcomes. */
    Labels last() {
        return labels;
    }

    Trace trace() {
        return trace;
    }

    long made() {
        return made;
    }

    long kept() {
        return kept;
    }

    /** How far at most, for every party, an outcome left out for its nearness is from a known point. */
    double gap() {
        return gap;
    }

    /** The values of an outcome behind a label, with open issues marked. */
    int[] first(int label) {
        int[] byDepth = new int[form.issues];
        Arrays.fill(byDepth, WorthTerm.OPEN);
        trace.first(label, byDepth);
        return outcome(byDepth);
    }

    /** A value for each issue. */
    int[] outcome(int[] byDepth) {
        int[] outcome = new int[byDepth.length];
        for (int d = 0; d < byDepth.length; d++) {
            outcome[form.order[d]] = byDepth[d];
        }
        return outcome;
    }

    private void settle(int depth) {
        if (form.sizes[form.order[depth]] > Integer.MAX_VALUE / Math.max(1, labels.count)) {
            throw new NoRoom();
        }
        List<Target> targets = targets(depth);
        List<int[]> pieces = pieces(targets);
        Labels.Candidates[] gathered = new Labels.Candidates[pieces.size()];
        each(pieces.size(), () -> new Gatherer(depth, targets, pieces, gathered));
        Labels[] parts = new Labels[targets.size()];
        boolean apart = parts.length > settings.threads();
        int[] end = new int[1];
        List<List<Labels.Candidates>> byTarget = new ArrayList<>();
        for (int t = 0; t < parts.length; t++) {
            int from = end[0];
            while (end[0] < gathered.length && pieces.get(end[0])[0] == t) {
                end[0]++;
            }
            byTarget.add(Arrays.asList(gathered).subList(from, end[0]));
        }
        if (apart) {
            each(parts.length, () -> worker(t -> parts[t] = sieved(depth, targets.get(t), byTarget.get(t), 1)));
        } else {
            Arrays.setAll(parts, t -> sieved(depth, targets.get(t), byTarget.get(t), settings.threads()));
        }
        join(depth, targets, parts);
        trace.add(labels);
    }

    private void each(int items, Supplier<Parallel.Worker> workers) {
        Parallel.ofLarge(labels.count < PIECE ? 1 : settings.threads()).each(0, items, watch, workers);
    }

    private static Parallel.Worker worker(IntConsumer work) {
        return new Parallel.Worker() {
            @Override
            public void work(int item) {
                work.accept(item);
            }

            @Override
            public void done() {}
        };
    }

    /** The arcs of some pieces, as rows: what survives of each, in their order. */
    private final class Gatherer implements Parallel.Worker {
        private final int depth;
        private final List<Target> targets;
        private final List<int[]> pieces;
        private final Labels.Candidates[] gathered;
        private final int[] before;
        private final int[] after;
        private final double[] taken = new double[path.resources.size()];
        private final double[] base = new double[directions.size()];
        private final double[] reach = new double[directions.size()];
        private double forgone;
        private long looked;

        Gatherer(int depth, List<Target> targets, List<int[]> pieces, Labels.Candidates[] gathered) {
            this.depth = depth;
            this.targets = targets;
            this.pieces = pieces;
            this.gathered = gathered;
            before = path.open(depth);
            after = path.open(depth + 1);
        }

        @Override
        public void work(int piece) {
            Target target = targets.get(pieces.get(piece)[0]);
            Arrays.setAll(base, w -> target.toCome[w] + directions.room(w));
            Labels.Candidates rows = new Labels.Candidates(form.parties + after.length, 16);
            for (int a = pieces.get(piece)[1]; a < pieces.get(piece)[2]; a++) {
                Arc arc = target.arcs.get(a);
                for (int label = starts[arc.from]; label < starts[arc.from + 1]; label++) {
                    add(rows, arc, label);
                }
            }
            gathered[piece] = rows;
        }

        private void add(Labels.Candidates rows, Arc arc, int label) {
            looked++;
            int from = label * labels.width;
            int n = form.parties;
            for (int j = 0; j < before.length; j++) {
                taken[before[j]] = labels.rows[from + n + j];
            }
            if (!allows(arc.value)) {
                return;
            }
            rows.ensure();
            int to = rows.count * rows.width;
            for (int i = 0; i < n; i++) {
                rows.rows[to + i] = labels.rows[from + i] + arc.gains[i];
            }
            for (int j = 0; j < after.length; j++) {
                rows.rows[to + n + j] = taken[after[j]];
            }
            double distance = forgone(rows.rows, to);
            if (distance < 0) {
                rows.steps[rows.count++] = arc.value * labels.count + label;
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

        @Override
        public void done() {
            synchronized (Elimination.this) {
                gap = Math.max(gap, forgone);
                made += looked;
            }
        }
    }

    private Labels sieved(int depth, Target target, List<Labels.Candidates> gathered, int threads) {
        Labels.Candidates rows = Labels.Candidates.joined(gathered);
        boolean all = settings.counting();
        if (comparable) {
            return Labels.sieved(rows, margin(rows.width), all, labels.count, threads, watch);
        }
        SumColumns columns = new SumColumns(
                path,
                depth + 1,
                rows.rows,
                rows.width,
                rows.count,
                (row, party) -> history(depth, rows.steps[row], party));
        columns.compare(target.toCome, all);
        Sieve sieve = Sieve.of(columns.rows(), rows.count, columns.margin(), threads, watch);
        return Labels.kept(sieve, rows, all, labels.count);
    }

    /** Where sums are compared as they are: having taken less is never certain to lead to more where outcomes are counted. */
    private Margin margin(int width) {
        Margin margin = Margin.none(width);
        if (settings.counting()) {
            Arrays.fill(margin.limit(), form.parties, width, Double.NEGATIVE_INFINITY);
        }
        return margin;
    }

    private List<Double> history(int depth, int step, int party) {
        int[] byDepth = new int[form.issues];
        Arrays.fill(byDepth, WorthTerm.OPEN);
        trace.first(step % labels.count, byDepth);
        byDepth[depth] = step / labels.count;
        return path.history(depth, party, outcome(byDepth));
    }

    /** States that can follow, in the order in which they are met. */
    private List<Target> targets(int depth) {
        List<List<Arc>> from = new ArrayList<>(Collections.nCopies(states.length, List.of()));
        each(states.length, () -> worker(state -> from.set(state, arcs(depth, state))));
        Map<BitSet, List<Arc>> arcs = new LinkedHashMap<>();
        from.forEach(list -> list.forEach(arc ->
                arcs.computeIfAbsent(arc.state, state -> new ArrayList<>()).add(arc)));
        List<Target> targets = new ArrayList<>();
        arcs.forEach((state, leading) -> {
            int[] values = values(depth, leading.getFirst());
            double[] toCome = bounds.toCome(depth + 1, values);
            if (toCome[0] > Double.NEGATIVE_INFINITY) {
                targets.add(new Target(values, toCome, leading));
            }
        });
        return targets;
    }

    private int[] values(int depth, Arc arc) {
        int[] values = states[arc.from].clone();
        values[form.order[depth]] = arc.value;
        return values;
    }

    private List<Arc> arcs(int depth, int state) {
        List<Arc> arcs = new ArrayList<>();
        int issue = form.order[depth];
        int[] values = states[state].clone();
        boolean[] superfluous =
                settings.counting() ? new boolean[form.sizes[issue]] : form.dominance.superfluous(issue, values);
        for (int v = 0; v < form.sizes[issue]; v++) {
            values[issue] = v;
            if (!superfluous[v] && path.isPossible(issue, values)) {
                arcs.add(new Arc(state, v, path.gains(depth, values), path.state(depth + 1, values)));
            }
        }
        return arcs;
    }

    /** Stretches of arcs to gather at a time: target, first arc, end. */
    private List<int[]> pieces(List<Target> targets) {
        List<int[]> pieces = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            List<Arc> arcs = targets.get(t).arcs;
            int first = 0;
            int count = 0;
            for (int a = 0; a < arcs.size(); a++) {
                count += starts[arcs.get(a).from + 1] - starts[arcs.get(a).from];
                if (count >= PIECE || a == arcs.size() - 1) {
                    pieces.add(new int[] {t, first, a + 1});
                    first = a + 1;
                    count = 0;
                }
            }
        }
        return pieces;
    }

    private void join(int depth, List<Target> targets, Labels[] parts) {
        int count = 0;
        int steps = 0;
        List<int[]> values = new ArrayList<>();
        int[] begins = new int[parts.length + 1];
        for (int t = 0; t < parts.length; t++) {
            if (parts[t].count > 0) {
                count = Math.addExact(count, parts[t].count);
                steps = Math.addExact(steps, parts[t].steps.length);
                values.add(targets.get(t).values);
                begins[values.size()] = count;
            }
        }
        if (count > settings.labels()) {
            throw new NoRoom();
        }
        labels = Labels.joined(parts, form.parties + path.open(depth + 1).length, count, steps, labels.count);
        states = values.toArray(int[][]::new);
        starts = Arrays.copyOf(begins, states.length + 1);
        kept += count;
    }
}
