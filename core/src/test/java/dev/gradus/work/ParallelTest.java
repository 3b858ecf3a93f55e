package dev.gradus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On whatever threads: every item once, every worker ended once, and nobody waits for who has not begun. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelTest {
    private static final int ITEMS = 1000;
    private static final Executor DIRECT = Runnable::run;
    private static final Executor FULL = _ -> {
        throw new RejectedExecutionException("full");
    };

    /** Counts how often each item is worked on and how many workers are ended. */
    private static final class Counted {
        private final AtomicIntegerArray times = new AtomicIntegerArray(ITEMS);
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();

        void run(Workers workers, Watch watch, IntConsumer also) {
            Parallel.ofLarge(workers).each(0, ITEMS, watch, () -> {
                made.incrementAndGet();
                return new Parallel.Worker() {
                    @Override
                    public void work(int item) {
                        times.incrementAndGet(item);
                        also.accept(item);
                    }

                    @Override
                    public void done() {
                        ended.incrementAndGet();
                    }
                };
            });
        }

        void isWhole() {
            for (int item = 0; item < ITEMS; item++) {
                assertThat(times.get(item)).isEqualTo(1);
            }
            assertThat(ended.get()).isEqualTo(made.get());
        }
    }

    private static void whole(Workers workers) {
        Counted counted = new Counted();
        counted.run(workers, Watch.NONE, _ -> {});
        counted.isWhole();
        assertThat(counted.made.get()).isEqualTo(workers.threads());
    }

    @Test
    void a01_everyItemOnceOnAnyThreads() {
        whole(Workers.ONE);
        whole(Workers.of(4));
        whole(Workers.on(DIRECT, 4));
        whole(Workers.on(FULL, 4));
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                ExecutorService many = Executors.newCachedThreadPool()) {
            whole(Workers.on(one, 4));
            whole(Workers.on(many, 4));
        }
    }

    /** It takes tasks and starts none: the caller does all by itself, and what is started later finds nothing. */
    @Test
    void a02_anExecutorThatNeverBegins() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Counted counted = new Counted();
        counted.run(Workers.on(waiting::add, 3), Watch.NONE, _ -> {});

        counted.isWhole();
        assertThat(waiting).hasSize(2);
        waiting.forEach(Runnable::run);
        counted.isWhole();
    }

    @Test
    void a03_oneThreadThatIsBusyWithTheAnalysisItself() throws Exception {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            Future<?> analysis = one.submit(() -> whole(Workers.on(one, 4)));

            analysis.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a04_oneWithinAnother() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Workers workers = Workers.on(two, 4);
            List<Future<?>> analyses = new ArrayList<>();
            for (int k = 0; k < 6; k++) {
                analyses.add(two.submit(() -> {
                    Counted outer = new Counted();
                    outer.run(workers, Watch.NONE, item -> {
                        if (item % 100 == 0) {
                            whole(workers);
                        }
                    });
                    outer.isWhole();
                }));
            }
            for (Future<?> analysis : analyses) {
                analysis.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void a05_theWatchStopsAllOfThem() {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Workers workers : List.of(Workers.of(3), Workers.on(two, 3), Workers.on(FULL, 3))) {
                Counted counted = new Counted();
                AtomicInteger asked = new AtomicInteger();
                Watch impatient = new Watch() {
                    @Override
                    public boolean cancelled() {
                        return asked.incrementAndGet() > 20;
                    }
                };

                assertThatThrownBy(() -> counted.run(workers, impatient, _ -> {}))
                        .isInstanceOf(Watch.Stopped.class);
                assertThat(counted.times.get(ITEMS - 1)).isZero();
            }
        }
    }

    @Test
    void a06_whatOneThrowsTheCallerGets() {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Workers workers : List.of(Workers.ONE, Workers.of(3), Workers.on(two, 3), Workers.on(DIRECT, 3))) {
                for (Throwable thrown : List.of(new IllegalStateException("broken"), new AssertionError("wrong"))) {
                    Counted counted = new Counted();

                    assertThatThrownBy(() -> counted.run(workers, Watch.NONE, item -> {
                                if (item == 7) {
                                    throwIt(thrown);
                                }
                            }))
                            .isSameAs(thrown);
                }
                whole(workers);
            }
        }
    }

    private static void throwIt(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /** No answer before the last helper that has begun is through. */
    @Test
    void a07_waitsForThoseWhoHaveBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Thread caller = Thread.currentThread();
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            Counted counted = new Counted();
            counted.run(Workers.on(one, 2), Watch.NONE, _ -> {
                if (Thread.currentThread() != caller && begun.getCount() > 0) {
                    begun.countDown();
                    pause();
                    finished.incrementAndGet();
                } else {
                    await(begun);
                }
            });

            counted.isWhole();
            assertThat(finished.get()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a08_equalWhereTheyMeanTheSame() {
        assertThat(Workers.of(2)).isEqualTo(Workers.of(2)).isNotEqualTo(Workers.of(3));
        assertThat(Workers.on(DIRECT, 2)).isEqualTo(Workers.on(DIRECT, 2)).isNotEqualTo(Workers.of(2));
        assertThat(Workers.of(2)).hasToString("2 at once");
        assertThatThrownBy(() -> Workers.of(0)).hasMessage("at least one thread, found 0");
    }
}
