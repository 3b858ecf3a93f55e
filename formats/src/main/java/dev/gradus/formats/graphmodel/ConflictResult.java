package dev.gradus.formats.graphmodel;

import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.stability.Conflict;
import java.util.List;

/** What reading a conflict gives: one that can be computed, or everything that is wrong with the file. */
public sealed interface ConflictResult {
    /**
     * @param model the conflict as written
     * @param conflict the same as analyses take it
     * @param views the games that decision makers see where it is not this one
     * @param notes what the file says that is not used, in the order of the file
     */
    record Read(ConflictModel model, Conflict conflict, List<View> views, List<LocatedProblem> notes)
            implements ConflictResult {
        public Read {
            views = List.copyOf(views);
            notes = List.copyOf(notes);
        }

        static Read of(ConflictModel model, List<LocatedProblem> notes) {
            return new Read(model, model.conflict(), model.views(), notes);
        }
    }

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements ConflictResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
