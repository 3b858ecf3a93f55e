package dev.gradus.documents.reference;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What reading a data set gives. */
public sealed interface FileResult<T> {
    record Read<T>(List<T> rows) implements FileResult<T> {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** It is no table that can be read at all. */
    record Refused<T>(Problem why) implements FileResult<T> {}

    /** It is a table, and these places of it are wrong. */
    record Faulty<T>(List<LocatedProblem> problems) implements FileResult<T> {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
