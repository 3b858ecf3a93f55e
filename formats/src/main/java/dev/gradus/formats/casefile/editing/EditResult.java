package dev.gradus.formats.casefile.editing;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What editing gives: the new text with the case in it, or why nothing was changed. */
public sealed interface EditResult {
    /** @param text of the file, to be saved in UTF-8 */
    record Edited(String text, WholeCase whole) implements EditResult {
        public Case written() {
            return whole.written();
        }
    }

    /** @param problems at least one; those of the reader are located in the text as it would have become */
    record Refused(List<LocatedProblem> problems) implements EditResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
