package dev.gradus.service;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.grid.GridLimits;
import dev.gradus.documents.reference.FileResult;
import dev.gradus.documents.reference.PeaceFile;
import dev.gradus.documents.reference.SummitFile;
import dev.gradus.forecast.reference.Commitment;
import dev.gradus.forecast.reference.PeaceAgreement;
import dev.gradus.forecast.reference.ReferenceTrial;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often others kept what they had promised, by data sets that researchers published.
 *
 * @param folder that holds them, under the names that they were published by; one of them is enough
 * @param seed of the drawings for the intervals
 */
public record ReferenceQuestion(Path folder, long seed) implements Question<ReferenceQuestion.Answer> {
    /** What came out, or why nothing did. */
    public sealed interface Answer {
        /** @param missing names of files that are not in the folder */
        record Tried(ReferenceTrial trial, List<String> missing) implements Answer {
            public Tried {
                missing = List.copyOf(missing);
            }
        }

        /** A file is no table that can be read. */
        record Refused(Path file, Problem why) implements Answer {}
    }

    @Override
    public Answer answer(Capacity capacity, Watch watch) {
        List<String> missing = Stream.of(SummitFile.NAME, PeaceFile.NAME)
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
        if (!Files.isDirectory(folder)) {
            throw Refusal.file("reference.folder", folder, SummitFile.NAME, PeaceFile.NAME);
        }
        if (missing.size() == 2) {
            throw Refusal.file("reference.files", folder, SummitFile.NAME, PeaceFile.NAME);
        }
        FileResult<Commitment> summits = read(SummitFile.NAME, SummitFile::read);
        if (summits instanceof FileResult.Refused<Commitment>(Problem why)) {
            return new Answer.Refused(folder.resolve(SummitFile.NAME), why);
        }
        FileResult<PeaceAgreement> peace = read(PeaceFile.NAME, PeaceFile::read);
        if (peace instanceof FileResult.Refused<PeaceAgreement>(Problem why)) {
            return new Answer.Refused(folder.resolve(PeaceFile.NAME), why);
        }
        watch.check();
        return new Answer.Tried(ReferenceTrial.of(rows(summits), rows(peace), seed), missing);
    }

    private <T> FileResult<T> read(String name, Function<byte[], FileResult<T>> reader) {
        Path file = folder.resolve(name);
        return Files.exists(file)
                ? bytes(file).map(reader).orElseGet(() -> tooLarge(file))
                : new FileResult.Read<>(List.of());
    }

    private static <T> List<T> rows(FileResult<T> result) {
        return switch (result) {
            case FileResult.Read<T>(List<T> rows) -> rows;
            case FileResult.Faulty<T> faulty -> throw Refusal.problems(faulty.problems());
            case FileResult.Refused<T> _ -> List.of();
        };
    }

    /** Nothing where the file is too large to be read. */
    private static Optional<byte[]> bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Refusal.file("reference.irregular", file);
            }
            return Files.size(file) > GridLimits.MAX_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    private static <T> FileResult<T> tooLarge(Path file) {
        try {
            return new FileResult.Refused<>(
                    Problem.of("table.size", "", "" + Files.size(file), "" + GridLimits.MAX_BYTES));
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }
}
