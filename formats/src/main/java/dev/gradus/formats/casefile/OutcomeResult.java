package dev.gradus.formats.casefile;

import dev.gradus.forecast.backtest.Outcome;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What reading an outcome file gives: an outcome, or everything that is wrong with it. */
public sealed interface OutcomeResult {
    record Read(Outcome outcome) implements OutcomeResult {}

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements OutcomeResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
