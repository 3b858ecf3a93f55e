package dev.gradus.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words, and where in them numbers stand that can be looked up.
 *
 * @param numbers in the order of the text, none overlapping another
 */
public record Sentence(String text, List<Mention> numbers) {
    public static final Sentence NONE = new Sentence("", List.of());

    public Sentence {
        numbers = List.copyOf(numbers);
        int at = 0;
        for (Mention mention : numbers) {
            if (mention.from() < at || mention.to() < mention.from() || mention.to() > text.length()) {
                throw new IllegalArgumentException("no place in a text of " + text.length() + ": " + mention);
            }
            at = mention.to();
        }
    }

    /**
     * A number in a text: as the case has it, or, where the sentence does not say how much it is, its name.
     *
     * @param from first place, in chars from 0
     * @param to behind the last place
     * @param ref what it is: the path of a figure of the case ("trust.us.dprk")
     */
    public record Mention(int from, int to, String ref) {
        Mention moved(int by) {
            return new Mention(from + by, to + by, ref);
        }
    }

    public static Sentence of(String text) {
        return new Sentence(text, List.of());
    }

    /** Texts that mention no number. */
    public static List<Sentence> all(Collection<String> texts) {
        return texts.stream().map(Sentence::of).toList();
    }

    /** The whole text is the number that {@code ref} names. */
    public static Sentence number(String text, String ref) {
        return new Sentence(text, List.of(new Mention(0, text.length(), ref)));
    }

    /** One after the other, with a space between; empty ones are left out. */
    public static Sentence joined(Collection<Sentence> sentences) {
        return joined(" ", sentences);
    }

    /** One after the other with something between; empty ones are left out. */
    public static Sentence joined(String between, Collection<Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Mention> numbers = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : between);
                int by = text.length();
                sentence.numbers.forEach(mention -> numbers.add(mention.moved(by)));
                text.append(sentence.text);
            }
        }
        return new Sentence(text.toString(), numbers);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** So that a sentence can fill a place of another one. */
    @Override
    public String toString() {
        return text;
    }
}
