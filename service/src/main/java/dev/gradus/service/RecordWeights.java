package dev.gradus.service;

import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.record.WeightsReader;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The weights of the record: those that come with Gradus, or those of a file. */
public final class RecordWeights {
    private static final String OWN = "/cases/record.yaml";

    private RecordWeights() {}

    /** Those that come with Gradus, read once. */
    public static Weights published() {
        return Own.WEIGHTS;
    }

    private static final class Own {
        private static final Weights WEIGHTS = load();

        private static Weights load() {
            try (InputStream in = RecordWeights.class.getResourceAsStream(OWN)) {
                if (in != null
                        && WeightsReader.read(OWN, in.readAllBytes()) instanceof WeightsReader.Result.Read(Weights w)) {
                    return w;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException(OWN + " is not on the class path, or is unsound");
        }
    }

    public static Weights of(Path file) {
        try {
            return switch (WeightsReader.read(file.toString(), Files.readAllBytes(file))) {
                case WeightsReader.Result.Read(Weights weights) -> weights;
                case WeightsReader.Result.Unreadable unreadable -> throw Refusal.problems(unreadable.problems());
            };
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }
}
