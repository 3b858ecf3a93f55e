package dev.gradus.app.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches standard error. Asked only once a command has taken a while. */
public interface Terminal {
    boolean isWatched();

    /** The process's own. */
    final class OfProcess implements Terminal {
        private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

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
