package dev.gradus.service;

import dev.gradus.formats.notes.Conversion;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A case with its outcome, which are read apart: a forecast needs the one and never sees the other. */
sealed interface PastAgreement {
    String CASE = "case.yaml";
    String OUTCOME = "outcome.yaml";

    /** As problems name it. */
    String name();

    LoadedCase load(Finder finder);

    byte[] outcome();

    default String outcomeFile() {
        return name() + "/" + OUTCOME;
    }

    /** Of the library. */
    record OfLibrary(Library.Entry entry) implements PastAgreement {
        @Override
        public String name() {
            return entry.id();
        }

        @Override
        public LoadedCase load(Finder finder) {
            try {
                return finder.loadCase(entry.fileName(), entry.read());
            } catch (IOException e) {
                throw Refusal.file("file.unreadable", entry.fileName(), Reason.of(e));
            }
        }

        @Override
        public byte[] outcome() {
            try {
                return entry.readOutcome();
            } catch (IOException e) {
                throw Refusal.file("file.unreadable", entry.outcomeFile(), Reason.of(e));
            }
        }
    }

    /** A folder with the two files. */
    record InFolder(Path folder) implements PastAgreement {
        @Override
        public String name() {
            return folder.toString();
        }

        @Override
        public LoadedCase load(Finder finder) {
            return finder.loadCase(folder.toString(), Map.of());
        }

        @Override
        public byte[] outcome() {
            Path file = folder.resolve(OUTCOME);
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw Refusal.file("file.unreadable", file, Reason.of(e));
            }
        }
    }

    /** Made of a note. */
    record OfNote(Conversion.Made made) implements PastAgreement {
        @Override
        public String name() {
            return made.id();
        }

        @Override
        public LoadedCase load(Finder finder) {
            return finder.loadCase(made.id() + "/" + CASE, made.caseYaml().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public byte[] outcome() {
            return made.outcomeYaml().getBytes(StandardCharsets.UTF_8);
        }
    }
}
