package dev.gradus.app;

import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.formats.casefile.WordsTableReader;
import dev.gradus.formats.casefile.WordsTableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table that turns words into chances. */
final class WordsTable {
    private WordsTable() {}

    /** The one that comes with Gradus. */
    static VerbalScale own(Context context) {
        return scale(context, WordsTableReader.own());
    }

    /** One of the user's; where none is named, the one that comes with Gradus. */
    static VerbalScale of(Context context, String table) {
        if (table.isEmpty()) {
            return own(context);
        }
        Path file = Paths.of(context, table);
        try {
            return scale(context, WordsTableReader.read(table, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw Failure.file("file.unreadable", file, Reason.of(e));
        }
    }

    private static VerbalScale scale(Context context, WordsTableResult result) {
        return switch (result) {
            case WordsTableResult.Read read -> read.scale();
            case WordsTableResult.Unreadable unreadable -> {
                ProblemLines.of(context.language(), unreadable.problems())
                        .forEach(context.console().err()::line);
                throw new Failure(
                        ExitStatus.PROBLEMS,
                        "check.problems",
                        unreadable.problems().size());
            }
        };
    }
}
