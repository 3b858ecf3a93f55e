package dev.gradus.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lays text out for a terminal of eighty columns. East Asian characters take two columns, combining marks none. */
public final class Columns {
    public static final int WIDTH = 80;

    private Columns() {}

    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }

    /** Wrapped at spaces; the first line begins with {@code first}, the others with {@code rest}. */
    public static List<String> wrap(String first, String rest, String text) {
        return wrap(first, rest, text, WIDTH);
    }

    public static List<String> wrap(String text, int columns) {
        return wrap("", "", text, columns);
    }

    private static List<String> wrap(String first, String rest, String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : SanitizedText.text(text).strip().split(" +", -1)) {
            if (!fresh && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                fresh = true;
            }
            line.append(fresh ? "" : " ");
            for (String piece : pieces(word, columns - width(line.toString()), columns - width(rest))) {
                if (!piece.equals(word) && width(line.toString()) + width(piece) > columns) {
                    lines.add(line.toString());
                    line = new StringBuilder(rest);
                }
                line.append(piece);
            }
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    public static List<String> wrap(String text) {
        return wrap("", "", text);
    }

    /** A word that is too long for a line, in pieces that fit. */
    private static List<String> pieces(String word, int first, int room) {
        if (width(word) <= first) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        String rest = word;
        int most = Math.max(first, 1);
        while (width(rest) > most) {
            String head = cut(rest, most);
            pieces.add(head);
            rest = rest.substring(head.length());
            most = room;
        }
        pieces.add(rest);
        return pieces;
    }

    /** The longest beginning within a width, at least one character. */
    private static String cut(String text, int width) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (at > 0 && used + width(point) > width) {
                break;
            }
            used += width(point);
            at += Character.charCount(point);
        }
        return text.substring(0, at);
    }

    /** The text within a width, "…" where it is cut. */
    static String fit(String text, int width) {
        String plain = SanitizedText.text(text);
        return width(plain) <= width ? plain : cut(plain, width - 1).stripTrailing() + "…";
    }

    /** Padded with spaces to a width. */
    public static String left(String text, int width) {
        String fitting = fit(text, width);
        return fitting + " ".repeat(width - width(fitting));
    }

    public static String right(String text, int width) {
        String fitting = fit(text, width);
        return " ".repeat(width - width(fitting)) + fitting;
    }
}
