package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Plans draw after draw of an uncertain case.
 *
 * <p>Draws are worked on in waves of a few blocks, each draw by one thread, and joined in their order; whether the sweep is precise
 * enough is asked after each block. So the answer depends on the case, the seed and the number of draws alone, and blocks that were planned
 * elsewhere ({@link BlockPlanner}) join to the same ({@link BlockJoiner}).
 */
public final class Sweep {
    private static final int WAVE = 4 * SweepRequest.BLOCK;

    private final SweepRequest request;
    private final Watch watch;
    private final BlockPlanner planner;
    private final BlockJoiner joiner;

    private Sweep(UncertainCase uncertain, SweepRequest request, Watch watch, Sink sink) {
        this.request = request;
        this.watch = watch;
        planner = BlockPlanner.of(uncertain, request, watch);
        joiner = BlockJoiner.of(uncertain, request, sink);
    }

    /** Takes the rows of a block when it is joined, in order. */
    public interface Sink {
        Sink NONE = rows -> {};

        void block(List<Row> rows);
    }

    /** Where the draws of a request lie. */
    static SamplingPlan plan(UncertainCase uncertain, SweepRequest request) {
        int dimensions = Math.max(1, uncertain.figures().size());
        SamplingPlan all = SamplingPlan.of(dimensions, SweepRequest.BLOCK, request.seed());
        return request.kept()
                .<SamplingPlan>map(kept -> new KeptPlaces(all, kept.numbers()))
                .orElse(all);
    }

    /** Draw number k of a request: the same whatever else was drawn. */
    public static Draw draw(UncertainCase uncertain, SweepRequest request, long number) {
        double[][] block = plan(uncertain, request).block(number / SweepRequest.BLOCK);
        return uncertain.draw(number, point(uncertain, block[(int) (number % SweepRequest.BLOCK)]));
    }

    static double[] point(UncertainCase uncertain, double[] coordinates) {
        return Arrays.copyOf(coordinates, uncertain.figures().size());
    }

    /**
     * Sweeps. When the watch asks to stop, the blocks done are kept and reported; before the first one is done, that nothing was drawn.
     *
     * @param before rows of an earlier run of the same request, from draw 0 on; whole blocks of them are kept, not planned again
     * @return empty result where exact planning does not fit into the memory given: {@link #fits} tells
     */
    public static SweepResult run(
            UncertainCase uncertain, SweepRequest request, Iterator<Row> before, Watch watch, Sink sink) {
        try {
            return new Sweep(uncertain, request, watch, sink).run(before);
        } catch (Watch.Stopped stopped) {
            return new Tally(uncertain).result(request, true);
        }
    }

    /** Exact planning of the draws fits into the memory given, or is not asked for, because there is a limit of work. */
    public static boolean fits(UncertainCase uncertain, SweepRequest request, Watch watch) {
        return request.plan().isLimited()
                || PreparedPlanning.of(uncertain.central().structure(), request.plan(), watch)
                        .fits();
    }

    private SweepResult run(Iterator<Row> before) {
        keep(before);
        boolean stopped = false;
        while (!joiner.isDone() && !stopped) {
            long from = joiner.next() * SweepRequest.BLOCK;
            Row[] wave = new Row[(int) Math.min(WAVE, request.draws() - from)];
            stopped = !plan(from, wave);
            join(wave);
        }
        return joiner.result(stopped);
    }

    /** Joins the whole blocks of an earlier run, until they are precise enough. */
    private void keep(Iterator<Row> before) {
        while (!joiner.isDone() && request.drawsIn(joiner.next()) == SweepRequest.BLOCK) {
            List<Row> block = new ArrayList<>();
            while (block.size() < SweepRequest.BLOCK && before.hasNext()) {
                block.add(before.next());
            }
            if (block.size() < SweepRequest.BLOCK) {
                return;
            }
            joiner.join(planner.block(joiner.next(), block));
        }
    }

    /** Joins the whole blocks of a wave, until they are precise enough. */
    private void join(Row[] wave) {
        for (int from = 0; from < wave.length && !joiner.isDone(); from += SweepRequest.BLOCK) {
            List<Row> block = Arrays.asList(wave).subList(from, Math.min(wave.length, from + SweepRequest.BLOCK));
            if (block.contains(null)) {
                return;
            }
            joiner.add(planner.block(joiner.next(), block));
        }
    }

    /** Plans the draws of a wave; false when stopped. */
    private boolean plan(long from, Row[] wave) {
        double all = request.draws();
        try {
            planner.plan(from / SweepRequest.BLOCK, wave, watch.part(from / all, (from + wave.length) / all));
            return true;
        } catch (Watch.Stopped stopped) {
            return false;
        }
    }
}
