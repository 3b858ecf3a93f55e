package dev.gradus.app.terminal;

import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.words.Problems;
import java.util.List;

/** Problems as editors understand them: "file:line:column: sentence". */
public final class ProblemLines {
    private ProblemLines() {}

    public static List<String> of(String language, List<LocatedProblem> problems) {
        Problems words = Problems.of(language);
        return problems.stream().map(p -> at(p, words.sentence(p.problem()))).toList();
    }

    /** What is in no line is in the file as a whole. */
    public static String at(LocatedProblem place, String sentence) {
        return place.line() == 0
                ? place.file() + ": " + sentence
                : place.file() + ":" + place.line() + ":" + place.column() + ": " + sentence;
    }
}
