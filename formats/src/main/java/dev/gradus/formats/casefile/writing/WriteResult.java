package dev.gradus.formats.casefile.writing;

import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What writing gives: text that reads back to the case, or why no file can say it. */
public sealed interface WriteResult {
    /** @param text of a case file, with line feeds */
    record Written(String text) implements WriteResult {}

    /** @param problems at least one; they name paths of the case and no place in a file */
    record Refused(List<LocatedProblem> problems) implements WriteResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
