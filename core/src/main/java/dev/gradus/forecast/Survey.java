package dev.gradus.forecast;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks something of the draws of a request without planning them: the same draws that a sweep would plan. */
public final class Survey {
    private Survey() {}

    /**
     * The answers, in the order of the draws, on any number of threads.
     *
     * @param question safe to ask from several threads
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static <T> List<T> of(
            UncertainCase uncertain, SweepRequest request, Function<Draw, T> question, Watch watch) {
        SamplingPlan places = Sweep.plan(uncertain, request);
        List<List<T>> blocks = new ArrayList<>();
        int count = (int) request.blocks();
        IntStream.range(0, count).forEach(_ -> blocks.add(List.of()));
        Parallel.ofLarge(request.plan().workers()).each(0, count, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int block) {
                blocks.set(block, answers(uncertain, request, places.block(block), block, question));
            }

            @Override
            public void done() {}
        });
        return blocks.stream().flatMap(List::stream).toList();
    }

    private static <T> List<T> answers(
            UncertainCase uncertain, SweepRequest request, double[][] points, int block, Function<Draw, T> question) {
        return IntStream.range(0, request.drawsIn(block))
                .mapToObj(k -> question.apply(
                        uncertain.draw((long) block * SweepRequest.BLOCK + k, Sweep.point(uncertain, points[k]))))
                .toList();
    }
}
