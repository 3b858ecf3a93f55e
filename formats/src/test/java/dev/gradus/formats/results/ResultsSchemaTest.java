package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.Comparison;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.formats.graphmodel.ConflictReader;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.stability.review.StatedConflict;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is written is what the published schema says. */
class ResultsSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Results.class.getResourceAsStream("results.schema.json"));
    private static final Path SMALL = Path.of("../cases/textbooks/two-by-two/case.yaml");

    @ParameterizedTest
    @MethodSource("dev.gradus.formats.results.Assessed#files")
    void anAssessmentFollowsTheSchema(Path file) {
        assertThat(validate(Assessed.of(file).json())).isEmpty();
    }

    @Test
    void whatWasSetForThisRunIsListedBesideWhatTheCaseHas() {
        Assessed set = Assessed.of(read(), Map.of("trust.a.b", "[0.5, 0.6, 0.7]", "parties.a.walk-away", "0.1"));
        JsonNode settings = set.tree().at("/request/settings");
        JsonNode trust = set.tree().at("/figures/trust.a.b");

        assertThat(validate(set.json())).isEmpty();
        assertThat(settings.values())
                .extracting(setting -> setting.get("path").asString())
                .containsExactly("parties.a.walk-away", "trust.a.b");
        assertThat(trust.get("value").asDouble()).isEqualTo(0.6);
        assertThat(trust.has("judged") || trust.has("sources")).isFalse();
        assertThat(trust.at("/inCase/value").asDouble()).isEqualTo(0.5);
        assertThat(trust.at("/inCase/sources").size()).isPositive();
        assertThat(settings.get(0).at("/inCase/given").asBoolean()).isFalse();
        assertThat(Assessed.of(SMALL).tree().at("/request/settings")).isEmpty();
    }

    /** With unknown preferences, coalitions, strength, one-way options: whatever the papers have. */
    @ParameterizedTest
    @ValueSource(strings = {"chicken", "elmira", "syria-iraq-1975-misperceived", "garrison-diversion"})
    void aConflictFollowsTheSchema(String id) throws IOException {
        Path file = Path.of("../cases/papers", id, "conflict.yaml");
        ConflictResult.Read read = (ConflictResult.Read) ConflictReader.read(id, Files.readAllBytes(file));
        Conflict unknown = read.conflict()
                .with(0, read.conflict().preference(0).withUnknown(List.of(Map.entry(0, 1), Map.entry(3, 2))));
        StatedConflict stated = read.stated();
        StabilityFindings findings = StabilityFindings.of(
                new StatedConflict(stated.conflict(), stated.names(), List.of(List.of(0, 1)), stated.hypergame()),
                new ConflictReviewer.Request(20, OptionalInt.of(0), 1),
                Watch.NONE);

        StabilityFindings open = StabilityFindings.of(
                StatedConflict.of(unknown), new ConflictReviewer.Request(20, OptionalInt.empty(), 1), Watch.NONE);

        assertThat(validate(StabilityJson.json(findings, Assessed.VERSION))).isEmpty();
        assertThat(validate(StabilityJson.json(open, Assessed.VERSION))).isEmpty();
    }

    @Test
    void aRoadmapFollowsTheSchema() {
        Assessed small = Assessed.of(SMALL);
        PlanRequest request = PlanRequest.DEFAULT;
        Plan plan = Planner.plan(small.resolved(), request, Watch.NONE);
        RoadmapReview review = Assessor.review(small.whole(), Roadmap.of(0b101, 0b1010));

        assertThat(validate(Results.json(small.whole(), review, "1"))).isEmpty();
        assertThat(validate(Results.json(small.whole(), request, plan, review, "1")))
                .isEmpty();
    }

    @Test
    void aComparisonFollowsTheSchema() {
        Assessed small = Assessed.of(SMALL);
        Assessed other = Assessed.of(read(), Map.of("trust.a.b", "0.6"));
        Comparison comparison = Comparison.of(small.assessment(), other.assessment());

        assertThat(comparison.changes()).anyMatch(change -> change.of().equals("trust.a.b"));
        assertThat(validate(Results.json(comparison, "1"))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() {
        String json = Assessed.of(SMALL).json();

        assertThat(validate(json.replaceFirst("\"outcome\"", "\"outcome2\""))).isNotEmpty();
        assertThat(validate(json.replaceFirst("\"weakestMargin\" :", "\"x\" : 1, \"weakestMargin\" :")))
                .isNotEmpty();
        assertThat(validate(json.replaceFirst("\"is\" *: *\"sum\"", "\"is\":\"total\"")))
                .isNotEmpty();
    }

    @Test
    void theSameAssessmentGivesTheSameText() {
        assertThat(Assessed.of(SMALL).json()).isEqualTo(Assessed.of(SMALL).json());
    }

    @Test
    void whatACaseBringsCannotSteerATerminal() {
        String hostile = "first \\u001b[2J\\u009b31m \\u202e\\u2028 measure";
        String yaml = read().replaceFirst(
                        "name: \\{en: First measure of A[^}]*}", "name: \"" + hostile.replace("\\", "\\\\") + "\"");
        // The reader refuses invisible characters in the file itself; an escape in quotes is a way round that.
        try {
            String json = Assessed.of(yaml).json();
            assertThat(json.codePoints().filter(c -> c < ' ' && c != '\n' || c >= 0x7F && c <= 0x9F || c == 0x202E))
                    .isEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("yaml.control");
        }
    }

    private static String read() {
        try {
            return java.nio.file.Files.readString(SMALL);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> validate(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(10)
                .toList();
    }
}
