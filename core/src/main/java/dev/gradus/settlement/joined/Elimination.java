package dev.gradus.settlement.joined;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.additive.Resource;
import dev.gradus.settlement.dominance.Labels;
import dev.gradus.settlement.dominance.Margin;
import dev.gradus.settlement.dominance.ParetoFilter;
import dev.gradus.settlement.dominance.Trace;
import dev.gradus.settlement.joined.EliminationStep.Arc;
import dev.gradus.settlement.joined.EliminationStep.Target;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
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
            watch.check();
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

    /** Arcs to one state that are followed at a time. */
    private record Piece(int target, List<Arc> arcs) {}

    private void settle(int depth) {
        if (form.sizes[form.order[depth]] > Integer.MAX_VALUE / Math.max(1, labels.count)) {
            throw new NoRoom();
        }
        List<Target> targets = targets(depth);
        List<List<Labels.Candidates>> rows = rows(depth, targets);
        Labels[] parts = new Labels[targets.size()];
        if (parts.length > settings.workers().threads()) {
            each(parts.length, () -> worker(t -> parts[t] = sieved(depth, targets.get(t), rows.get(t), Workers.ONE)));
        } else {
            Arrays.setAll(parts, t -> sieved(depth, targets.get(t), rows.get(t), settings.workers()));
        }
        join(depth, targets, parts);
        trace.add(labels);
    }

    /** By target, piece by piece. */
    private List<List<Labels.Candidates>> rows(int depth, List<Target> targets) {
        List<Piece> pieces = pieces(targets);
        Labels.Candidates[] made = new Labels.Candidates[pieces.size()];
        each(made.length, () -> new Follower(depth, targets, pieces, made));
        List<List<Labels.Candidates>> rows = new ArrayList<>();
        targets.forEach(target -> rows.add(new ArrayList<>()));
        for (int k = 0; k < made.length; k++) {
            rows.get(pieces.get(k).target).add(made[k]);
        }
        return rows;
    }

    private final class Follower implements Parallel.Worker {
        private final List<Target> targets;
        private final List<Piece> pieces;
        private final Labels.Candidates[] rows;
        private final EliminationStep extension;

        Follower(int depth, List<Target> targets, List<Piece> pieces, Labels.Candidates[] rows) {
            this.targets = targets;
            this.pieces = pieces;
            this.rows = rows;
            extension = new EliminationStep(path, directions, labels, starts, depth, aim);
        }

        @Override
        public void work(int k) {
            Piece piece = pieces.get(k);
            rows[k] = extension.rows(targets.get(piece.target).toCome(), piece.arcs);
        }

        @Override
        public void done() {
            synchronized (Elimination.this) {
                gap = Math.max(gap, extension.forgone());
                made += extension.looked();
            }
        }
    }

    private void each(int items, Supplier<Parallel.Worker> workers) {
        Parallel.ofLarge(labels.count < PIECE ? Workers.ONE : settings.workers())
                .each(0, items, watch, workers);
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

    private Labels sieved(int depth, Target target, List<Labels.Candidates> gathered, Workers workers) {
        Labels.Candidates rows = Labels.Candidates.joined(gathered);
        boolean all = settings.counting();
        if (comparable) {
            return Labels.sieved(rows, margin(rows.width), all, labels.count, workers, watch);
        }
        SumColumns columns = new SumColumns(
                path,
                depth + 1,
                rows.rows,
                rows.width,
                rows.count,
                (row, party) -> history(depth, rows.steps[row], party));
        columns.compare(target.toCome(), all);
        ParetoFilter sieve = ParetoFilter.of(columns.rows(), rows.count, columns.margin(), workers, watch);
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
                arcs.computeIfAbsent(arc.state(), state -> new ArrayList<>()).add(arc)));
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
        int[] values = states[arc.from()].clone();
        values[form.order[depth]] = arc.value();
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

    private List<Piece> pieces(List<Target> targets) {
        List<Piece> pieces = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            List<Arc> arcs = targets.get(t).arcs();
            int first = 0;
            int count = 0;
            for (int a = 0; a < arcs.size(); a++) {
                count += starts[arcs.get(a).from() + 1] - starts[arcs.get(a).from()];
                if (count >= PIECE || a == arcs.size() - 1) {
                    pieces.add(new Piece(t, arcs.subList(first, a + 1)));
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
                values.add(targets.get(t).values());
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
