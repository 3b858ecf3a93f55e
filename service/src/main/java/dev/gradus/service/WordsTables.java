package dev.gradus.service;

import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.formats.casefile.WordsTableReader;
import dev.gradus.formats.casefile.WordsTableResult;
import dev.gradus.service.refusal.Reason;
import dev.gradus.service.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables that turn words into chances. */
public final class WordsTables {
    private WordsTables() {}

    /** The one that comes with Gradus. */
    public static VerbalScale own() {
        return scale(WordsTableReader.own());
    }

    /** One of the user's. */
    public static VerbalScale read(Path file) {
        try {
            return scale(WordsTableReader.read(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw Refusal.file("file.unreadable", file, Reason.of(e));
        }
    }

    private static VerbalScale scale(WordsTableResult result) {
        return switch (result) {
            case WordsTableResult.Read read -> read.scale();
            case WordsTableResult.Unreadable unreadable -> throw Refusal.problems(unreadable.problems());
        };
    }
}
