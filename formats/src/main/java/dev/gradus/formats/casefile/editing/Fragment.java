package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Scalars;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A piece of YAML from the caller, or of the file itself, as a draft. */
final class Fragment {
    private Fragment() {}

    /** Empty where it is not sound. */
    static Optional<Draft> find(String yaml) {
        Problems problems = new Problems("");
        YamlTree.parse(yaml.getBytes(StandardCharsets.UTF_8), problems);
        return problems.isEmpty() ? SpotTree.find(yaml).map(Fragment::draft) : Optional.empty();
    }

    static Draft draft(Spot spot) {
        return switch (spot) {
            case Spot.Scalar scalar -> scalar(scalar);
            case Spot.Sequence sequence ->
                new Draft.Items(sequence.items().stream().map(Fragment::draft).toList());
            case Spot.Mapping mapping ->
                new Draft.Entries(
                        mapping.entries().stream()
                                .map(entry -> new Draft.Entry(entry.key().text(), draft(entry.value())))
                                .toList(),
                        mapping.flow() ? Draft.Form.SHORT : Draft.Form.LINES);
        };
    }

    /** A plain number, date or word stays plain; any other text is quoted where it needs to be. */
    private static Draft scalar(Spot.Scalar scalar) {
        boolean plain = scalar.style() == ScalarStyle.PLAIN;
        return plain ? word(scalar.text()) : new Draft.Text(scalar.text());
    }

    static Draft word(String word) {
        boolean special = !Scalars.isPlain(word, true) && word.matches("[+-]?[\\p{L}\\p{N}.][\\p{L}\\p{N}.+-]*|~|");
        return special ? new Draft.Word(word) : new Draft.Text(word);
    }

    /** A number as for {@code --set}; what is none becomes a text, which the reader then refuses. */
    static Draft number(String number) {
        String text = number.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            return new Draft.Items(List.of(text.substring(1, text.length() - 1).split(",", -1)).stream()
                    .map(item -> word(item.strip()))
                    .toList());
        }
        return word(text);
    }
}
