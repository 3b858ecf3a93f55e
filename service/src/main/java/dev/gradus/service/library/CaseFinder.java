package dev.gradus.service.library;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.NumberWords;
import dev.gradus.formats.casefile.NumberWordsReader;
import dev.gradus.formats.casefile.Positions;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the case that a word names: a folder, a file, or an id of the library. */
public final class CaseFinder {
    private static final String FILE = "case.yaml";

    private final Path directory;
    private final Library library;
    private final String numberWords;

    CaseFinder(Path directory, Library library, String numberWords) {
        this.directory = directory;
        this.library = library;
        this.numberWords = numberWords;
    }

    Library library() {
        return library;
    }

    Path directory() {
        return directory;
    }

    /** Reads a case that can be computed, or says all that is wrong with it. */
    LoadedCase load(String name, Map<String, String> settings) {
        return loaded(read(name, settings), settings);
    }

    /** The same of a case whose text is at hand. */
    LoadedCase load(String fileName, byte[] text) {
        return loaded(CaseReader.read(fileName, text, Map.of(), words()), Map.of());
    }

    private static LoadedCase loaded(ReadResult result, Map<String, String> settings) {
        return switch (result) {
            case ReadResult.Read(WholeCase whole, Positions positions) -> new LoadedCase(whole, positions, settings);
            case ReadResult.Unreadable(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }

    /**
     * Reads a case.
     *
     * @param name a folder with a case.yaml, a file, or an id of the library, in this order
     * @param overrides path of a figure → number for this run
     */
    ReadResult read(String name, Map<String, String> overrides) {
        return file(name)
                .map(file -> readFile(file, overrides))
                .or(() -> library.find(name).map(entry -> read(entry, overrides)))
                .orElseThrow(() -> unknown(name, Paths.in(directory, name)));
    }

    /** The text of a case that can be read; else all that is wrong with it is said. */
    String text(String name) {
        load(name, Map.of());
        return new String(
                file(name)
                        .map(Paths::bytes)
                        .orElseGet(() -> bytes(library.find(name).orElseThrow())),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Library.Entry entry) {
        try {
            return entry.read();
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", entry.fileName(), Reason.of(e));
        }
    }

    /** The file of a case that is not of the library; empty where there is none. */
    Optional<Path> file(String name) {
        if (name.isBlank()) {
            throw Refusal.question("case.blank");
        }
        Path path = Paths.in(directory, name);
        return Stream.of(path.resolve(FILE), path)
                .filter(file -> Files.exists(file) && !Files.isDirectory(file))
                .findFirst();
    }

    /** A folder here bears the name of a case of the library, and is read instead of it. */
    boolean isShadow(String name) {
        return library.find(name).isPresent()
                && Files.exists(Paths.in(directory, name).resolve(FILE));
    }

    ReadResult read(Library.Entry entry, Map<String, String> overrides) {
        if (entry.isConflict()) {
            throw Refusal.question("case.conflict", entry.id());
        }
        return CaseReader.read(entry.fileName(), bytes(entry), overrides, words());
    }

    private Refusal unknown(String name, Path path) {
        if (Files.isDirectory(path)) {
            return Refusal.file(
                    Files.exists(path.resolve("conflict.yaml")) ? "case.conflict" : "case.folder.empty", name);
        }
        if (looksLikePath(name)) {
            return Refusal.file("case.file.missing", name);
        }
        String nearest =
                Nearest.to(name, library.all().stream().map(Library.Entry::id).toList());
        return Refusal.question("case.unknown", name, nearest);
    }

    private static boolean looksLikePath(String name) {
        return name.contains("/") || name.contains("\\") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private ReadResult readFile(Path file, Map<String, String> overrides) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.file("case.irregular", file); // reading a pipe would wait for ever
        }
        return CaseReader.read(shown(file), Paths.bytes(file), overrides, words());
    }

    /** What words for numbers mean. */
    private NumberWords words() {
        if (numberWords.isEmpty()) {
            return NumberWordsReader.own();
        }
        Path file = Paths.in(directory, numberWords);
        if (!Files.isRegularFile(file)) {
            throw Refusal.file("case.file.missing", numberWords);
        }
        return switch (NumberWordsReader.read(numberWords, Paths.bytes(file))) {
            case NumberWordsReader.Result.Read(NumberWords words) -> words;
            case NumberWordsReader.Result.Unreadable(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }

    /** As it was given; where that hides the folder's name, the whole path. */
    private static String shown(Path file) {
        Path normal = file.normalize();
        Path parent = normal.getParent();
        boolean hidden = parent == null || parent.endsWith("..");
        return (hidden ? file.toAbsolutePath().normalize() : normal).toString();
    }
}
