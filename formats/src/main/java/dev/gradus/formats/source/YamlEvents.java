package dev.gradus.formats.source;

import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The parser's events of a text, with marks, without comments. Iterating throws what the parser throws. */
public final class YamlEvents {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    /** In a list of parts a question mark stands for a size that is not said; YAML means something else by it there. */
    private static final Pattern SIZES = Pattern.compile("\\bin parts: *\\[[^\\]\"'#]*\\]");

    /** The same of an amount. */
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\bvalue: )\\?(?=[ ,}])");

    private static final Pattern UNSAID = Pattern.compile("(?<=[\\[,\\s])\\?(?=\\s*[,\\]])");

    /** What the parser sees in place of that question mark: a character of private use, as long, and nothing of its own to YAML. */
    private static final String MARK = "\uE0F1";

    private YamlEvents() {}

    public static Iterable<Event> of(String text) {
        return new Parse(SETTINGS).parseReader(new WholeCharacters(withMarks(text)));
    }

    /** The text of a scalar as it is written. */
    static String written(ScalarEvent scalar) {
        return scalar.getValue().replace(MARK, "?");
    }

    private static String withMarks(String text) {
        String sizes = SIZES.matcher(text)
                .replaceAll(list ->
                        Matcher.quoteReplacement(UNSAID.matcher(list.group()).replaceAll(MARK)));
        return AMOUNT.matcher(sizes).replaceAll(MARK);
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
