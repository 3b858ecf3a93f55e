package dev.gradus.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shares out independent pieces of work among threads. The only place of the core that makes threads. */
public final class Parallel {
    static final Executor OWN_THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private static final int CHUNK = 16;
    private static final int WORTHWHILE = 128;

    private final Workers workers;
    private final int chunk;
    private final int worthwhile;

    /** For many small pieces. */
    public Parallel(Workers workers) {
        this(workers, CHUNK, WORTHWHILE);
    }

    private Parallel(Workers workers, int chunk, int worthwhile) {
        this.workers = workers;
        this.chunk = chunk;
        this.worthwhile = worthwhile;
    }

    /** For pieces that take a millisecond or more each. */
    public static Parallel ofLarge(Workers workers) {
        return new Parallel(workers, 1, 2);
    }

    /** Has scratch space of its own and is used by one thread at a time. */
    public interface Worker {
        void work(int item);

        /** Called once when nothing is left. */
        void done();
    }

    /** Works on items from…to−1, each once, in any order. */
    public void each(int from, int to, Watch watch, Supplier<Worker> made) {
        Job job = new Job(from, to, chunk, watch);
        if (workers.threads() == 1 || to - from < worthwhile) {
            job.drain(made.get());
            return;
        }
        List<Helper> helpers = new ArrayList<>();
        for (int k = 1; k < workers.threads(); k++) {
            helpers.add(new Helper(job, made.get()));
        }
        Worker own = made.get();
        ask(helpers);
        job.guarded(own);
        helpers.forEach(Helper::finish);
        job.rethrow();
    }

    /** As many as are taken; where the executor takes no more, the others are not needed. */
    private void ask(List<Helper> helpers) {
        try {
            helpers.forEach(workers.executor()::execute);
        } catch (RejectedExecutionException full) {
            return; // the calling thread does what they would have done
        }
    }

    /** The items that are left, and what went wrong. */
    private static final class Job {
        private final AtomicInteger next;
        private final int to;
        private final int chunk;
        private final Watch watch;
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Job(int from, int to, int chunk, Watch watch) {
            this.next = new AtomicInteger(from);
            this.to = to;
            this.chunk = chunk;
            this.watch = watch;
        }

        void drain(Worker worker) {
            for (int at = next.getAndAdd(chunk); at < to; at = next.getAndAdd(chunk)) {
                watch.check();
                for (int item = at; item < Math.min(to, at + chunk); item++) {
                    worker.work(item);
                }
            }
            worker.done();
        }

        void guarded(Worker worker) {
            try {
                drain(worker);
            } catch (RuntimeException | Error thrown) {
                failures.add(thrown);
                next.set(to);
            }
        }

        void rethrow() {
            switch (failures.peek()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> {}
            }
        }
    }

    /**
     * One worker that an executor may start. Whoever claims it first, the executor's thread or at the end the caller, is the only one to use
     * it: so the caller waits only for helpers that have begun, and one that comes too late finds nothing.
     */
    private static final class Helper implements Runnable {
        private final Job job;
        private final AtomicReference<@Nullable Worker> unclaimed;
        private final CountDownLatch finished = new CountDownLatch(1);

        Helper(Job job, Worker worker) {
            this.job = job;
            this.unclaimed = new AtomicReference<>(worker);
        }

        @Override
        public void run() {
            Worker worker = unclaimed.getAndSet(null);
            if (worker != null) {
                try {
                    job.guarded(worker);
                } finally {
                    finished.countDown();
                }
            }
        }

        /** Waits if it has begun; if not, ends it: nothing is left then, or something went wrong. */
        void finish() {
            Worker worker = unclaimed.getAndSet(null);
            if (worker == null) {
                await();
            } else if (job.failures.isEmpty()) {
                job.guarded(worker);
            }
        }

        private void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    finished.await();
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
}
