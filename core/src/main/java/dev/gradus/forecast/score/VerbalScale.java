package dev.gradus.forecast.score;

import dev.gradus.agreement.Figure;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table from words to probabilities.
 *
 * <p>The longest expression of the table that stands in a text as whole words is taken, in Unicode NFC, lower case. Where a negation
 * stands directly before it ("not likely") the text says something else, so nothing is found. What is not in the table is never guessed.
 *
 * @param expressions in the order of the table
 */
public record VerbalScale(List<Expression> expressions) {
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "hardly", "không", "chưa", "chẳng", "khó");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    public VerbalScale {
        expressions = List.copyOf(expressions);
    }

    /**
     * @param words language code → ways of saying it
     * @param chance probability: a range of the table, whose most likely value is scored
     */
    public record Expression(String id, Map<String, List<String>> words, Figure chance) {
        public Expression {
            words = new LinkedHashMap<>(words);
        }
    }

    /**
     * @param words as they stand in the table
     */
    public record Match(Expression expression, String words) {}

    /** The expression of a text in that language, where the table has one. */
    public Optional<Match> find(String language, String text) {
        String said = normal(text);
        Optional<Match> best = Optional.empty();
        for (Expression expression : expressions) {
            for (String words : expression.words().getOrDefault(language, List.of())) {
                boolean longer =
                        best.isEmpty() || words.length() > best.get().words().length();
                if (longer && stands(said, normal(words))) {
                    best = Optional.of(new Match(expression, words));
                }
            }
        }
        return best;
    }

    private static boolean stands(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean whole = (at == 0 || !isLetter(text, at - 1)) && (end == text.length() || !isLetter(text, end));
            String before = text.substring(0, at).strip();
            if (whole && !NEGATIONS.contains(before.substring(before.lastIndexOf(' ') + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }
}
