package dev.gradus.formats.source;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Sorts what the YAML parser complains about into the few mistakes that people make. */
final class SyntaxErrors {
    /** What is noted where the thing begins, not where the parser gave up. */
    private static final Set<Code> AT_OPENING = EnumSet.of(Code.YAML_QUOTE, Code.YAML_BRACKET, Code.YAML_COLON);

    private static final Pattern QUESTION_MARK = Pattern.compile("(?<=[\\[,] ?|: )\\?(?= ?[,\\]}])");

    private SyntaxErrors() {}

    /** Notes the parser's complaint, at the place where the mistake probably is. */
    static void note(RuntimeException thrown, String text, Place last, Problems problems) {
        if (!(thrown instanceof MarkedYamlEngineException marked)) {
            problems.add(Code.YAML_SYNTAX, "", last, SourceText.word(text, last));
            return;
        }
        Code code = code(words(marked.getContext()), words(marked.getProblem()));
        Place complaint = place(marked.getProblemMark(), last);
        Place place = complaint;
        if (AT_OPENING.contains(code)) {
            place = place(marked.getContextMark(), complaint);
        } else if (code == Code.YAML_COLON_IN_TEXT && isFirstColon(text, complaint)) {
            code = Code.YAML_INDENT;
            place = firstWord(text, complaint);
        }
        Optional<Place> mark = questionMark(text, complaint);
        if (mark.isPresent()) {
            problems.add(Code.YAML_QUESTION_MARK, "", mark.get());
            return;
        }
        problems.add(
                code,
                "",
                place,
                code == Code.YAML_SYNTAX ? SourceText.word(text, place) : SourceText.rest(text, place));
    }

    /** A question mark in a list, on the line up to where the parser gave up; YAML means something of its own by it. */
    private static Optional<Place> questionMark(String text, Place complaint) {
        String line = SourceText.line(text, complaint.line());
        Matcher found = QUESTION_MARK.matcher(line);
        return found.find() && found.start() < complaint.column()
                ? Optional.of(new Place(complaint.line(), found.start() + 1))
                : Optional.empty();
    }

    /** A key on a line of its own that the parser took for more of the text before: its indent is wrong. */
    private static boolean isFirstColon(String text, Place colon) {
        String line = SourceText.line(text, colon.line());
        return line.indexOf(':') == SourceText.index(line, colon.column());
    }

    private static Place firstWord(String text, Place place) {
        String line = SourceText.line(text, place.line());
        return new Place(place.line(), line.length() - line.stripLeading().length() + 1);
    }

    private static Code code(String context, String problem) {
        if (problem.contains("\\t")) {
            return Code.YAML_TAB;
        }
        if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            return Code.YAML_QUOTE;
        }
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
            return Code.YAML_BRACKET;
        }
        if (problem.contains("expected ':'")) {
            return Code.YAML_COLON;
        }
        if (problem.contains("mapping values are not allowed")) {
            return Code.YAML_COLON_IN_TEXT;
        }
        if (problem.contains("<block end>") || problem.contains("entries are not allowed")) {
            return Code.YAML_INDENT;
        }
        return Code.YAML_SYNTAX;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Place place(Optional<Mark> mark, Place otherwise) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(otherwise);
    }
}
