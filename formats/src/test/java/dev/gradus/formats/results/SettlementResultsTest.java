package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.packages.CaseScenario;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What settle writes follows the schema, and its numbers follow from what stands beside them. */
class SettlementResultsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Results.class.getResourceAsStream("results.schema.json"));

    private static Issue issue(String id, int size) {
        return new Issue(
                id,
                LocalText.of("en", "Issue " + id),
                IntStream.range(0, size)
                        .mapToObj(v -> LocalText.of("en", "value " + v))
                        .toList(),
                List.of());
    }

    private static Scenario drawn(boolean joined) {
        Random random = new Random(3);
        OutcomeSpace space = new OutcomeSpace(
                List.of(issue("a", 3), issue("b", 4), issue("c", 2), issue("d", 3)),
                List.of(
                        new Constraint.Implication(new Choice(0, Set.of(2)), new Choice(2, Set.of(1))),
                        new Constraint.AtMost(1, List.of(new Choice(1, Set.of(0, 1)), new Choice(3, Set.of(2)))),
                        new Constraint.Linear(
                                List.of(new Constraint.Linear.Term(1, List.of(0.0, 1.0, 2.0, 3.0))), 2.5)));
        List<Profile> profiles = IntStream.range(0, 3)
                .mapToObj(
                        i -> new Profile("p" + i, LocalText.of("en", "P " + i), utility(random, space, joined), 1, 0.5))
                .toList();
        return new Scenario("drawn", LocalText.of("en", "Drawn"), space, profiles);
    }

    private static Utility utility(Random random, OutcomeSpace space, boolean joined) {
        double[][] parts = space.issues().stream()
                .map(issue -> random.doubles(issue.size()).toArray())
                .toArray(double[][]::new);
        if (!joined) {
            return Utility.additive(space, parts);
        }
        return new Utility(
                space,
                parts,
                List.of(new Utility.Reward(0.7, List.of(new Choice(0, Set.of(1)), new Choice(3, Set.of(0, 1))))),
                List.of(new Utility.Group(
                        List.of(2, 0), random.doubles(6).boxed().toList())),
                1.25,
                2);
    }

    private static SettlementReview review(Scenario scenario, boolean weights) {
        return SettlementReview.of(
                scenario,
                new SettlementReview.Request(
                        FrontierSettings.exact(1),
                        SettlementReview.Disagreement.RESERVATION,
                        List.of(BargainingRule.values()),
                        0.5,
                        Optional.of(
                                scenario.space().issues().stream().map(_ -> 0).toList()),
                        true,
                        weights
                                ? Optional.of(scenario.profiles().stream()
                                        .map(profile -> IssueWeights.of(scenario.space(), profile.utility(), 0.2))
                                        .toList())
                                : Optional.empty()),
                Watch.NONE);
    }

    @Test
    void a01_additiveAndJoinedAndFromACaseItFollowsTheSchemaAndItsOwnTerms() {
        check(SettlementJson.json(review(drawn(false), true), "1"));
        check(SettlementJson.json(review(drawn(true), false), "1"));
        Assessed hanoi = Assessed.of(Path.of("../cases/treaties/hanoi-2019/case.yaml"));
        CaseScenario.Result.Made made = (CaseScenario.Result.Made) CaseScenario.of(hanoi.whole());
        check(SettlementJson.json(review(made.scenario(), true), "1"));
    }

    /** Minus infinity is no number of JSON: the party then has no reservation value there, and what stands for it is finite. */
    @Test
    void a02_aPartyThatStatesNothingForNoDealHasNoReservationValue() {
        for (boolean joined : new boolean[] {false, true}) {
            Scenario drawn = drawn(joined);
            Profile first = drawn.profiles().getFirst();
            Profile open = new Profile(first.id(), first.name(), first.utility(), Double.NEGATIVE_INFINITY, 0.5);
            List<Profile> profiles =
                    List.of(open, drawn.profiles().get(1), drawn.profiles().get(2));
            Scenario scenario = new Scenario(drawn.id(), drawn.title(), drawn.space(), profiles);
            String json = SettlementJson.json(review(scenario, !joined), "1");
            JsonNode parties = JsonMapper.shared().readTree(json).get("parties");

            assertThat(validate(json)).isEmpty();
            assertThat(json).doesNotContain("nfinity");
            assertThat(parties.get(0).has("reservation")).isFalse();
            assertThat(parties.get(1).has("reservation")).isTrue();
            assertThat(parties.get(0).get("disagreement").isNumber()).isTrue();
        }
    }

    private static void check(String json) {
        assertThat(validate(json)).isEmpty();
        JsonNode tree = JsonMapper.shared().readTree(json);
        assertThat(tree.at("/frontier/points").size()).isPositive();
        tree.at("/frontier/points").values().forEach(point -> values(tree, point));
        tree.at("/solutions").values().forEach(solution -> {
            values(tree, solution);
            assertThat(solution.get("score").asDouble()).isCloseTo(score(tree, solution), within());
        });
        values(tree, tree.get("deal"));
        if (tree.at("/deal").has("improvement")) {
            JsonNode better = tree.at("/deal/improvement");
            values(tree, better);
            for (int i = 0; i < tree.get("parties").size(); i++) {
                assertThat(better.at("/gains/" + i).asDouble())
                        .isCloseTo(
                                better.at("/values/" + i).asDouble()
                                        - tree.at("/deal/values/" + i).asDouble(),
                                within());
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }

    /** Worths of a deal are those of its utility. */
    private static void values(JsonNode tree, JsonNode told) {
        for (int i = 0; i < tree.get("parties").size(); i++) {
            assertThat(told.at("/values/" + i).asDouble())
                    .isEqualTo(worth(tree.at("/parties/" + i + "/utility"), tree, told.get("deal")));
        }
    }

    private static double worth(JsonNode utility, JsonNode tree, JsonNode deal) {
        double sum = 0;
        for (int k = 0; k < deal.size(); k++) {
            sum += utility.at("/parts/" + k + "/" + deal.get(k).asInt()).asDouble();
        }
        for (JsonNode reward : utility.get("rewards").values()) {
            boolean holds = reward.get("choices").values().stream()
                    .allMatch(choice -> choice.get("values").values().stream()
                            .anyMatch(value -> value.asInt()
                                    == deal.get(choice.get("issue").asInt()).asInt()));
            sum += holds ? reward.get("points").asDouble() : 0;
        }
        for (JsonNode group : utility.get("groups").values()) {
            int index = 0;
            for (JsonNode issue : group.get("issues").values()) {
                int size = tree.at("/space/issues/" + issue.asInt() + "/values").size();
                index = index * size + deal.get(issue.asInt()).asInt();
            }
            sum += group.at("/points/" + index).asDouble();
        }
        double worth = sum / utility.get("divisor").asDouble();
        return utility.has("cap") ? Math.min(utility.get("cap").asDouble(), worth) : worth;
    }

    private static double score(JsonNode tree, JsonNode solution) {
        double product = 1;
        double least = Double.POSITIVE_INFINITY;
        double share = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < tree.get("parties").size(); i++) {
            double without = tree.at("/parties/" + i + "/disagreement").asDouble();
            double value = solution.at("/values/" + i).asDouble();
            double ideal = solution.at("/ideal/" + i).asDouble();
            product *= value - without;
            least = Math.min(least, value - without);
            share = Math.min(share, (value - without) / (ideal - without));
            sum += value;
        }
        return switch (solution.get("rule").asString()) {
            case "nash" -> product;
            case "kalai-smorodinsky" -> share;
            case "utilitarian" -> sum;
            default -> least;
        };
    }

    @Test
    void a02_ordersFollowTheSchema() {
        OutcomeSpace space = new OutcomeSpace(List.of(issue("a", 3)), List.of());
        PartialOrder order = new PartialOrder(
                "o",
                LocalText.of("en", "O"),
                List.of(List.of(0), List.of(1)),
                List.of(new PartialOrder.Better(0, 1)),
                List.of(1));
        OrderReview review = OrderReview.of(space, List.of(), List.of(order, order), Watch.NONE);
        String json = SettlementJson.json(review, "1");
        JsonNode tree = JsonMapper.shared().readTree(json);

        assertThat(validate(json)).isEmpty();
        assertThat(tree.at("/compared/1/rival").asInt()).isZero();
        assertThat(tree.at("/compromise/ranks/0").asInt()).isOne();
    }

    private static List<Error> validate(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
