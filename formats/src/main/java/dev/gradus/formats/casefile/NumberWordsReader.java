package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.casefile.NumberWords.Sureness;
import dev.gradus.formats.casefile.NumberWords.Word;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table of words for numbers. The one that comes with Gradus can be replaced by any other of the same form. */
public final class NumberWordsReader {
    private static final String OWN = "number-words.yaml";
    private static final int WIDEST = 10;

    private final Reading reading;
    private final Set<String> taken = new HashSet<>();

    private NumberWordsReader(Reading reading) {
        this.reading = reading;
    }

    /** What reading gives: the table, or everything that is wrong with it. */
    public sealed interface Result {
        record Read(NumberWords words) implements Result {}

        /** @param problems all of them, at least one, in the order of the file */
        record Unreadable(List<LocatedProblem> problems) implements Result {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The table that comes with Gradus, read once. */
    public static NumberWords own() {
        return Own.WORDS;
    }

    private static final class Own {
        private static final NumberWords WORDS = load();

        private static NumberWords load() {
            try (InputStream in = NumberWordsReader.class.getResourceAsStream(OWN)) {
                if (in != null && read(OWN, in.readAllBytes()) instanceof Result.Read(NumberWords words)) {
                    return words;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException(OWN + " is not on the class path, or is unsound");
        }
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     */
    public static Result read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (root instanceof Node.Refused) {
            return new Result.Unreadable(problems.sorted());
        }
        Reading reading = Reading.beside(problems, root);
        Fields top = Fields.of(reading, root, Shape.NUMBER_WORDS, "", Place.START);
        Figure.Table table =
                new Figure.Table(top.text("title"), top.section("sources", new RecordReader(reading)::source));
        NumberWordsReader reader = new NumberWordsReader(reading);
        List<Word> words = top.section("words", reader::word);
        List<Sureness> degrees = top.section("how sure", reader::sureness);
        return problems.isEmpty()
                ? new Result.Read(new NumberWords(table, words, degrees))
                : new Result.Unreadable(problems.sorted());
    }

    private Word word(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.NUMBER_WORD, section.path(), section.place());
        FigureReader figures = new FigureReader(reading, fields.basis());
        Figure value = Figure.byDefault(fields.child("value"), 0);
        List<String> subjects = new ArrayList<>();
        Map<String, Quantity> known = NumberWords.subjects();
        for (String key : fields.names("of")) {
            String subject = Reading.segment(key);
            if (known.get(subject) instanceof Quantity quantity) {
                subjects.add(subject);
                value = figures.of(fields, "value", quantity, 0);
            } else {
                List<String> keys = List.copyOf(known.keySet());
                reading.unknown(
                        Code.WORD_UNKNOWN,
                        key,
                        fields.child("of"),
                        fields.placeOf("of"),
                        keys,
                        String.join(", ", keys));
            }
        }
        Map<String, List<String>> ways = fields.byLanguage("words");
        subjects.forEach(subject -> take(fields, subject, ways));
        return new Word(section.id(), subjects, ways, value);
    }

    private Sureness sureness(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.SURENESS, section.path(), section.place());
        FigureReader figures = new FigureReader(reading, Basis.NONE);
        Map<String, List<String>> ways = fields.byLanguage("words");
        take(fields, "how sure", ways);
        fields.basis();
        double range = figures.of(fields, "range", Quantity.RATE, 1).value();
        return new Sureness(
                section.id(),
                ways,
                Math.min(WIDEST, range),
                figures.of(fields, "number", Quantity.SHARE, 0).value());
    }

    /** One word means one number. */
    private void take(Fields fields, String subject, Map<String, List<String>> ways) {
        Set<String> own = new HashSet<>();
        ways.values().stream().flatMap(List::stream).forEach(way -> {
            String normal = subject + ": " + NumberWords.normal(way);
            if (own.add(normal) && !taken.add(normal)) {
                reading.problems()
                        .add(
                                Code.WORDS_TWICE,
                                fields.child("words"),
                                fields.placeOf("words"),
                                Node.Found.cut(way),
                                subject);
            }
        });
    }
}
