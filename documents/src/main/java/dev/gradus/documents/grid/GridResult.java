package dev.gradus.documents.grid;

import dev.gradus.agreement.Problem;
import java.util.List;

/** What reading a document gives. */
public sealed interface GridResult {
    /** @param notes what a reader should know of how it was read, such as the encoding */
    record Read(List<Grid> grids, List<Problem> notes) implements GridResult {
        public Read {
            grids = List.copyOf(grids);
            notes = List.copyOf(notes);
        }
    }

    /** Not read, and why. */
    record Refused(Problem why) implements GridResult {}

    static GridResult refused(String code, String... args) {
        return new Refused(Problem.of(code, "", args));
    }
}
