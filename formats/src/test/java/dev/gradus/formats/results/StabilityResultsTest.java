package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.graphmodel.ConflictReader;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.stability.solo.StabilityExplainer;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** Each move is one of the mover's in truth, and of its own game from the state that it takes the true one for. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 1", "5, 1", "6, 0"})
    void theCourseThatMisperceptionTakesCanBeReplayed(int statusQuo, int moves) throws IOException {
        String file = text("syria-iraq-1975-misperceived").replace("status quo: 1", "status quo: " + statusQuo);
        ConflictResult.Read read = read("syria-iraq-1975-misperceived", file);
        Hypergame hypergame = read.stated().hypergame().orElseThrow();
        JsonNode course = tree(read).get("course");

        int at = read.conflict().statusQuo().orElseThrow();
        for (JsonNode move : course.get("moves")) {
            int maker = maker(read.conflict(), move.get("maker").asString());
            Hypergame.View seen = hypergame.views().get(maker);
            int to = move.get("to").asInt() - 1;
            assertThat(move.get("from").asInt() - 1).isEqualTo(at);
            assertThat(read.conflict().graph().canMove(maker, at, to)).isTrue();
            assertThat(move.get("seenFrom").asInt() - 1).isEqualTo(seen.seenAs().get(at));
            assertThat(move.get("seenTo").asInt() - 1).isEqualTo(seen.seenAs().get(to));
            assertThat(seen.game()
                            .preference(maker)
                            .prefers(
                                    move.get("seenTo").asInt() - 1,
                                    move.get("seenFrom").asInt() - 1))
                    .isTrue();
            assertThat(move.get("result").asString())
                    .isEqualTo(Nodes.word(read.conflict().preference(maker).compare(to, at)));
            at = to;
        }
        assertThat(course.get("moves").size()).isEqualTo(moves);
        assertThat(course.get("end").asInt() - 1).isEqualTo(at);
        assertThat(course.has("cycleFrom")).isFalse();
    }

    @Test
    void whatIsNotKnownIsSaidPairByPair() throws IOException {
        String known = text("chicken");
        String unknown = known.replaceFirst("ranking: \\[", "unknown: [[YY, NN]], ranking: [");
        JsonNode tree = tree(read("chicken", unknown));

        assertThat(tree(read("chicken", known)).has("notKnown")).isFalse();
        assertThat(tree.get("notKnown").size()).isEqualTo(1);
        assertThat(tree.at("/notKnown/0/maker")).isEqualTo(tree.at("/conflict/makers/0"));
        assertThat(tree.at("/notKnown/0/pairs").toString()).isEqualTo("[[1,4]]");
        assertThat(tree.at("/further")
                        .valueStream()
                        .filter(each -> each.get("by").asString().equals("unknown")))
                .isNotEmpty();
    }

    @Test
    void theTableHoldsEveryStateAndDecisionMakerHoweverFewAreToldOf() throws IOException {
        ConflictResult.Read read = read("elmira", text("elmira"));
        Conflict conflict = read.conflict();
        StabilityFindings findings =
                StabilityFindings.of(read.stated(), new ConflictReviewer.Request(1, OptionalInt.of(0), 1), Watch.NONE);
        JsonNode tree = JsonMapper.shared().readTree(StabilityJson.json(findings, "1"));
        JsonNode table = tree.at("/conflict/table");
        assertThat(tree.at("/conflict/rests").size()).isEqualTo(1);
        assertThat(table.size()).isEqualTo(conflict.states());
        for (JsonNode row : table) {
            int state = row.get("state").asInt() - 1;
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                for (JsonNode stable : tree.at("/conflict/stable")) {
                    JsonNode concepts = row.get("stableFor")
                            .get(conflict.makers().get(maker).id());
                    assertThat(has(concepts, stable.get("concept").asString()))
                            .isEqualTo(isStable(conflict, concept(stable.get("concept")), maker, state));
                }
            }
        }
        // a wish is counted by every concept: four of listed states, three decision makers
        assertThat(tree.at("/conflict/wish/shares").size()).isEqualTo(12);
        for (JsonNode share : tree.at("/conflict/wish/shares")) {
            int maker = maker(conflict, share.get("maker").asString());
            assertThat(share.get("met").asBoolean())
                    .isEqualTo(isStable(conflict, concept(share.get("concept")), maker, 0));
        }
    }

    private static String text(String id) throws IOException {
        return Files.readString(Path.of("../cases/papers", id, "conflict.yaml"));
    }

    private static ConflictResult.Read read(String name, String text) {
        return (ConflictResult.Read) ConflictReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(ConflictResult.Read read) {
        StabilityFindings findings = StabilityFindings.of(
                read.stated(), new ConflictReviewer.Request(12, OptionalInt.empty(), 1), Watch.NONE);
        return JsonMapper.shared().readTree(StabilityJson.json(findings, "1"));
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
        assertThat(stable.get("states").valueStream().map(state -> state.asInt() - 1))
                .containsExactlyElementsOf(IntStream.range(0, conflict.states())
                        .filter(state -> makers.stream().allMatch(maker -> isStable(conflict, concept, maker, state)))
                        .boxed()
                        .toList());
        assertThat(stable.get("equilibria").asInt())
                .isEqualTo(IntStream.range(0, conflict.states())
                        .filter(state -> makers.stream().allMatch(maker -> isStable(conflict, concept, maker, state)))
                        .count());
    }

    private static boolean isStable(Conflict conflict, Concept concept, int maker, int state) {
        return StabilityExplainer.explain(conflict, concept, maker, state, Watch.NONE)
                .isStable();
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
