package dev.gradus.formats.source;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** The parser's events of a text, with marks, without comments. Iterating throws what the parser throws. */
public final class YamlEvents {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private YamlEvents() {}

    public static Iterable<Event> of(String text) {
        return new Parse(SETTINGS).parseReader(new WholeCharacters(text));
    }

    /**
     * Hands out no half of a character beyond U+FFFF: SnakeYAML Engine 3.0.1 reads in pieces of 1,025 and fails where one ends within such
     * a character.
     */
    private static final class WholeCharacters extends Reader {
        private final String text;
        private int next;

        private WholeCharacters(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (next == text.length()) {
                return -1;
            }
            int count = Math.min(length, text.length() - next);
            if (count > 1 && Character.isHighSurrogate(text.charAt(next + count - 1))) {
                count--;
            }
            text.getChars(next, next + count, buffer, offset);
            next += count;
            return count;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
