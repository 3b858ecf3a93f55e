package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.solo.StabilityExplainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where the parties of a case could rest, as JSON: every number is replayed on the conflict that the case makes. */
class StabilityResultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"../cases/textbooks/two-by-two/case.yaml", "../cases/textbooks/two-by-two-repaired/case.yaml"})
    void everyNumberFollowsFromTheConflict(String file) {
        Assessed assessed = Assessed.of(Path.of(file));
        Conflict conflict = ((CaseConflict.Result.Made) CaseConflict.of(assessed.whole())).conflict();
        JsonNode rest = assessed.tree().get("rest");

        assertThat(rest.get("states").asInt()).isEqualTo(conflict.states());
        assertThat(rest.get("statusQuo").asInt()).isEqualTo(conflict.statusQuo().orElseThrow() + 1);
        rest.get("stable").forEach(stable -> counts(conflict, stable));
        rest.get("rests").forEach(each -> told(conflict, each, true));
        rest.get("departures").forEach(each -> told(conflict, each, false));
    }

    /** The explainer looks at one state at a time and shares no search with the analysis that counted. */
    private static void counts(Conflict conflict, JsonNode stable) {
        Concept concept = concept(stable.get("concept"));
        List<Integer> makers =
                IntStream.range(0, conflict.makers().size()).boxed().toList();
        for (int maker : makers) {
            assertThat(stable.get("stableFor")
                            .get(conflict.makers().get(maker).id())
                            .asInt())
                    .isEqualTo(IntStream.range(0, conflict.states())
                            .filter(state -> isStable(conflict, concept, maker, state))
                            .count());
        }
        assertThat(stable.get("equilibria").asInt())
                .isEqualTo(IntStream.range(0, conflict.states())
                        .filter(state -> makers.stream().allMatch(maker -> isStable(conflict, concept, maker, state)))
                        .count());
    }

    private static boolean isStable(Conflict conflict, Concept concept, int maker, int state) {
        return StabilityExplainer.explain(conflict, concept, maker, state).isStable();
    }

    private static Concept concept(JsonNode word) {
        return Concept.valueOf(word.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static void told(Conflict conflict, JsonNode node, boolean rests) {
        int state = node.get("state").asInt() - 1;
        OptionStates options = (OptionStates) conflict.graph();
        for (int k = 0; k < options.options().size(); k++) {
            String id = options.options().get(k).id();
            assertThat(has(node.get("taken"), id)).isEqualTo((options.choices(state) >>> k & 1) != 0);
        }
        for (JsonNode reason : node.get("reasons")) {
            int maker = maker(conflict, reason.get("maker").asString());
            assertThat(reason.get("stable").asBoolean()).isEqualTo(rests);
            reason.get("improvements").forEach(answer -> answered(conflict, maker, state, answer));
        }
        node.path("unsettledBy")
                .forEach(change -> change.path("turned")
                        .forEach(turned -> assertThat(conflict.preference(maker(
                                                conflict, change.get("maker").asString()))
                                        .prefers(turned.asInt() - 1, state))
                                .isFalse()));
        if (node.has("way")) {
            int at = conflict.statusQuo().orElseThrow();
            for (JsonNode step : node.get("way").get("steps")) {
                assertThat(step.get("from").asInt() - 1).isEqualTo(at);
                at = step.get("to").asInt() - 1;
            }
            assertThat(at).isEqualTo(state);
        }
    }

    private static void answered(Conflict conflict, int maker, int state, JsonNode answer) {
        int to = answer.get("to").asInt() - 1;
        assertThat(conflict.graph().canMove(maker, state, to)).isTrue();
        assertThat(conflict.preference(maker).prefers(to, state)).isTrue();
        if (!answer.get("answer").asString().endsWith("sanction")) {
            return;
        }
        int at = to;
        for (JsonNode step : answer.get("steps")) {
            assertThat(step.get("from").asInt() - 1).isEqualTo(at);
            int next = step.get("to").asInt() - 1;
            int mover = maker(conflict, step.get("by").get(0).asString());
            assertThat(mover).isNotEqualTo(maker);
            assertThat(conflict.graph().canMove(mover, at, next)).isTrue();
            at = next;
        }
        assertThat(conflict.preference(maker).prefers(at, state)).isFalse();
        if (answer.has("best")) {
            assertThat(conflict.preference(maker).prefers(answer.get("best").asInt() - 1, state))
                    .isFalse();
        }
    }

    private static boolean has(JsonNode names, String name) {
        return names.valueStream().anyMatch(each -> each.asString().equals(name));
    }

    private static int maker(Conflict conflict, String id) {
        return IntStream.range(0, conflict.makers().size())
                .filter(maker -> conflict.makers().get(maker).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
