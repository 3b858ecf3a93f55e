package dev.gradus.app;

import dev.gradus.formats.graphmodel.ConflictReader;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.graphmodel.GmcrReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds and reads the conflict that a word on the command line names; a case is not one, and is left to {@link Cases}. */
final class ConflictFiles {
    private static final String FILE = "conflict.yaml";
    private static final int MOST_BYTES = (2 << 20) + 1;
    private static final Pattern OWN = Pattern.compile("(?m)^conflict\\s*:");

    private final Context context;

    ConflictFiles(Context context) {
        this.context = context;
    }

    /** Reads it; empty where the word names no conflict: a case, or nothing. */
    Optional<ConflictResult> find(String name) {
        Path path = Paths.of(context, name);
        for (Path file : List.of(path.resolve(FILE), path)) {
            if (Files.isRegularFile(file)) {
                byte[] bytes = bytes(file);
                return isConflict(file, bytes) ? Optional.of(read(shown(file), bytes)) : Optional.empty();
            }
        }
        return Files.exists(path)
                ? Optional.empty()
                : context.cases()
                        .library()
                        .find(name)
                        .filter(Library.Entry::isConflict)
                        .map(this::read);
    }

    private ConflictResult read(Library.Entry entry) {
        try {
            return ConflictReader.read(entry.fileName(), entry.read());
        } catch (IOException e) {
            throw Failure.file("file.unreadable", entry.fileName(), Reason.of(e));
        }
    }

    private static boolean isConflict(Path file, byte[] bytes) {
        return file.endsWith(FILE)
                || isGmcr(file, bytes)
                || OWN.matcher(text(bytes)).find();
    }

    private static boolean isGmcr(Path file, byte[] bytes) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gmcr")
                || text(bytes).stripLeading().startsWith("{");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ConflictResult read(String shown, byte[] bytes) {
        return isGmcr(Path.of(shown), bytes) ? GmcrReader.read(shown, bytes) : ConflictReader.read(shown, bytes);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw Failure.file("file.unreadable", file, Reason.of(e));
        }
    }

    private static String shown(Path file) {
        return file.normalize().toString();
    }
}
