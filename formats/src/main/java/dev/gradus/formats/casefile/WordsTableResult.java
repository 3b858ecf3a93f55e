package dev.gradus.formats.casefile;

import dev.gradus.agreement.Source;
import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.formats.source.LocatedProblem;
import java.util.List;

/** What reading a table of verbal probabilities gives: the table with its sources, or everything that is wrong with it. */
public sealed interface WordsTableResult {
    record Read(VerbalScale scale, List<Source> sources) implements WordsTableResult {
        public Read {
            sources = List.copyOf(sources);
        }
    }

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements WordsTableResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
