package dev.gradus.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shares out independent pieces of work among threads. The only place of the core that makes threads. */
public final class Parallel {
    private static final int CHUNK = 16;
    private static final int WORTHWHILE = 128;

    private final int threads;
    private final int chunk;
    private final int worthwhile;

    /** For many small pieces. */
    public Parallel(int threads) {
        this(threads, CHUNK, WORTHWHILE);
    }

    private Parallel(int threads, int chunk, int worthwhile) {
        this.threads = threads;
        this.chunk = chunk;
        this.worthwhile = worthwhile;
    }

    /** For pieces that take a millisecond or more each. */
    public static Parallel ofLarge(int threads) {
        return new Parallel(threads, 1, 2);
    }

    /** Has scratch space of its own and is used by one thread. */
    public interface Worker {
        void work(int item);

        /** Called once when nothing is left. */
        void done();
    }

    /** Works on items from…to−1, each once, in any order. */
    public void each(int from, int to, Watch watch, Supplier<Worker> workers) {
        AtomicInteger next = new AtomicInteger(from);
        if (threads == 1 || to - from < worthwhile) {
            drain(workers.get(), next, to, watch);
            return;
        }
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        List<Thread> running = new ArrayList<>();
        for (int k = 1; k < threads; k++) {
            Worker worker = workers.get();
            running.add(Thread.ofPlatform().daemon().start(() -> guarded(worker, next, to, watch, failures)));
        }
        guarded(workers.get(), next, to, watch, failures);
        for (Thread thread : running) {
            join(thread);
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }

    private void guarded(Worker worker, AtomicInteger next, int to, Watch watch, Queue<RuntimeException> failures) {
        try {
            drain(worker, next, to, watch);
        } catch (RuntimeException thrown) {
            failures.add(thrown);
            next.set(to);
        }
    }

    private void drain(Worker worker, AtomicInteger next, int to, Watch watch) {
        for (int at = next.getAndAdd(chunk); at < to; at = next.getAndAdd(chunk)) {
            if (watch.cancelled()) {
                throw new Watch.Stopped();
            }
            for (int item = at; item < Math.min(to, at + chunk); item++) {
                worker.work(item);
            }
        }
        worker.done();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
