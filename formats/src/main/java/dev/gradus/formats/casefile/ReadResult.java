package dev.gradus.formats.casefile;

import dev.gradus.agreement.Case;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What reading gives: a case that resolves, or everything that is wrong with it. */
public sealed interface ReadResult {
    /**
     * The case is whole: {@link dev.gradus.agreement.Resolver} resolves it.
     *
     * @param positions where in the file each path of the case is
     */
    record Read(Case written, Positions positions) implements ReadResult {}

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements ReadResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
