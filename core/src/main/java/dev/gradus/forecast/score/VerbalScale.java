package dev.gradus.forecast.score;

import dev.gradus.agreement.Figure;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>The longest expression of the table that stands in a text as whole words is taken, in Unicode NFC, lower case; one that is part of a
 * longer one ("likely" in "very likely") does not count. Where a negation stands directly before it ("not very likely") the text says
 * something else, so nothing is found. What is not in the table is never guessed.
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
        List<Place> all = new ArrayList<>();
        for (Expression expression : expressions) {
            for (String words : expression.words().getOrDefault(language, List.of())) {
                all.addAll(places(said, new Match(expression, words)));
            }
        }
        return all.stream()
                .filter(place -> all.stream().noneMatch(place::isInside))
                .filter(place -> !isNegated(said, place))
                .max(Comparator.comparingInt(Place::length)
                        .thenComparing(Comparator.comparingInt(Place::from).reversed()))
                .map(Place::match);
    }

    /** Where an expression stands in a text. */
    private record Place(int from, int to, Match match) {
        int length() {
            return to - from;
        }

        boolean isInside(Place other) {
            return other.from <= from && to <= other.to && length() < other.length();
        }
    }

    private static List<Place> places(String text, Match match) {
        String words = normal(match.words());
        List<Place> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || !isLetter(text, at - 1)) && (end == text.length() || !isLetter(text, end))) {
                places.add(new Place(at, end, match));
            }
        }
        return places;
    }

    private static boolean isNegated(String text, Place place) {
        String before = text.substring(0, place.from).strip();
        return NEGATIONS.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }
}
