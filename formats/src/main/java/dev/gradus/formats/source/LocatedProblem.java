package dev.gradus.formats.source;

import dev.gradus.agreement.Problem;
import java.util.Comparator;

/**
 * A problem and where it is.
 *
 * @param file name of the file as the caller gave it; "--set" for a number set for one run
 * @param line from 1; 0 = not in a file
 * @param column from 1; 0 = not in a file
 */
public record LocatedProblem(String file, int line, int column, Problem problem) {
    /** In the order of the file; what is in no file comes last. */
    public static final Comparator<LocatedProblem> ORDER = Comparator.comparing((LocatedProblem p) -> p.line == 0)
            .thenComparingInt(LocatedProblem::line)
            .thenComparingInt(LocatedProblem::column)
            .thenComparing(p -> p.problem.code())
            .thenComparing(p -> p.problem.path());

    public static LocatedProblem at(String file, Place place, Problem problem) {
        return new LocatedProblem(file, place.line(), place.column(), problem);
    }
}
