package dev.gradus.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as they are given on the command line. */
final class Paths {
    private Paths() {}

    static Path of(Context context, String name) {
        return in(context.console().directory(), name);
    }

    static Path in(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException _) {
            throw Failure.usage("path.invalid", name);
        }
    }
}
