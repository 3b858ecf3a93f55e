package dev.gradus.service.library;

import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people write them, and what lies there. */
final class Paths {
    /** One byte more than a file may have, so that the reader sees that there are too many. */
    private static final int MOST_BYTES = (2 << 20) + 1;

    private Paths() {}

    static Path in(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException _) {
            throw Refusal.question("path.invalid", name);
        }
    }

    /** Its content, one byte more than a reader takes at the most. */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }
}
