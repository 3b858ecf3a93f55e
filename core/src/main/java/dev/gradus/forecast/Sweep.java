package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plans draw after draw of an uncertain case.
 *
 * <p>Draws are worked on in waves of a few blocks, each draw by one thread, and joined in their order; whether the sweep is precise
 * enough is asked after each block. So the answer depends on the case, the seed and the number of draws alone.
 */
public final class Sweep {
    private static final int WAVE = 4 * SweepRequest.BLOCK;

    private final UncertainCase uncertain;
    private final SweepRequest request;
    private final SamplingPlan plan;
    private final PreparedPlanning ground;
    private final Watch watch;

    private Sweep(UncertainCase uncertain, SweepRequest request, Watch watch) {
        this.uncertain = uncertain;
        this.request = request;
        this.watch = watch;
        plan = plan(uncertain, request);
        ground = PreparedPlanning.of(
                uncertain.central().structure(), request.plan().alone(), watch);
    }

    /** Takes the rows of a block when it is joined, in order. */
    public interface Sink {
        Sink NONE = rows -> {};

        void block(List<Row> rows);
    }

    /** Where the draws of a request lie. */
    static SamplingPlan plan(UncertainCase uncertain, SweepRequest request) {
        int dimensions = Math.max(1, uncertain.figures().size());
        return SamplingPlan.of(dimensions, SweepRequest.BLOCK, request.seed());
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
            return new Sweep(uncertain, request, watch).run(before, sink);
        } catch (Watch.Stopped stopped) {
            return tally(uncertain).result(request, true);
        }
    }

    private static Tally tally(UncertainCase uncertain) {
        return new Tally(uncertain.outcomes(), uncertain.central().structure().partyCount());
    }

    /** Exact planning of the draws fits into the memory given, or is not asked for, because there is a limit of work. */
    public static boolean fits(UncertainCase uncertain, SweepRequest request, Watch watch) {
        return request.plan().isLimited()
                || PreparedPlanning.of(uncertain.central().structure(), request.plan(), watch)
                        .fits();
    }

    private SweepResult run(Iterator<Row> before, Sink sink) {
        Tally tally = tally(uncertain);
        boolean enough = keep(before, tally);
        boolean stopped = false;
        while (!enough && !stopped && tally.draws() < request.draws()) {
            Row[] wave = new Row[(int) Math.min(WAVE, request.draws() - tally.draws())];
            stopped = !plan(tally.draws(), wave);
            enough = join(wave, tally, sink);
        }
        return tally.result(request, stopped);
    }

    /** Adds the whole blocks of an earlier run; true as soon as they are precise enough. */
    private boolean keep(Iterator<Row> before, Tally tally) {
        while (tally.draws() + SweepRequest.BLOCK <= request.draws()) {
            List<Row> block = new ArrayList<>();
            while (block.size() < SweepRequest.BLOCK && before.hasNext()) {
                block.add(before.next());
            }
            if (block.size() < SweepRequest.BLOCK) {
                return false;
            }
            block.forEach(tally::add);
            if (tally.isPrecise(request.precision())) {
                return true;
            }
        }
        return false;
    }

    /** Joins the whole blocks of a wave; true as soon as they are precise enough. */
    private boolean join(Row[] wave, Tally tally, Sink sink) {
        for (int from = 0; from < wave.length; from += SweepRequest.BLOCK) {
            List<Row> block = Arrays.asList(wave).subList(from, Math.min(wave.length, from + SweepRequest.BLOCK));
            if (block.contains(null)) {
                return false;
            }
            block.forEach(tally::add);
            sink.block(List.copyOf(block));
            if (tally.isPrecise(request.precision())) {
                return true;
            }
        }
        return false;
    }

    /** Plans the draws of a wave; false when stopped. */
    private boolean plan(long from, Row[] wave) {
        double[][][] blocks = new double[(wave.length + SweepRequest.BLOCK - 1) / SweepRequest.BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = plan.block(from / SweepRequest.BLOCK + b);
        }
        AtomicLong done = new AtomicLong(from);
        try {
            Parallel.ofLarge(request.plan().threads()).each(0, wave.length, watch, () -> new Parallel.Worker() {
                @Override
                public void work(int item) {
                    double[] point = blocks[item / SweepRequest.BLOCK][item % SweepRequest.BLOCK];
                    Draw draw = uncertain.draw(from + item, point(uncertain, point));
                    wave[item] = Row.of(draw, uncertain.outcomes(), ground, quiet());
                    watch.progress((double) done.incrementAndGet() / request.draws());
                }

                @Override
                public void done() {}
            });
            return true;
        } catch (Watch.Stopped stopped) {
            return false;
        }
    }

    /** Planning one draw is not worth a progress of its own. */
    private Watch quiet() {
        return new Watch() {
            @Override
            public boolean cancelled() {
                return watch.cancelled();
            }
        };
    }
}
