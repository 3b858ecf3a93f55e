package dev.gradus.app.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who sits before a command: whether somebody watches standard error (asked only once it has taken a while), and what is typed. */
public interface Terminal {
    boolean isWatched();

    /** What is typed, or piped in; nothing, unless it says otherwise. */
    default InputStream input() {
        return InputStream.nullInputStream();
    }

    /** The process's own. */
    final class OfProcess implements Terminal {
        private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

        @Override
        public InputStream input() {
            return System.in;
        }

        @Override
        public boolean isWatched() {
            try {
                if (Files.isSymbolicLink(STANDARD_ERROR)) {
                    String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
                    return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
                }
            } catch (IOException _) {
                return false;
            }
            return System.console() != null && System.console().isTerminal();
        }
    }
}
