package dev.gradus.app.terminal;

import dev.gradus.work.Watch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** Ctrl-C: a running analysis is asked to stop, and the process waits until it has tidied up. */
public final class Interruption implements Watch {
    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile DoubleConsumer progress = share -> {};

    /**
     * Runs when the JVM goes down; where the command has ended by itself there is nothing to do.
     *
     * @return whether the command has ended; where it has not, nobody has said that it was interrupted
     */
    public boolean onShutdown() {
        if (finished.getCount() == 0) {
            return true;
        }
        stop();
        try {
            return finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void stop() {
        cancelled = true;
    }

    public void finished() {
        finished.countDown();
    }

    void showProgressOn(DoubleConsumer consumer) {
        progress = consumer;
    }

    /** Asked before anything is written. */
    public void check() {
        if (cancelled) {
            throw new Watch.Stopped();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void progress(double share) {
        progress.accept(share);
    }
}
