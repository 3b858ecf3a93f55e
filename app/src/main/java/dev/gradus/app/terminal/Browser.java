package dev.gradus.app.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file to the reader. */
public interface Browser {
    /** Whether the desktop took it. */
    boolean open(Path file);

    /** By the command that the desktop has for this; without loading AWT. */
    final class OfDesktop implements Browser {
        @Override
        public boolean open(Path file) {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            String address = file.toAbsolutePath().toUri().toString();
            List<String> command = system.contains("mac")
                    ? List.of("open", address)
                    : system.contains("win")
                            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                            : List.of("xdg-open", address);
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }
}
