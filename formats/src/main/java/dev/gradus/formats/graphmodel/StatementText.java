package dev.gradus.formats.graphmodel;

import dev.gradus.stability.Pattern;
import dev.gradus.stability.Statement;
import dev.gradus.stability.StatementParser;
import java.util.List;

/** A statement as {@link StatementParser} reads it. */
final class StatementText {
    private StatementText() {}

    static String of(Statement statement, List<String> options) {
        return switch (statement) {
            case Statement.Taken(int option) -> options.get(option);
            case Statement.Not(Statement inner) -> "not " + within(inner, options);
            case Statement.And(Statement left, Statement right) ->
                chain(left, left instanceof Statement.And, options) + " and " + within(right, options);
            case Statement.Or(Statement left, Statement right) ->
                chain(left, left instanceof Statement.Or, options) + " or " + within(right, options);
            case Statement.If(Statement then, Statement condition) ->
                within(then, options) + " if " + within(condition, options);
            case Statement.Iff(Statement left, Statement right) ->
                within(left, options) + " iff " + within(right, options);
            case Statement.Stands(Pattern pattern) -> of(pattern, options.size());
        };
    }

    /** "YN-". */
    static String of(Pattern pattern, int options) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < options; k++) {
            boolean fixed = (pattern.fixed() >>> k & 1) != 0;
            text.append(!fixed ? '-' : (pattern.yes() >>> k & 1) != 0 ? 'Y' : 'N');
        }
        return text.toString();
    }

    private static String chain(Statement left, boolean same, List<String> options) {
        return same ? of(left, options) : within(left, options);
    }

    private static String within(Statement inner, List<String> options) {
        boolean bare =
                inner instanceof Statement.Taken || inner instanceof Statement.Stands || inner instanceof Statement.Not;
        return bare ? of(inner, options) : "(" + of(inner, options) + ")";
    }
}
