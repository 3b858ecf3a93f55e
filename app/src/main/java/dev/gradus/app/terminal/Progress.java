package dev.gradus.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.DoubleAccumulator;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a long analysis is: after a second, and only where somebody watches. */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long BETWEEN_MILLIS = 200;
    /** What is shown is counted in hundredths of the work. */
    private static final int STEPS = 100;

    private final Context context;
    private final boolean estimates;
    private final Thread thread;
    /** An analysis may look at the same sets several times; what is shown never goes back. */
    private final DoubleAccumulator share = new DoubleAccumulator(Math::max, 0);

    private Progress(Context context, boolean estimates) {
        this.context = context;
        this.estimates = estimates;
        context.console().interruption().showProgressOn(done -> share.accumulate(Math.clamp(done, 0, 1)));
        thread = Thread.ofPlatform().daemon().name("progress").start(this::show);
    }

    public static Progress of(Context context) {
        return new Progress(context, false);
    }

    /** Also says how long it may still take: for what goes on evenly. */
    public static Progress withEstimate(Context context) {
        return new Progress(context, true);
    }

    private void show() {
        Bar bar = null;
        try {
            Thread.sleep(PATIENCE_MILLIS);
            if (context.console().terminal().isWatched()) {
                bar = new Bar(context.say("progress"), estimates);
                while (!Thread.currentThread().isInterrupted()) {
                    bar.moveTo(share());
                    Thread.sleep(BETWEEN_MILLIS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close(bar);
        }
    }

    /** The share done, as shown. */
    double share() {
        return share.get();
    }

    private static void close(@Nullable Bar bar) {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Apart, so that the library is loaded only when a bar is shown. */
    private static final class Bar {
        private final ProgressBar bar;

        private Bar(String task, boolean estimates) {
            ProgressBarBuilder builder = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(STEPS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .setMaxRenderedLength(Columns.WIDTH - 1)
                    .setConsumer(new ConsoleProgressBarConsumer(standardError(), Columns.WIDTH - 1));
            bar = (estimates ? builder : builder.hideEta()).build();
        }

        private static PrintStream standardError() {
            return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        }

        private void moveTo(double share) {
            bar.stepTo(Math.round(share * STEPS));
        }

        private void close() {
            bar.close();
        }
    }
}
