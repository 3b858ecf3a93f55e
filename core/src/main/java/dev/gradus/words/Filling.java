package dev.gradus.words;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills a pattern so that numbers inside what it is filled with can still be found in the result. */
final class Filling {
    private Filling() {}

    /** @param args a {@link Sentence} brings its numbers along */
    static Sentence fill(String pattern, Locale locale, Object... args) {
        Object[] texts = new Object[args.length];
        for (int k = 0; k < args.length; k++) {
            texts[k] = args[k] instanceof Sentence sentence ? sentence.text() : args[k];
        }
        AttributedCharacterIterator filled = new MessageFormat(pattern, locale).formatToCharacterIterator(texts);
        StringBuilder text = new StringBuilder();
        List<Sentence.Mention> numbers = new ArrayList<>();
        int end = filled.getEndIndex();
        while (filled.getIndex() < end) {
            int from = filled.getIndex();
            Object place = filled.getAttribute(MessageFormat.Field.ARGUMENT);
            int to = filled.getRunLimit(MessageFormat.Field.ARGUMENT);
            if (place instanceof Integer k
                    && args[k] instanceof Sentence sentence
                    && to - from == sentence.text().length()) {
                sentence.numbers().forEach(mention -> numbers.add(mention.moved(from)));
            }
            for (char c = filled.setIndex(from); filled.getIndex() < to; c = filled.next()) {
                text.append(c);
            }
        }
        return new Sentence(text.toString(), numbers);
    }
}
