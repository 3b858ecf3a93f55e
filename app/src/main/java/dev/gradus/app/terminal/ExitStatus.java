package dev.gradus.app.terminal;

/** What the command answers to the shell. The launcher adds 70 (build failed), 73 (nowhere to build) and 78 (no JDK 25). */
public final class ExitStatus {
    public static final int FINE = 0;
    /** The case has problems; with {@code --strict} also weaknesses. */
    public static final int PROBLEMS = 1;

    public static final int USAGE = 2;
    /** A file could not be read or written, or was somebody else's. */
    public static final int FILE = 3;
    /** A fault of Gradus itself. */
    public static final int FAULT = 70;

    public static final int INTERRUPTED = 130;
    /** Whoever read the output went away. */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
