package dev.gradus.app.terminal;

import java.text.Normalizer;

/** Text that a case brings, made harmless for a terminal: no control characters, nothing that reorders the line. */
public final class SanitizedText {
    private SanitizedText() {}

    /** One line: breaks and tabs become spaces, every other control character goes. */
    public static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || point == '\r' || point == 0x2028 || point == 0x2029) {
                plain.append(' ');
            } else if (!isSteering(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean isSteering(int point) {
        return Character.getType(point) == Character.CONTROL
                || Character.getType(point) == Character.SURROGATE
                || point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFEFF;
    }
}
