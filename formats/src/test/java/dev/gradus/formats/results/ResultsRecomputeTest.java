package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
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

    @Test
    void aNumberThatDoesNotFollowIsFound() {
        JsonNode root =
                Assessed.of(Path.of("../cases/textbooks/two-by-two/case.yaml")).tree();
        ((ObjectNode) root.at("/best/numbers/end~1slack")).put("value", 99);

        assertThat(new Recomputing(root).everything().wrong()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gradus.formats.results.Assessed#files")
    void standingsDatesAndDealsFollowToo(Path file) {
        JsonNode root = Assessed.of(file).tree();

        for (JsonNode review : reviews(root)) {
            standing(review);
            dates(root, review);
        }
        for (JsonNode deal : root.at("/paper/frontier")) {
            deal(root, deal.get("measures"), values(deal.get("values")));
        }
        for (JsonNode mark : root.at("/paper/marks")) {
            List<Double> values = new ArrayList<>();
            mark.get("values").forEach(v -> values.add(v.asDouble()));
            deal(root, mark.get("measures"), values);
        }
        for (JsonNode walkAway : root.at("/paper/walkAway")) {
            assertThat(walkAway.get("value").asDouble())
                    .isEqualTo(figure(root, walkAway.get("ref").asString()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gradus.formats.results.Assessed#files")
    void requiredTrustAndHingesAreWhereTheVerdictTurns(Path file) {
        Assessed assessed = Assessed.of(file);
        JsonNode root = assessed.tree();
        Reevaluation engine = new Reevaluation(assessed.resolved());

        for (JsonNode review : reviews(root)) {
            for (JsonNode required : review.get("requiredTrust")) {
                assertThat(required.get("today").asDouble())
                        .isEqualTo(figure(root, required.get("ref").asString()));
                engine.requiredTrust(review, required);
            }
            for (JsonNode hinge : review.get("hinges")) {
                assertThat(hinge.get("now").asDouble())
                        .isCloseTo(figure(root, hinge.get("ref").asString()), within(CLOSE));
                engine.hinge(review, hinge);
            }
        }
        engine.sufficientTrust(root);
    }

    private static List<JsonNode> reviews(JsonNode root) {
        List<JsonNode> reviews = new ArrayList<>(List.of(root.get("best")));
        root.get("proposals").forEach(proposal -> reviews.add(proposal.get("review")));
        return reviews;
    }

    /** The first stage in time at which somebody falls short, there the largest shortfall; where all holds, the least margin. */
    private static void standing(JsonNode review) {
        if (!review.has("certificate")) {
            assertThat(review.get("standing").get("kind").asString()).isEqualTo("impossible");
            return;
        }
        double margin = review.at("/certificate/end/slack").asDouble();
        int stage = review.at("/certificate/stages").size() + 1;
        double weakest = review.at("/certificate/weakestMargin").asDouble();
        for (JsonNode line :
                review.at("/certificate/stages").values().stream().toList().reversed()) {
            double least = Double.POSITIVE_INFINITY;
            for (JsonNode party : line.get("parties")) {
                least = party.get("margin").isNull()
                        ? least
                        : Math.min(least, party.get("margin").asDouble());
            }
            if (least < -CLOSE || weakest >= -CLOSE && least <= margin) {
                margin = least;
                stage = line.get("number").asInt();
            }
        }
        JsonNode standing = review.get("standing");
        assertThat(standing.get("kind").asString()).isEqualTo(weakest >= -CLOSE ? "holds" : "fails");
        assertThat(standing.get("margin").asDouble()).isEqualTo(margin);
        assertThat(standing.get("stage").asInt()).isEqualTo(stage);
    }

    private static void dates(JsonNode root, JsonNode review) {
        LocalDate starts = LocalDate.parse(root.at("/case/starts").asString());
        double overhead = figure(root, "stage-overhead");
        double begins = 0;
        for (JsonNode stage : review.get("stages")) {
            assertThat(stage.get("begins").asString()).isEqualTo(day(starts, begins));
            assertThat(stage.get("acts").asString()).isEqualTo(day(starts, begins + overhead));
            double longest = 0;
            for (JsonNode measure : stage.get("measures")) {
                double takes = figure(root, "measures." + measure.asString() + ".takes");
                assertThat(stage.get("due").get(measure.asString()).asString())
                        .isEqualTo(day(starts, begins + overhead + takes));
                longest = Math.max(longest, takes);
            }
            begins += overhead + longest;
            assertThat(stage.get("ends").asString()).isEqualTo(day(starts, begins));
        }
    }

    private static String day(LocalDate starts, double years) {
        return starts.plusDays(Math.round(years * 365.25)).toString();
    }

    /** Allowed, closed under prerequisites, and worth the sum of its worths. */
    private static void deal(JsonNode root, JsonNode measures, List<Double> values) {
        Set<String> there = new LinkedHashSet<>();
        root.at("/case/inForce").forEach(m -> there.add(m.asString()));
        measures.forEach(m -> there.add(m.asString()));
        for (JsonNode measure : root.at("/case/measures")) {
            if (there.contains(measure.get("id").asString())) {
                measure.get("requires").forEach(r -> assertThat(there).contains(r.asString()));
                measure.get("excludes").forEach(r -> assertThat(there).doesNotContain(r.asString()));
            }
        }
        for (int k = 0; k < values.size(); k++) {
            double sum = 0;
            for (JsonNode measure : measures) {
                String path = "measures." + measure.asString() + ".worth."
                        + root.at("/paper/principals").get(k).asString();
                sum += root.get("figures").has(path) ? figure(root, path) : 0;
            }
            assertThat(values.get(k)).isCloseTo(sum, within(CLOSE));
        }
    }

    private static List<Double> values(JsonNode numbers) {
        List<Double> values = new ArrayList<>();
        numbers.forEach(number -> values.add(number.get("value").asDouble()));
        return values;
    }

    private static double figure(JsonNode root, String path) {
        return root.get("figures").get(path).get("value").asDouble();
    }
}
