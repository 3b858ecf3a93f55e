package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.roadmap.Plan;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic programming over the reachable sets, from full to the start: for each set the Pareto-optimal labels of all roadmaps that lead
 * on from it and hold with the margin asked.
 *
 * <p>The cost is bounded by the number of transitions (sets × stages, each a few dozen operations) and by the label evaluations (a
 * stage's successor labels above its thresholds); sets without labels are skipped. Sets of a layer do not depend on each other and are
 * shared out among threads; the result does not depend on how.
 */
final class Search {
    /** Which sets may be an end. */
    interface Ends {
        /**
         * @param set local numbers
         */
        boolean admits(long set);
    }

    private static final int FEW = 256;

    private final PlanSpace space;
    private final StageTables tables;
    private final IdealBounds prospects;
    private final int[] tracked;
    private final int principals;
    private final double margin;
    private final Ends ends;
    private final Fronts fronts;
    private final Parallel parallel;
    private final Watch watch;
    private final long within;
    private final Queue<Worker> workers = new ConcurrentLinkedQueue<>();
    private final BitSet barren;
    private final long[] labelled = new long[FEW];
    private int labelledCount;
    private final AtomicLong transitions = new AtomicLong();
    private final AtomicLong evaluations = new AtomicLong();

    /**
     * @param prospects whose values the labels carry, and which sets need no look
     * @param margin least margin asked of every condition, points
     * @param within only these measures (local numbers)
     */
    Search(
            StageTables tables,
            IdealBounds prospects,
            double margin,
            long within,
            Ends ends,
            long memoryBytes,
            Parallel parallel,
            Watch watch) {
        this(tables, prospects, margin, within, ends, memoryBytes, LabelJoining.NONE, parallel, watch);
    }

    /**
     * @param trim how long fronts may get; where they are joined, labels bound roadmaps and do not lead to them
     */
    Search(
            StageTables tables,
            IdealBounds prospects,
            double margin,
            long within,
            Ends ends,
            long memoryBytes,
            LabelJoining trim,
            Parallel parallel,
            Watch watch) {
        this.space = tables.space;
        this.tables = tables;
        this.prospects = prospects;
        this.tracked = prospects.tracked();
        this.barren = prospects.barren();
        this.principals =
                (int) Arrays.stream(tracked).filter(i -> tables.principal[i]).count();
        this.margin = margin;
        this.within = within;
        this.ends = ends;
        this.fronts = new Fronts(space.setCount(), tracked.length, memoryBytes, trim);
        this.parallel = parallel;
        this.watch = watch;
    }

    /** Sets that are known to have no labels: those that {@link #barren} named of a search that asked for no more. */
    void passOver(BitSet sets) {
        barren.or(sets);
    }

    /**
     * The sets without labels, and those that no roadmap leads through. Where more margin or more progress is asked, they need no look
     * either.
     */
    BitSet barren() {
        boolean[] reached = new boolean[space.setCount()];
        boolean known = tables.pair && tracked.length == 2 && principals == 2 && !space.isSparse();
        if (known) {
            reached[0] = true;
            Queue<Onward> idle = new ConcurrentLinkedQueue<>();
            for (int layer = 0; layer < space.layerCount(); layer++) {
                parallel.each(space.layerStart(layer), space.layerStart(layer + 1), watch, () -> {
                    Onward onward = idle.poll();
                    return onward == null ? new Onward(reached, idle) : onward;
                });
            }
        }
        BitSet sets = new BitSet(space.setCount());
        for (int at = 0; at < space.setCount(); at++) {
            sets.set(at, fronts.length(at) == 0 || known && !reached[at]);
        }
        return sets;
    }

    /** From a set that is reached to those that stages lead to which the best labels there would let everybody keep to. */
    private final class Onward implements Parallel.Worker {
        private final StageKernel kernel = new StageKernel(tables, margin);
        private final boolean[] reached;
        private final Queue<Onward> idle;
        private final PairStages stages = new PairStages(tables, margin, kernel.state, fronts, this::reach);

        Onward(boolean[] reached, Queue<Onward> idle) {
            this.reached = reached;
            this.idle = idle;
        }

        @Override
        public void work(int at) {
            if (reached[at]) {
                kernel.state.load(space.set(at), within);
                stages.each(at, space.set(at));
            }
        }

        private void reach(int at, int x, int y, double constant0, double slope0, double constant1, double slope1) {
            if (!reached[at]) {
                kernel.choose(0, x);
                kernel.choose(1, y);
                kernel.constant[0] = constant0;
                kernel.constant[1] = constant1;
                kernel.slope[0] = slope0;
                kernel.slope[1] = slope1;
                reached[at] = kernel.thresholds()
                        && fronts.tops()[2 * at] >= kernel.threshold[0]
                        && fronts.tops()[2 * at + 1] >= kernel.threshold[1];
            }
        }

        @Override
        public void done() {
            idle.add(this);
        }
    }

    /** Fills the fronts. The start gets no label for "stay": what the empty roadmap is worth is the caller's affair. */
    void run() {
        for (int layer = space.layerCount() - 1; layer >= 0; layer--) {
            parallel.each(space.layerStart(layer), space.layerStart(layer + 1), watch, this::worker);
            remember(layer);
            watch.progress(1 - (double) space.layerStart(layer) / space.setCount());
        }
    }

    private Worker worker() {
        Worker idle = workers.poll();
        return idle == null ? new Worker() : idle;
    }

    /** While few sets have labels, a set that none of them contains need not be looked at. */
    private void remember(int layer) {
        for (int at = space.layerStart(layer); at < space.layerStart(layer + 1) && labelledCount <= FEW; at++) {
            if (fronts.length(at) > 0) {
                if (labelledCount < FEW) {
                    labelled[labelledCount] = space.set(at);
                }
                labelledCount++;
            }
        }
    }

    /** None of the sets with labels is one admissible stage away. */
    private boolean leadsNowhere(long set) {
        if (labelledCount > FEW) {
            return false;
        }
        long available = space.available(set) & within;
        for (int k = 0; k < labelledCount; k++) {
            long stage = labelled[k] & ~set;
            if ((set & ~labelled[k]) == 0 && (stage & ~available) == 0 && tables.isStageSized(stage)) {
                return false;
            }
        }
        return true;
    }

    Plan.Effort effort() {
        return new Plan.Effort(
                space.setCount(), fronts.labelled(), transitions.get(), evaluations.get(), fronts.longest());
    }

    /** Number of labels at the start. */
    int labels() {
        return fronts.length(0);
    }

    /** Value of a label at the start for a tracked party. */
    double value(int label, int component) {
        return fronts.value(0, label, component);
    }

    int stages(int label) {
        return Fronts.stages(fronts.back(0, label));
    }

    Roadmap roadmap(int label) {
        List<Stage> stages = new ArrayList<>();
        int set = 0;
        int at = label;
        for (long back = fronts.back(set, at); back != Fronts.END; back = fronts.back(set, at)) {
            int next = Fronts.nextSet(back);
            stages.add(new Stage(space.added(space.set(next) ^ space.set(set))));
            set = next;
            at = Fronts.label(back);
        }
        return new Roadmap(Collections.unmodifiableList(stages));
    }

    /** Works on sets one after the other with scratch space of its own. */
    private final class Worker implements Parallel.Worker {
        private final StageKernel kernel = new StageKernel(tables, margin);
        private final FrontBuilder builder = FrontBuilder.of(kernel, prospects, space, fronts, tracked, principals);
        private final Fronts.Writer writer = fronts.new Writer();
        private final int performers = tables.performers.length;
        private final @Nullable SparseStages sparse = space.isSparse() ? new SparseStages(tables) : null;
        private final @Nullable PairStages pairs = kernel.pair && sparse == null && builder instanceof PairFront front
                ? new PairStages(tables, margin, kernel.state, fronts, front)
                : null;
        private final double[] resting = new double[tracked.length];
        private int here;
        private long looked;

        @Override
        public void work(int at) {
            if (barren.get(at)) {
                return;
            }
            here = at;
            long set = space.set(at);
            boolean mayEnd = at != 0 && ends.admits(set);
            if ((set & ~within) != 0 || !mayEnd && leadsNowhere(set)) {
                return;
            }
            kernel.state.load(set, within);
            builder.begin(set);
            if (mayEnd && kernel.state.endSlack(set) >= margin) {
                for (int d = 0; d < tracked.length; d++) {
                    resting[d] = kernel.state.rest[tracked[d]];
                }
                builder.addEnd(resting);
            }
            if (sparse != null) {
                sparse.each(at, kernel, this::add);
            } else if (pairs != null) {
                pairs.each(at, set);
            } else if (performers > 0) {
                stages(0, set);
            }
            builder.store(at, writer);
        }

        private void stages(int performer, long next) {
            int[] available = kernel.state.available[performer];
            long[] masks = tables.parts[performer].mask;
            int count = kernel.state.availableCount[performer];
            boolean last = performer == performers - 1;
            for (int k = 0; k < count; k++) {
                kernel.choose(performer, k);
                long then = next | masks[available[k]];
                if (last) {
                    stage(then);
                } else {
                    stages(performer + 1, then);
                }
            }
        }

        private void stage(long next) {
            int at = space.indexOf(next);
            if (at <= here || fronts.length(at) == 0) { // the empty stage leads back here
                return;
            }
            add(at);
        }

        private void add(int at) {
            if (fronts.length(at) > 0) {
                looked++;
                builder.addStage(at);
            }
        }

        @Override
        public void done() {
            transitions.addAndGet(looked + (pairs == null ? 0 : pairs.takeLooked()));
            evaluations.addAndGet(builder.takeEvaluations());
            looked = 0;
            workers.add(this);
        }
    }
}
