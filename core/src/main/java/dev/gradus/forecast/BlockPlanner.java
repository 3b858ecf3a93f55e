package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plans the blocks of a sweep one by one, in whatever order and on whichever machine: a block depends on the case, the request and its
 * number alone. Immutable; safe to use from several threads.
 */
public final class BlockPlanner {
    private final UncertainCase uncertain;
    private final SweepRequest request;
    private final String hash;
    private final SamplingPlan places;
    private final PreparedPlanning ground;

    private BlockPlanner(UncertainCase uncertain, SweepRequest request, Watch watch) {
        this.uncertain = uncertain;
        this.request = request;
        hash = SweepHash.of(uncertain, request);
        places = Sweep.plan(uncertain, request);
        ground = PreparedPlanning.of(
                uncertain.central().structure(), request.plan().alone(), watch);
    }

    /**
     * Works out once what every draw needs.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static BlockPlanner of(UncertainCase uncertain, SweepRequest request, Watch watch) {
        return new BlockPlanner(uncertain, request, watch);
    }

    /**
     * Plans one block.
     *
     * @param number 0 to {@link SweepRequest#blocks} less one
     * @throws IllegalStateException where exact planning does not fit into the memory given ({@link Sweep#fits})
     * @throws Watch.Stopped when the watch asks to stop: half a block is none
     */
    public Block plan(long number, Watch watch) {
        Row[] rows = new Row[request.drawsIn(number)];
        plan(number, rows, watch);
        return block(number, List.of(rows));
    }

    /**
     * Plans one draw by itself: what its block has in its place.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public Row row(long number, Watch watch) {
        double[] point = places.block(number / SweepRequest.BLOCK)[(int) (number % SweepRequest.BLOCK)];
        return Row.of(
                uncertain.draw(number, Sweep.point(uncertain, point)), uncertain.outcomes(), ground, quiet(watch));
    }

    Block block(long number, List<Row> rows) {
        return new Block(hash, number, rows);
    }

    /** Plans draws from the first of a block on, each by one thread; those that are done stand in {@code rows} also where it is stopped. */
    void plan(long from, Row[] rows, Watch watch) {
        double[][][] blocks = new double[(rows.length + SweepRequest.BLOCK - 1) / SweepRequest.BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = places.block(from + b);
        }
        AtomicInteger done = new AtomicInteger();
        Parallel.ofLarge(request.plan().workers()).each(0, rows.length, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int item) {
                double[] point = blocks[item / SweepRequest.BLOCK][item % SweepRequest.BLOCK];
                Draw draw = uncertain.draw(from * SweepRequest.BLOCK + item, Sweep.point(uncertain, point));
                rows[item] = Row.of(draw, uncertain.outcomes(), ground, quiet(watch));
                watch.progress((double) done.incrementAndGet() / rows.length);
            }

            @Override
            public void done() {}
        });
    }

    /** Planning one draw is not worth a progress of its own. */
    private static Watch quiet(Watch watch) {
        return new Watch() {
            @Override
            public boolean cancelled() {
                return watch.cancelled();
            }
        };
    }
}
