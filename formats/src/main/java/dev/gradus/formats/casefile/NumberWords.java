package dev.gradus.formats.casefile;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Figure.Said;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.quantity.Estimate;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table from words to the numbers of a case: "large gain" of a worth is 25 to 60 points. Words are compared in Unicode NFC, lower case.
 * What is not in the table is never guessed.
 *
 * @param table what it is called and what it cites
 * @param words in the order of the table
 * @param degrees of sureness
 */
public record NumberWords(Figure.Table table, List<Word> words, List<Sureness> degrees) {
    /** No words at all. */
    static final NumberWords NONE = new NumberWords(Figure.Wording.NONE.table(), List.of(), List.of());

    public NumberWords {
        words = List.copyOf(words);
        degrees = List.copyOf(degrees);
    }

    /**
     * @param of what it may be said of: "worth", "seen-if-not-done"
     * @param ways language code → ways of saying it
     */
    public record Word(String id, List<String> of, Map<String, List<String>> ways, Figure value) {
        public Word {
            of = List.copyOf(of);
            ways = new LinkedHashMap<>(ways);
        }
    }

    /**
     * @param range how wide the range of a word becomes, against that of the table
     * @param number how far a number by itself may be off, as a share of it
     */
    public record Sureness(String id, Map<String, List<String>> ways, double range, double number) {
        public Sureness {
            ways = new LinkedHashMap<>(ways);
        }

        /** What is thought possible where the author is so sure, within what the quantity allows; in decimal, as people reckon. */
        Estimate about(Estimate given, Quantity quantity, boolean isWord) {
            BigDecimal likely = BigDecimal.valueOf(given.likely());
            BigDecimal off = BigDecimal.valueOf(number).multiply(likely.abs());
            BigDecimal factor = BigDecimal.valueOf(range);
            BigDecimal below =
                    isWord ? likely.subtract(BigDecimal.valueOf(given.low())).multiply(factor) : off;
            BigDecimal above =
                    isWord ? BigDecimal.valueOf(given.high()).subtract(likely).multiply(factor) : off;
            return new Estimate(
                    Math.max(quantity.least(), likely.subtract(below).doubleValue()),
                    given.likely(),
                    Math.min(quantity.most(), likely.add(above).doubleValue()));
        }
    }

    /** Of what a number is: "worth", "can-be-undone", "trust"; with what such a number may be. */
    static Map<String, Quantity> subjects() {
        Map<String, Quantity> subjects = new LinkedHashMap<>();
        for (FigureKind kind : FigureKind.values()) {
            String subject = Reading.segment(
                    switch (kind) {
                        case TRUST -> "trust";
                        case BELIEF -> "beliefs";
                        default -> kind.key();
                    });
            if (kind.quantity() != Quantity.TIME) {
                subjects.putIfAbsent(subject, kind.quantity());
            }
        }
        return subjects;
    }

    /** Of what the number at a path of a file is; "" where no word can stand. */
    static String subject(String path) {
        String[] keys = path.split("\\.");
        int at = switch (keys[0]) {
            case "trust", "beliefs" -> 0;
            case "instruments" -> changed(keys);
            case "parties", "measures", "proposals", "history", "moves" -> 2;
            default -> keys.length;
        };
        return at < keys.length ? keys[at] : "";
    }

    private static int changed(String[] keys) {
        if (keys.length < 4 || !keys[2].equals("changes")) {
            return 2;
        }
        return keys[3].equals(CureReader.KEY) ? 3 : 4;
    }

    private Stream<Word> of(String path, Quantity quantity) {
        String subject = subject(path);
        return quantity == Quantity.TIME
                ? Stream.empty()
                : words.stream().filter(word -> word.of().contains(subject));
    }

    /** What a text says of the number at that path. */
    Optional<Word> find(String path, Quantity quantity, String text) {
        return of(path, quantity).filter(word -> says(word.ways(), text)).findFirst();
    }

    /** The words that may stand at that path, one for each number, in that language or else in English. */
    public List<String> known(String path, Quantity quantity, String language) {
        return of(path, quantity)
                .map(word -> names(word.ways()).in(language))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<Sureness> findSureness(String text) {
        return degrees.stream().filter(degree -> says(degree.ways(), text)).findFirst();
    }

    List<String> knownDegrees(String language) {
        return degrees.stream().map(degree -> names(degree.ways()).in(language)).toList();
    }

    /** The number that words at a path mean, with the words. */
    Optional<Meant> findMeant(String path, Quantity quantity, String text) {
        return find(path, quantity, text)
                .map(word -> new Meant(
                        word.value().estimate(),
                        new Figure.Wording(new Said(text, names(word.ways())), Said.NOTHING, table)));
    }

    /** A number with the words that it was given in. */
    record Meant(Estimate estimate, Figure.Wording wording) {
        static Meant number(Estimate estimate) {
            return new Meant(estimate, Figure.Wording.NONE);
        }
    }

    /** The same where it is said how sure its author is. */
    Meant sure(Meant meant, Sureness degree, String text, Quantity quantity) {
        Said value = meant.wording().value();
        return new Meant(
                degree.about(meant.estimate(), quantity, !value.isNothing()),
                new Figure.Wording(value, new Said(text, names(degree.ways())), table));
    }

    private static LocalText names(Map<String, List<String>> ways) {
        Map<String, String> names = new LinkedHashMap<>();
        ways.forEach((language, all) -> all.stream().findFirst().ifPresent(first -> names.put(language, first)));
        return new LocalText(names);
    }

    private static boolean says(Map<String, List<String>> ways, String text) {
        String said = normal(text);
        return ways.values().stream()
                .flatMap(List::stream)
                .anyMatch(way -> normal(way).equals(said));
    }

    static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return String.join(
                        " ",
                        Arrays.stream(composed.split("[\\s\\u00a0]+"))
                                .filter(part -> !part.isEmpty())
                                .toList())
                .replace('’', '\'');
    }
}
