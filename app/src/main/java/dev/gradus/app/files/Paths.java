package dev.gradus.app.files;

import dev.gradus.app.terminal.Context;
import java.nio.file.Path;

/** Paths as they are given on the command line. */
public final class Paths {
    private Paths() {}

    public static Path of(Context context, String name) {
        return context.finder().path(name);
    }
}
