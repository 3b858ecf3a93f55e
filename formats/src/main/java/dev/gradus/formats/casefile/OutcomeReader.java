package dev.gradus.formats.casefile;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.forecast.backtest.Outcome;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.Need;
import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads {@code outcome.yaml}: what became of an agreement, step by step and claimant by claimant. All problems are found at once. */
public final class OutcomeReader {
    private static final String[] PERFORMANCES = words(Performance.values());
    private static final List<String> NEEDS = List.of(words(Need.values()));

    private final Reading reading;
    private final List<String> measures;

    private OutcomeReader(Reading reading, Case written) {
        this.reading = reading;
        this.measures = written.measures().stream().map(Measure::id).toList();
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     * @param utf8 content of the file
     * @param written the case that the outcome is of: its id and its measures are looked up
     */
    public static OutcomeResult read(String fileName, byte[] utf8, Case written) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (root instanceof Node.Refused) {
            return new OutcomeResult.Unreadable(problems.sorted());
        }
        Reading reading = Reading.beside(problems, root);
        Fields top = Fields.of(reading, root, Shape.OUTCOME_FILE, "", Place.START);
        OutcomeReader reader = new OutcomeReader(reading, written);
        String id = top.string("case");
        if (!id.isEmpty() && !id.equals(written.id())) {
            problems.add(Code.CASE_FOLDER, "case", top.placeOf("case"), id, written.id(), written.id());
        }
        Outcome outcome =
                new Outcome(id, top.section("steps", reader::step), top.string("break at"), top.string("break kind"));
        return problems.isEmpty() ? new OutcomeResult.Read(outcome) : new OutcomeResult.Unreadable(problems.sorted());
    }

    private StepOutcome step(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.STEP_OUTCOME, section.path(), section.place());
        List<String> named = fields.names("measures");
        for (String id : named) {
            if (!measures.contains(id)) {
                String at = fields.child("measures");
                reading.unknown(Code.REFERENCE_UNKNOWN, id, at, fields.placeOf("measures"), measures, at);
            }
        }
        List<Claim> claims = fields.section("claims", this::claim);
        if (fields.has("claims") && claims.isEmpty()) {
            reading.problems().add(Code.VALUE_EMPTY, fields.child("claims"), fields.placeOf("claims"), "claims");
        }
        return new StepOutcome(
                section.id(),
                named.stream().filter(measures::contains).toList(),
                fields.dates("due"),
                needs(fields),
                claims);
    }

    private List<Need> needs(Fields fields) {
        String at = fields.child("needs");
        return fields.find("needs").map(node -> fields.items(node, at)).orElse(List.of()).stream()
                .map(item -> fields.word(item, at, NEEDS))
                .map(word -> Need.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private Claim claim(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.CLAIM, section.path(), section.place());
        String out = fields.word("out", PERFORMANCES);
        return new Claim(
                section.id(),
                Performance.valueOf(out.toUpperCase(Locale.ROOT)),
                fields.string("when"),
                fields.string("later"));
    }

    private static String[] words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
