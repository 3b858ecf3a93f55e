package dev.gradus.service.library;

import dev.gradus.formats.graphmodel.ConflictReader;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.graphmodel.GmcrReader;
import dev.gradus.formats.graphmodel.NfgReader;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds and reads the conflict that a word names; a case is not one, and is left to {@link CaseFinder}. */
public final class ConflictFinder {
    private static final String FILE = "conflict.yaml";
    private static final Pattern OWN = Pattern.compile("(?m)^conflict\\s*:");

    private final CaseFinder cases;

    ConflictFinder(CaseFinder cases) {
        this.cases = cases;
    }

    /** Reads a conflict, or takes a case as one; or says all that is wrong with it. */
    LoadedConflict load(String name, Map<String, String> settings) {
        Optional<ConflictResult> found = find(name);
        if (found.isEmpty()) {
            return LoadedConflict.of(cases.load(name, settings));
        }
        if (!settings.isEmpty()) {
            throw Refusal.question("stability.set");
        }
        return switch (found.get()) {
            case ConflictResult.Read read -> LoadedConflict.of(read);
            case ConflictResult.Unreadable(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }

    /** Reads it; empty where the word names no conflict: a case, or nothing. */
    Optional<ConflictResult> find(String name) {
        Path path = Paths.in(cases.directory(), name);
        for (Path file : List.of(path.resolve(FILE), path)) {
            if (Files.isRegularFile(file)) {
                byte[] bytes = Paths.bytes(file);
                return isConflict(file, bytes) ? Optional.of(read(shown(file), bytes)) : Optional.empty();
            }
        }
        return Files.exists(path)
                ? Optional.empty()
                : cases.library().find(name).filter(Library.Entry::isConflict).map(this::read);
    }

    private ConflictResult read(Library.Entry entry) {
        try {
            return ConflictReader.read(entry.fileName(), entry.read());
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", entry.fileName(), Reason.of(e));
        }
    }

    private static boolean isConflict(Path file, byte[] bytes) {
        return file.endsWith(FILE)
                || isGmcr(file, bytes)
                || isNfg(file, bytes)
                || OWN.matcher(text(bytes)).find();
    }

    private static boolean isGmcr(Path file, byte[] bytes) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gmcr")
                || text(bytes).stripLeading().startsWith("{");
    }

    private static boolean isNfg(Path file, byte[] bytes) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".nfg") || NfgReader.isNfg(text(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ConflictResult read(String shown, byte[] bytes) {
        if (isNfg(Path.of(shown), bytes)) {
            return NfgReader.read(shown, bytes);
        }
        return isGmcr(Path.of(shown), bytes) ? GmcrReader.read(shown, bytes) : ConflictReader.read(shown, bytes);
    }

    private static String shown(Path file) {
        return file.normalize().toString();
    }
}
