package dev.gradus.service.library;

import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.scenario.FileChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a word names, in the library, a folder or a file, and reads it once.
 *
 * @param directory in which relative paths begin
 * @param numberWords file of a table of words for numbers; "" = the one that comes with Gradus
 */
public record Finder(Path directory, Library library, String numberWords) {
    /** With the table of words for numbers that comes with Gradus. */
    public Finder(Path directory, Library library) {
        this(directory, library, "");
    }

    /** A case, with the numbers set for this run. */
    public LoadedCase loadCase(String name, Map<String, String> settings) {
        return cases().load(name, settings);
    }

    /** A case whose text is at hand. */
    public LoadedCase loadCase(String fileName, byte[] text) {
        return cases().load(fileName, text);
    }

    /** The file of a case on disk; empty where the word names one of the library, or none. */
    public Optional<Path> caseFile(String name) {
        return cases().file(name);
    }

    /** The text of a case that can be read. */
    public String caseText(String name) {
        return cases().text(name);
    }

    /** A case as it was read, problems and all. */
    public ReadResult readCase(String name) {
        return cases().read(name, Map.of());
    }

    /** A case of the library. */
    public ReadResult readCase(Library.Entry entry) {
        return cases().read(entry, Map.of());
    }

    /** A folder here bears the name of a case of the library, and is read instead of it. */
    public boolean isShadow(String name) {
        return cases().isShadow(name);
    }

    /** A conflict of its own, or a case as one. */
    public LoadedConflict loadConflict(String name, Map<String, String> settings) {
        return conflicts().load(name, settings);
    }

    /** A conflict as it was read; empty where the word names no conflict: a case, or nothing. */
    public Optional<ConflictResult> findConflict(String name) {
        return conflicts().find(name);
    }

    /** What is to be settled: a folder of another program's files, all or some of them, or a case. */
    public Settleable loadScenario(String name, Map<String, String> settings, FileChoice choice) {
        return new ScenarioFinder(directory, cases()).load(name, settings, choice);
    }

    /** A path as somebody wrote it. */
    public Path path(String name) {
        return Paths.in(directory, name);
    }

    private CaseFinder cases() {
        return new CaseFinder(directory, library, numberWords);
    }

    private ConflictFinder conflicts() {
        return new ConflictFinder(cases());
    }
}
