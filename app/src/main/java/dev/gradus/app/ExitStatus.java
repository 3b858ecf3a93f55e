package dev.gradus.app;

/** What the command answers to the shell. The launcher adds 70 (build failed), 73 (nowhere to build) and 78 (no JDK 25). */
final class ExitStatus {
    static final int FINE = 0;
    /** The case has problems; with {@code --strict} also weaknesses. */
    static final int PROBLEMS = 1;

    static final int USAGE = 2;
    /** A file could not be read or written, or was somebody else's. */
    static final int FILE = 3;
    /** A fault of Gradus itself. */
    static final int FAULT = 70;

    static final int INTERRUPTED = 130;
    /** Whoever read the output went away. */
    static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
