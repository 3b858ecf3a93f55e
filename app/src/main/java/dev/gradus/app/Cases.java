package dev.gradus.app;

import dev.gradus.agreement.Nearest;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds and reads the case that a word on the command line names: a folder, a file, or an id of the library. */
final class Cases {
    private static final String FILE = "case.yaml";
    /** One byte more than a case may have, so that the reader sees that there are too many. */
    private static final int MOST_BYTES = (2 << 20) + 1;

    private final Path directory;
    private final Library library;

    Cases(Path directory, Library library) {
        this.directory = directory;
        this.library = library;
    }

    Library library() {
        return library;
    }

    /**
     * Reads a case.
     *
     * @param name a folder with a case.yaml, a file, or an id of the library, in this order
     * @param overrides path of a figure → number for this run
     */
    ReadResult read(String name, Map<String, String> overrides) {
        if (name.isBlank()) {
            throw Failure.usage("case.blank");
        }
        Path path = Paths.in(directory, name);
        for (Path file : List.of(path.resolve(FILE), path)) {
            if (Files.exists(file) && !Files.isDirectory(file)) {
                return readFile(file, overrides);
            }
        }
        return library.find(name).map(entry -> read(entry, overrides)).orElseThrow(() -> unknown(name, path));
    }

    /** A folder here bears the name of a case of the library, and is read instead of it. */
    boolean isShadow(String name) {
        return library.find(name).isPresent()
                && Files.exists(Paths.in(directory, name).resolve(FILE));
    }

    ReadResult read(Library.Entry entry, Map<String, String> overrides) {
        if (entry.isConflict()) {
            throw Failure.usage("case.conflict", entry.id());
        }
        try {
            return CaseReader.read(entry.fileName(), entry.read(), overrides);
        } catch (IOException e) {
            throw Failure.file("file.unreadable", entry.fileName(), Reason.of(e));
        }
    }

    private Failure unknown(String name, Path path) {
        if (Files.isDirectory(path)) {
            return Failure.file(
                    Files.exists(path.resolve("conflict.yaml")) ? "case.conflict" : "case.folder.empty", name);
        }
        if (looksLikePath(name)) {
            return Failure.file("case.file.missing", name);
        }
        String nearest =
                Nearest.to(name, library.all().stream().map(Library.Entry::id).toList());
        return Failure.usage("case.unknown", name, nearest);
    }

    private static boolean looksLikePath(String name) {
        return name.contains("/") || name.contains("\\") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ReadResult readFile(Path file, Map<String, String> overrides) {
        if (!Files.isRegularFile(file)) {
            throw Failure.file("case.irregular", file); // reading a pipe would wait for ever
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CaseReader.read(shown(file), in.readNBytes(MOST_BYTES), overrides);
        } catch (IOException e) {
            throw Failure.file("file.unreadable", file, Reason.of(e));
        }
    }

    /** As it was given; where that hides the folder's name, the whole path. */
    private static String shown(Path file) {
        Path normal = file.normalize();
        Path parent = normal.getParent();
        boolean hidden = parent == null || parent.endsWith("..");
        return (hidden ? file.toAbsolutePath().normalize() : normal).toString();
    }
}
