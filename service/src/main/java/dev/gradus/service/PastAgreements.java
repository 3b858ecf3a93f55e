package dev.gradus.service;

import dev.gradus.formats.notes.Conversion;
import dev.gradus.formats.notes.Edition;
import dev.gradus.formats.notes.NoteReader;
import dev.gradus.formats.notes.Wording;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The past agreements that words name: ids, folders of a case with an outcome, notes, and folders of such folders and notes.
 *
 * <p>Of a folder those are taken that have an outcome. All that is wrong with all notes is said at once.
 */
final class PastAgreements {
    private static final String NOTE = ".md";

    private final Finder finder;
    private final Edition edition;
    private final NoteReader notes;
    private final List<PastAgreement> found = new ArrayList<>();

    /** @param edition by which notes become cases, and those of the library were made */
    PastAgreements(Finder finder, Edition edition) {
        this.finder = finder;
        this.edition = edition;
        this.notes = new NoteReader(Wording.own(), edition);
    }

    /** @param names empty = those of the library */
    List<PastAgreement> find(List<String> names) {
        if (names.isEmpty()) {
            library().forEach(entry -> found.add(new PastAgreement.OfLibrary(entry)));
        }
        names.forEach(this::add);
        if (!notes.problems().isEmpty()) {
            throw Refusal.problems(notes.problems());
        }
        for (Conversion conversion : notes.conversions()) {
            if (conversion instanceof Conversion.Made made) {
                found.add(new PastAgreement.OfNote(made));
            }
        }
        if (found.isEmpty()) {
            throw Refusal.question("backtest.nothing");
        }
        return List.copyOf(found);
    }

    /** Notes of which no case can be made, with the reason. */
    List<Conversion.Skipped> skipped() {
        return notes.conversions().stream()
                .filter(Conversion.Skipped.class::isInstance)
                .map(Conversion.Skipped.class::cast)
                .toList();
    }

    private List<Library.Entry> library() {
        return finder.library().pastAgreements(edition.number());
    }

    private void add(String name) {
        Path path = finder.path(name);
        if (name.endsWith(NOTE) && Files.isRegularFile(path)) {
            note(path, name);
        } else if (!Files.isDirectory(path)) {
            known(name);
        } else if (isCase(path)) {
            if (!hasOutcome(path)) {
                throw Refusal.file("backtest.no-outcome", name);
            }
            found.add(new PastAgreement.InFolder(path));
        } else {
            inside(path, name);
        }
    }

    private void known(String name) {
        Library.Entry first = finder.library().find(name).orElseThrow(() -> Refusal.question("backtest.unknown", name));
        if (!first.hasOutcome()) {
            throw Refusal.file("backtest.no-outcome", name);
        }
        found.add(new PastAgreement.OfLibrary(library().stream()
                .filter(entry -> entry.id().equals(first.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.question("backtest.unknown", name))));
    }

    private void inside(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.sorted().toList()) {
                if (isCase(path) && hasOutcome(path)) {
                    found.add(new PastAgreement.InFolder(path));
                } else if (path.toString().endsWith(NOTE) && Files.isRegularFile(path)) {
                    note(path, name.replaceFirst("/+$", "") + "/" + path.getFileName());
                }
            }
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", folder, Reason.of(e));
        }
    }

    private static boolean isCase(Path folder) {
        return Files.exists(folder.resolve(PastAgreement.CASE));
    }

    private static boolean hasOutcome(Path folder) {
        return Files.exists(folder.resolve(PastAgreement.OUTCOME));
    }

    private void note(Path file, String shown) {
        try {
            notes.read(shown, Files.readString(file));
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", shown, Reason.of(e));
        }
    }
}
