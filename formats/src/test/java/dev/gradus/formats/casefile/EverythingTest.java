package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** There is a case that fills every key of the schema, so that what holds for it holds for every key. */
class EverythingTest {
    private static final Path FILE = Path.of("src/test/resources/everything/case.yaml");
    private static final String MARK = "§";
    private static final String REF = "#/$defs/";
    private static final Set<String> TEXTS = Set.of("text", "string", "citations");

    private final Set<String> used = new TreeSet<>();
    private final List<String> unmarked = new ArrayList<>();

    @Test
    void everyKeyOfTheSchemaIsFilledAndEveryTextIsMarked() throws IOException {
        byte[] file = Files.readAllBytes(FILE);
        assertThat(CaseFiles.problems(CaseReader.read(FILE.toString(), file, Map.of())))
                .isEmpty();
        assertThat(CaseSchema.validate(file)).isEmpty();

        walk(CaseSchema.json(YamlTree.parse(file, new Problems("case.yaml"))), CaseSchema.DOCUMENT, "case");

        Set<String> known = new TreeSet<>();
        // outcome files and tables of words have schemas of their own
        Arrays.stream(Shape.values())
                .filter(shape ->
                        shape == Shape.CASE || CaseSchema.DOCUMENT.get("$defs").has(name(shape)))
                .forEach(shape -> shape.keys().forEach(key -> known.add(name(shape) + "/" + key)));
        known.remove("case/trust today"); // its alternative, "trust before", is filled
        assertThat(used).containsAll(known);
        assertThat(unmarked).isEmpty();
    }

    /** Notes every key of the document under the definition that allows it. */
    private void walk(JsonNode document, JsonNode schema, String definition) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(REF.length());
            if (TEXTS.contains(name)) {
                boolean names = name.equals("text") && document.isArray(); // the other choice: a list of parties
                texts(document).filter(text -> !names && !text.contains(MARK)).forEach(unmarked::add);
                return;
            }
            walk(document, CaseSchema.DOCUMENT.get("$defs").get(name), name);
        }
        for (String choice : List.of("anyOf", "allOf")) {
            if (schema.has(choice) && !schema.has("properties")) {
                schema.get(choice).forEach(one -> walk(document, one, definition));
            }
        }
        if (document.isObject()) {
            document.properties().forEach(entry -> key(entry.getKey(), entry.getValue(), schema, definition));
        } else if (document.isArray() && schema.has("items")) {
            document.forEach(item -> walk(item, schema.get("items"), definition));
        }
    }

    private void key(String key, JsonNode value, JsonNode schema, String definition) {
        JsonNode named = schema.path("properties").path(key);
        if (named.isObject()) {
            used.add(definition + "/" + key);
            walk(value, named, definition);
        } else if (schema.path("additionalProperties").isObject()) {
            walk(value, schema.get("additionalProperties"), definition);
        }
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.asString())
                : node.values().stream().flatMap(EverythingTest::texts);
    }

    private static String name(Shape shape) {
        String[] words = shape.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .forEach(word -> name.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                        .append(word.substring(1)));
        return name.toString();
    }
}
