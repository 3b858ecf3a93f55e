package dev.gradus.app.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command prints. After the first failure nothing more is written, and whoever ends the command can ask what happened. */
public final class Output {
    private final Guard guard;
    private final PrintWriter printer;

    public Output(Writer target) {
        guard = new Guard(target);
        printer = new PrintWriter(guard);
    }

    /** For picocli: help, version. */
    public PrintWriter printer() {
        return printer;
    }

    /** One line, without anything that could steer a terminal. */
    public void line(String text) {
        raw(SanitizedText.text(text));
        raw("\n");
    }

    /** Text as it is. */
    public void raw(String text) {
        printer.write(text);
    }

    public void flush() {
        printer.flush();
    }

    /** The first failure to write. */
    public Optional<IOException> findFailure() {
        return Optional.ofNullable(guard.failure);
    }

    /** Whoever read the output went away, which is no fault. */
    static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Guard extends Writer {
        private final Writer target;
        private @Nullable IOException failure;

        private Guard(Writer target) {
            this.target = target;
        }

        @Override
        public void write(char[] text, int from, int length) {
            attempt(() -> target.write(text, from, length));
        }

        @Override
        public void flush() {
            attempt(target::flush);
        }

        @Override
        public void close() {
            attempt(target::close);
        }

        private void attempt(Attempt attempt) {
            if (failure == null) {
                try {
                    attempt.run();
                } catch (IOException e) {
                    failure = e;
                }
            }
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
