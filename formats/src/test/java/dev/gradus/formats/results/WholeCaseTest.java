package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.CaseRecord.Exempt;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Figure.Wording;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.quantity.Shape;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code --json} gives everything: each word, name, date and number of each section of a case is in the results, where it belongs. */
class WholeCaseTest {
    /** Where a section is, if not under its own name in the record. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("id", List.of("/case/id")),
            Map.entry("title", List.of("/case/title")),
            Map.entry("asOf", List.of("/case/asOf")),
            Map.entry("starts", List.of("/case/starts")),
            Map.entry("stageOverhead", List.of("/figures")),
            Map.entry("sources", List.of("/sources")),
            Map.entry("parties", List.of("/case/parties", "/record/parties", "/figures")),
            Map.entry("trust", List.of("/trust", "/figures")),
            Map.entry("inForce", List.of("/case/inForce")),
            Map.entry("measures", List.of("/case/measures", "/record/measures", "/figures")),
            Map.entry("instruments", List.of("/record/instruments", "/figures")),
            Map.entry("proposals", List.of("/record/proposals", "/figures")),
            Map.entry("history", List.of("/record/history", "/figures")));

    /** A rival claim stands beside the figure that it contests and needs no path of its own. */
    private static final Pattern RIVAL = Pattern.compile("\\.also-claimed\\.\\d+$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../cases/treaties/hanoi-2019/case.yaml",
                "src/test/resources/everything/case.yaml",
                "src/test/resources/promises/case.yaml"
            })
    void everySectionIsInTheResults(String file) throws ReflectiveOperationException {
        Assessed assessed = Assessed.of(Path.of(file));
        JsonNode tree = assessed.tree();

        for (RecordComponent section : Case.class.getRecordComponents()) {
            Object said = section.getAccessor().invoke(assessed.written());
            if (said instanceof CaseRecord record) {
                for (RecordComponent inner : CaseRecord.class.getRecordComponents()) {
                    compare(inner.getName(), inner.getAccessor().invoke(record), tree);
                }
            } else {
                compare(section.getName(), said, tree);
            }
        }
    }

    private static void compare(String section, Object said, JsonNode tree) throws ReflectiveOperationException {
        Set<String> there = new TreeSet<>();
        for (String place : PLACES.getOrDefault(section, List.of("/record/" + section))) {
            found(tree.at(place), there);
        }
        Set<String> expected = new TreeSet<>();
        collect(said, expected);
        assertThat(there).as(section).containsAll(expected);
    }

    /** All texts, keys and numbers of a part of the results; of a path also its segments. */
    private static void found(JsonNode node, Set<String> found) {
        if (node.isNumber()) {
            found.add("" + node.asDouble());
        } else if (node.isString()) {
            found.add(node.asString());
        }
        node.properties().forEach(entry -> {
            found.add(entry.getKey());
            found.addAll(List.of(entry.getKey().split("\\.", -1)));
        });
        node.values().forEach(child -> found(child, found));
    }

    /** All that the case says there; flags are left out, since every file is full of "true". */
    private static void collect(Object said, Set<String> all) throws ReflectiveOperationException {
        switch (said) {
            case String text when RIVAL.matcher(text).find() -> {}
            case String text -> add(text, all);
            case LocalDate date -> add(date.toString(), all);
            case FigureKind _ -> {} // its path says which it is
            case Wording _ -> {} // the word stands beside its number, the table once for all
            case Exempt exception when exception == Exempt.NONE -> {}
            case Enum<?> word -> add(Nodes.word(word), all);
            case Period period -> add(period.toString(), all);
            case Number number -> add("" + (number.doubleValue() + 0.0), all);
            case LocalText text -> text.byLanguage().values().forEach(one -> add(one, all));
            case Figure figure when !figure.given() -> add(figure.path(), all);
            case Collection<?> items -> {
                for (Object item : items) {
                    collect(item, all);
                }
            }
            case Map<?, ?> map ->
                collect(
                        Stream.concat(map.keySet().stream(), map.values().stream())
                                .toList(),
                        all);
            case Shape.Pert _ -> {}
            case Shape shape
            when !(shape instanceof Shape.Discrete) ->
                add(shape.getClass().getSimpleName().toLowerCase(Locale.ROOT), all);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(record), all);
                }
            }
            default -> assertThat(said).isInstanceOf(Boolean.class);
        }
    }

    private static void add(String text, Set<String> all) {
        if (!text.isEmpty()) {
            all.add(text);
        }
    }
}
