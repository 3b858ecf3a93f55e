package dev.gradus.formats.casefile;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What reading gives: a case that resolves, or everything that is wrong with it. */
public sealed interface ReadResult {
    /**
     * The case is whole: it can be computed.
     *
     * @param positions where in the file each path of the case is
     */
    record Read(WholeCase whole, Positions positions) implements ReadResult {
        public Case written() {
            return whole.written();
        }
    }

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements ReadResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
