package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Source;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.forecast.score.VerbalScale.Expression;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads a table from words to probabilities. The one that comes with Gradus can be replaced by any other of the same form. */
public final class WordsTableReader {
    private static final String OWN = "words-table.yaml";

    private final Reading reading;

    private WordsTableReader(Reading reading) {
        this.reading = reading;
    }

    /** The table that comes with Gradus. */
    public static WordsTableResult own() {
        try (InputStream in = WordsTableReader.class.getResourceAsStream(OWN)) {
            if (in == null) {
                throw new IllegalStateException(OWN + " is not on the class path");
            }
            return read(OWN, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     */
    public static WordsTableResult read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (root instanceof Node.Refused) {
            return new WordsTableResult.Unreadable(problems.sorted());
        }
        Reading reading = Reading.beside(problems, root);
        Fields top = Fields.of(reading, root, Shape.WORDS_TABLE, "", Place.START);
        top.text("title");
        List<Source> sources = top.section("sources", new RecordReader(reading)::source);
        List<Expression> expressions = top.section("expressions", new WordsTableReader(reading)::expression);
        return problems.isEmpty()
                ? new WordsTableResult.Read(new VerbalScale(expressions), sources)
                : new WordsTableResult.Unreadable(problems.sorted());
    }

    private Expression expression(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.EXPRESSION, section.path(), section.place());
        Basis basis = fields.basis();
        Figure chance = new FigureReader(reading, basis).of(fields, "chance", Quantity.SHARE, 0);
        Map<String, List<String>> words = fields.byLanguage("words");
        return new Expression(section.id(), words, chance);
    }
}
