package dev.gradus.formats.casefile.writing;

import dev.gradus.formats.casefile.Shape;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How texts and keys are written: plain where every reader of YAML takes them for the same text, else in double quotes. */
public final class Scalars {
    /** Words that some version of YAML takes for a truth value or for nothing. */
    private static final Pattern WORD =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|[+-]?\\.?inf|[+-]?\\.?nan");
    /** What looks like a number, a time or a date. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9_.:eETZtz +-]*|[+-]?0[xob][0-9a-fA-F_]+");
    /** What no plain text may begin with, or better does not. */
    private static final String BEFORE = "-?:,[]{}#&*!|>'\"%@`~=<+./\\$";

    private static final Pattern COLON_OR_COMMENT = Pattern.compile(":(\\s|$)|\\s#");
    private static final Pattern BRACKET_OR_COMMA = Pattern.compile("[,\\[\\]{}]|:\\S*$");

    private static final Set<String> KEYS = Arrays.stream(Shape.values())
            .flatMap(shape -> shape.keys().stream())
            .collect(Collectors.toSet());

    private Scalars() {}

    /** @param flow inside brackets, where a comma ends a text */
    public static String text(String text, boolean flow) {
        return isPlain(text, flow) ? text : doubleQuoted(text);
    }

    static String key(String key) {
        return KEYS.contains(key) ? key : text(key, true);
    }

    public static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || BEFORE.indexOf(text.charAt(0)) >= 0 || !text.equals(text.strip())) {
            return false;
        }
        boolean visible = text.codePoints().allMatch(c -> c >= ' ' && !isSeparator(c));
        return visible
                && !isWord(text)
                && !COLON_OR_COMMENT.matcher(text).find()
                && !(flow && BRACKET_OR_COMMA.matcher(text).find());
    }

    /** Whether YAML takes a text without quotes for a number, a date, a truth value or nothing. */
    public static boolean isWord(String text) {
        return WORD.matcher(text).matches() || NUMBER.matcher(text).matches();
    }

    /** A space that is not the space bar's. */
    private static boolean isSeparator(int c) {
        return c != ' ' && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    public static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\x%02x".formatted(c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }

    /** Whether a text can be folded at any of its spaces and still be the same text. */
    static boolean isFoldable(String text) {
        return text.contains(" ")
                && !text.contains("  ")
                && text.equals(text.strip())
                && text.codePoints().allMatch(c -> c >= ' ' && !isSeparator(c));
    }
}
