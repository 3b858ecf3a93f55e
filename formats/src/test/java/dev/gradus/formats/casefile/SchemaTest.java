package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.numbers.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader know the same keys and the same ranges. */
class SchemaTest {
    private static final JsonNode OUTCOME = document("outcome.schema.json");
    private static final JsonNode WORDS = document("words-table.schema.json");

    private static final JsonNode NUMBER_WORDS = document("number-words.schema.json");

    private static final JsonNode CONFLICT = document("/dev/gradus/formats/graphmodel/conflict.schema.json");

    private static JsonNode document(String name) {
        return JsonMapper.builder().build().readTree(CaseFiles.resource(name));
    }

    @ParameterizedTest
    @EnumSource
    void aShapeHasTheKeysOfTheSchema(Shape shape) {
        JsonNode described = of(shape);

        assertThat(described.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(described.get("additionalProperties").asBoolean()).isFalse();
        assertThat(strings(described.get("required"))).containsExactlyInAnyOrderElementsOf(shape.required());
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsExplained(Shape shape) {
        of(shape).get("properties").properties().stream()
                .filter(key -> !key.getKey().equals("value"))
                .forEach(key -> assertThat(key.getValue().has("description"))
                        .as(key.getKey())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aQuantityHasTheRangeOfTheSchema(Quantity quantity) {
        JsonNode number = CaseSchema.DOCUMENT.get("$defs").get(camel(quantity.name()) + "Number");
        JsonNode range = number.has("anyOf") ? number.get("anyOf").get(0) : number;

        assertThat(range.get("minimum").asDouble()).isEqualTo(quantity.least());
        assertThat(range.get("maximum").asDouble()).isEqualTo(quantity.most());
    }

    @Test
    void everyShapeOfTheSchemaIsOneOfTheReader() {
        TreeSet<String> names = new TreeSet<>(List.of("case", "text", "quote"));
        Stream.of(Shape.values()).map(shape -> camel(shape.name())).forEach(names::add);

        CaseSchema.DOCUMENT.get("$defs").properties().stream()
                .filter(definition -> definition.getValue().has("properties"))
                .forEach(definition -> assertThat(names).contains(definition.getKey()));
    }

    private static JsonNode of(Shape shape) {
        return switch (shape) {
            case CASE -> CaseSchema.DOCUMENT;
            case OUTCOME_FILE -> OUTCOME;
            case STEP_OUTCOME, CLAIM -> OUTCOME.get("$defs").get(camel(shape.name()));
            case CONFLICT -> CONFLICT;
            case DECISION_MAKER, OPTION, STATE, PREFERENCE, VIEW, PUBLISHED ->
                CONFLICT.get("$defs").get(camel(shape.name()));
            case WORDS_TABLE -> WORDS;
            case NUMBER_WORDS -> NUMBER_WORDS;
            case NUMBER_WORD, SURENESS -> NUMBER_WORDS.get("$defs").get(camel(shape.name()));
            case EXPRESSION -> WORDS.get("$defs").get(camel(shape.name()));
            default -> CaseSchema.DOCUMENT.get("$defs").get(camel(shape.name()));
        };
    }

    private static List<String> strings(JsonNode array) {
        return array == null
                ? List.of()
                : array.values().stream().map(JsonNode::asString).toList();
    }

    private static String camel(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            boolean upper = i > 0 && lower.charAt(i - 1) == '_';
            char c = lower.charAt(i);
            if (c != '_') {
                camel.append(upper ? Character.toUpperCase(c) : c);
            }
        }
        return camel.toString();
    }
}
