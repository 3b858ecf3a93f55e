package dev.gradus.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads a statement about options: ids, patterns of all options ("YN-"), {@code not}, {@code and}, {@code or}, {@code if}, {@code iff}
 * and parentheses; in this order they bind, from the tightest; {@code if} and {@code iff} alike.
 */
public final class StatementParser {
    /** Parentheses and negations within each other. */
    public static final int MAX_DEPTH = 50;

    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile("\\s*([()]|[^\\s()]+)");
    static final List<String> WORDS = List.of("not", "and", "or", "if", "iff");

    private final List<String> options;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final String text;
    private int at;
    private int depth;
    private String expected = "";

    private StatementParser(String text, List<String> options) {
        this.text = text;
        this.options = options;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
            starts.add(matcher.start(1));
        }
    }

    /** What reading a statement gives. */
    public sealed interface Parsed {
        record Sound(Statement statement) implements Parsed {}

        /**
         * @param index where in the text it is wrong
         * @param expected what could have stood there
         */
        record Wrong(int index, String expected) implements Parsed {}
    }

    /**
     * Reads one.
     *
     * @param options ids, in the order of the options
     */
    public static Parsed parse(String text, List<String> options) {
        StatementParser parser = new StatementParser(text, options);
        Optional<Statement> statement = parser.conditional();
        if (statement.isPresent() && parser.at < parser.tokens.size()) {
            parser.expected = "and, or, if, iff";
            statement = Optional.empty();
        }
        return statement
                .<Parsed>map(Parsed.Sound::new)
                .orElseGet(() -> new Parsed.Wrong(parser.index(), parser.expected));
    }

    private int index() {
        return at < starts.size() ? starts.get(at) : text.length();
    }

    private boolean take(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        if (there) {
            at++;
        }
        return there;
    }

    private Optional<Statement> conditional() {
        Optional<Statement> left = either();
        while (left.isPresent()) {
            Statement first = left.get();
            if (take("iff")) {
                left = either().map(second -> new Statement.Iff(first, second));
            } else if (take("if")) {
                left = either().map(second -> new Statement.If(first, second));
            } else {
                break;
            }
        }
        return left;
    }

    private Optional<Statement> either() {
        Optional<Statement> left = both();
        while (left.isPresent() && take("or")) {
            Statement first = left.get();
            left = both().map(second -> new Statement.Or(first, second));
        }
        return left;
    }

    private Optional<Statement> both() {
        Optional<Statement> left = one();
        while (left.isPresent() && take("and")) {
            Statement first = left.get();
            left = one().map(second -> new Statement.And(first, second));
        }
        return left;
    }

    private Optional<Statement> one() {
        if (depth >= MAX_DEPTH) {
            expected = "not more than " + MAX_DEPTH + " levels";
            return Optional.empty();
        }
        depth++;
        Optional<Statement> read = take("not") ? one().map(Statement.Not::new) : take("(") ? inner() : atom();
        depth--;
        return read;
    }

    private Optional<Statement> inner() {
        Optional<Statement> inner = conditional();
        if (inner.isPresent() && !take(")")) {
            expected = ")";
            return Optional.empty();
        }
        return inner;
    }

    private Optional<Statement> atom() {
        String token = at < tokens.size() ? tokens.get(at) : "";
        int option = options.indexOf(token);
        if (option >= 0 && !WORDS.contains(token)) {
            at++;
            return Optional.of(new Statement.Taken(option));
        }
        if (token.length() == options.size() && token.matches("[YN-]+")) {
            at++;
            return Optional.of(new Statement.Stands(Pattern.of(token)));
        }
        expected = String.join(", ", options);
        return Optional.empty();
    }
}
