package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.WholeCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every number of the results can be derived again by whoever has only the JSON; with the engine also where verdicts turn. */
class ResultsRecomputeTest {
    private static final double CLOSE = 1e-9;

    @ParameterizedTest
    @MethodSource("dev.gradus.formats.results.Assessed#files")
    void everyNumberFollowsFromTheTermsBesideIt(Path file) {
        Recomputing recomputing = new Recomputing(Assessed.of(file).tree()).everything();

        assertThat(recomputing.wrong()).isEmpty();
        assertThat(recomputing.count()).isGreaterThan(100);
    }

    /** What no one can derive: the version of the form, the figures of the case, how the planner was asked and what it cost; the engine checks where verdicts turn, RepairResultsTest the repairs, StabilityResultsTest where the parties could rest. */
    private static final Pattern GIVEN = Pattern.compile(
            "/schema|/moves/.*|.*/collapses/.*|/figures/.*|/record/.*|/request/.*|/repairs/.*|/rest/.*|/plan/effort/.*|.*/(from|to|turnsAt|turnsBack)|/terms/\\d+/parts/\\d+/stage");

    @ParameterizedTest
    @CsvSource({"../cases/textbooks/two-by-two/case.yaml, 9", "src/test/resources/promises/case.yaml, 53"})
    void noNumberCanBeChangedUnnoticed(String file, int every) {
        JsonNode root = Assessed.of(Path.of(file)).tree();
        List<String> unnoticed = new ArrayList<>();
        List<String> pointers = numbers(root, "", new ArrayList<>());
        for (int k = 0; k < pointers.size(); k += every) {
            String pointer = pointers.get(k);
            if (GIVEN.matcher(pointer).matches()) {
                continue;
            }
            JsonNode before = root.at(pointer);
            replace(root, pointer, JsonNodeFactory.instance.numberNode(before.asDouble() + 1));
            if (new Recomputing(root).everything().wrong().isEmpty()) {
                unnoticed.add(pointer);
            }
            replace(root, pointer, before);
        }

        assertThat(unnoticed).isEmpty();
    }

    private static List<String> numbers(JsonNode node, String pointer, List<String> found) {
        if (node.isNumber()) {
            found.add(pointer);
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            numbers(e.getValue(), pointer + "/" + e.getKey().replace("/", "~1"), found));
        } else if (node.isArray()) {
            for (int k = 0; k < node.size(); k++) {
                numbers(node.get(k), pointer + "/" + k, found);
            }
        }
        return found;
    }

    private static void replace(JsonNode root, String pointer, JsonNode value) {
        int at = pointer.lastIndexOf('/');
        String key = pointer.substring(at + 1).replace("~1", "/");
        switch (root.at(pointer.substring(0, at))) {
            case ObjectNode object -> object.set(key, value);
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            default -> throw new IllegalArgumentException(pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gradus.formats.results.Assessed#files")
    void requiredTrustAndHingesAreWhereTheVerdictTurns(Path file) {
        Assessed assessed = Assessed.of(file);
        JsonNode root = assessed.tree();
        List<WholeCase> texts = new ArrayList<>(List.of(assessed.whole()));
        assessed.whole()
                .written()
                .proposals()
                .forEach(p -> texts.add(assessed.whole().under(p)));
        List<JsonNode> reviews = reviews(root);

        for (int k = 0; k < reviews.size(); k++) {
            JsonNode review = reviews.get(k);
            Reevaluation engine = new Reevaluation(texts.get(k));
            for (JsonNode required : review.get("requiredTrust")) {
                assertThat(required.get("today").asDouble())
                        .isEqualTo(figure(root, required.get("ref").asString()));
                engine.requiredTrust(review, required);
            }
            for (JsonNode switchingValue : review.get("hinges")) {
                assertThat(switchingValue.get("now").asDouble())
                        .isCloseTo(stated(root, switchingValue.get("ref").asString()), within(CLOSE));
                engine.switchingValue(review, switchingValue);
            }
        }
        new Reevaluation(assessed.whole()).sufficientTrust(root);
    }

    private static List<JsonNode> reviews(JsonNode root) {
        List<JsonNode> reviews = new ArrayList<>(List.of(root.get("best")));
        root.get("proposals").forEach(proposal -> reviews.add(proposal.get("review")));
        return reviews;
    }

    /** As the case states it: of a trust, that before the history. */
    private static double stated(JsonNode root, String path) {
        JsonNode figure = root.get("figures").get(path);
        return figure.path("stated").asDouble(figure.get("value").asDouble());
    }

    private static double figure(JsonNode root, String path) {
        return root.get("figures").get(path).get("value").asDouble();
    }
}
