package dev.gradus.formats.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The characters of a file: strict UTF-8, a byte order mark tolerated at the start, no invisible controls. */
public final class SourceText {
    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_WORD = 20;

    private SourceText() {}

    /** The text, or empty after noting why not. */
    public static Optional<String> find(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(Code.YAML_SIZE, "", Place.START, "" + bytes.length, "" + MAX_BYTES);
            return Optional.empty();
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            problems.add(Code.YAML_ENCODING, "", placeOf(text, text.length()), "" + input.position());
            return Optional.empty();
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return checked(body, problems) ? Optional.of(body) : Optional.empty();
    }

    private static boolean checked(String text, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(c) && c != '\n' && c != '\r') {
                problems.add(Code.YAML_CONTROL, "", placeOf(text, i), name(c));
                return false;
            }
        }
        return true;
    }

    /** Controls, characters that reorder what is read, surrogates alone and non-characters. Line breaks count as controls. */
    static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && c != '\t')
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c & 0xFFFE) == 0xFFFE;
    }

    static String name(int c) {
        return "U+%04X".formatted(c);
    }

    /** Line and column of an index in the text. */
    public static Place placeOf(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (breaks) {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, text.codePointCount(Math.min(start, index), index) + 1);
    }

    /** A line without its break; "" where there is none. */
    static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }

    /** Index of a column in a line; the end of the line where it is shorter. */
    static int index(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    /** The word at a place, where a file cannot be read on and may be anything; shortened. */
    public static String word(String text, Place place) {
        String line = line(text, place.line());
        String from = line.substring(index(line, place.column())).strip();
        String word = from.split("\\s+", 2)[0];
        int end = word.offsetByCodePoints(0, Math.min(LONGEST_WORD, word.codePointCount(0, word.length())));
        return word.substring(0, end) + (end < from.length() ? "…" : "");
    }

    /** The rest of a line from a place on, for a message. */
    public static String rest(String text, Place place) {
        String line = line(text, place.line());
        return Node.Found.cut(line.substring(index(line, place.column())));
    }
}
