package dev.gradus.formats.results;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all parts of the results are made of: ids instead of positions, finite numbers, texts by language. */
final class Nodes {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private final Structure structure;

    Nodes(Structure structure) {
        this.structure = structure;
    }

    Structure structure() {
        return structure;
    }

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> node) {
        ArrayNode array = FACTORY.arrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }

    static ArrayNode strings(Collection<String> items) {
        return array(items, FACTORY::stringNode);
    }

    /** The number under a key; null with a reason beside it where it is not finite. */
    static void number(ObjectNode node, String key, double value, String reason) {
        if (Double.isFinite(value)) {
            node.put(key, value + 0.0);
        } else {
            node.putNull(key).put("reason", reason);
        }
    }

    static JsonNode number(double value) {
        return Double.isFinite(value) ? FACTORY.numberNode(value + 0.0) : FACTORY.nullNode();
    }

    /** A count; null where it was not made. */
    static void count(ObjectNode node, String key, long value) {
        if (value >= 0) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    static ObjectNode text(LocalText text) {
        ObjectNode node = object();
        text.byLanguage().forEach(node::put);
        return node;
    }

    /** A seed as text: readers that take every number for a double would lose its last digits. */
    static String seed(long seed) {
        return Long.toString(seed);
    }

    /** An enum constant as results name it: "out-of-reach". */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String party(int position) {
        return structure.parties().get(position).id();
    }

    String measure(int position) {
        return structure.measures().get(position).id();
    }

    ArrayNode measures(long set) {
        return strings(structure.ids(set));
    }

    ArrayNode parties(List<Integer> positions) {
        return strings(positions.stream().map(this::party).toList());
    }

    /** Where the text gives days: for each stage the years from the stage before, or the start, to its day; null = as long as it takes. */
    static void years(ObjectNode node, Roadmap roadmap) {
        if (roadmap.stages().stream().anyMatch(stage -> stage.years().isPresent())) {
            ArrayNode years = node.putArray("stageYears");
            roadmap.stages().forEach(stage -> stage.years().ifPresentOrElse(years::add, years::addNull));
        }
    }

    ArrayNode stages(Roadmap roadmap) {
        return array(roadmap.stages(), stage -> measures(stage.measures()));
    }
}
