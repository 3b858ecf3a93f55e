package dev.gradus.settlement.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.GeniusFiles;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallJson;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenarios of the negotiation competitions against answers that were computed by listing them, apart from this project. */
class KnownScenariosTest {
    private static final double EXACT = 1e-9;
    private static final Map<BargainingRule, String> RULES = Map.of(
            BargainingRule.NASH, "nash",
            BargainingRule.EGALITARIAN, "egalitarian",
            BargainingRule.KALAI_SMORODINSKY, "ks");

    @Test
    void a01_pointsAndOutcomesOfEachFrontier() throws Exception {
        for (Map.Entry<Scenario, Map<?, ?>> entry : additive().entrySet()) {
            Scenario scenario = entry.getKey();
            Map<?, ?> counts = (Map<?, ?>) entry.getValue().get("frontier");
            assertThat(scenario.space().combinations().doubleValue())
                    .isEqualTo(entry.getValue().get("outcomes"));
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.exact(2), Watch.NONE);
            assertThat((double) frontier.size())
                    .as(scenario.id())
                    .isEqualTo(counts.get("distinct_points_exact_doubles"));
            assertThat(frontier.outcomes())
                    .as(scenario.id())
                    .isEqualTo(BigInteger.valueOf(((Double) counts.get("outcomes_on_frontier")).longValue()));
            assertThat(frontier.quality().isExact()).isTrue();
            if (entry.getValue().get("frontier_points") instanceof List<?> points) {
                for (int p = 0; p < points.size(); p++) {
                    assertThat(frontier.values(p))
                            .as(scenario.id())
                            .containsExactly(numbers(points.get(p)), within(EXACT));
                }
            }
        }
    }

    @Test
    void a02_eachSolutionUnderBothDisagreementPointsFromTheFrontierAndDirectly() throws Exception {
        for (Map.Entry<Scenario, Map<?, ?>> entry : additive().entrySet()) {
            Scenario scenario = entry.getKey();
            Map<?, ?> solutions = (Map<?, ?>) entry.getValue().get("solutions");
            ParetoFrontier frontier = FrontierEngine.of(scenario, FrontierSettings.points(2), Watch.NONE);
            double[] reservation = scenario.profiles().stream()
                    .mapToDouble(Profile::reservation)
                    .toArray();
            double[] zero = new double[scenario.parties()];
            for (BargainingRule rule : RULES.keySet()) {
                check(scenario, frontier, rule, reservation, point(solutions, "disagreement=reservation", rule));
                check(scenario, frontier, rule, zero, point(solutions, "disagreement=0", rule));
            }
            check(scenario, frontier, BargainingRule.UTILITARIAN, zero, numbers(solutions.get("max_welfare_point")));
        }
    }

    private static void check(
            Scenario scenario, ParetoFrontier frontier, BargainingRule rule, double[] disagreement, double[] known) {
        Optional<Bargain> found = Bargaining.find(frontier, rule, disagreement);
        Optional<Bargain> direct =
                BargainingSearch.find(scenario, rule, disagreement, FrontierSettings.points(2), Watch.NONE);
        for (Bargain bargain : List.of(found.orElseThrow(), direct.orElseThrow())) {
            assertThat(numbers(bargain.values()))
                    .as("%s %s against %s", scenario.id(), rule, Arrays.toString(disagreement))
                    .containsExactly(known, within(EXACT));
        }
    }

    private static double[] point(Map<?, ?> solutions, String disagreement, BargainingRule rule) {
        return numbers(((Map<?, ?>) solutions.get(disagreement)).get(RULES.get(rule) + "_point"));
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(number -> (Double) number).toArray();
    }

    /** Every scenario whose answers are known; all of them are additive. */
    private static Map<Scenario, Map<?, ?>> additive() throws Exception {
        Path answers = GeniusFiles.FOLDER.resolve("expected.json");
        assumeTrue(Files.exists(answers), "the scenarios that are shared beside the project are not here");
        Map<?, ?> root = (Map<?, ?>) SmallJson.parse(Files.readString(answers));
        Map<Scenario, Map<?, ?>> scenarios = new LinkedHashMap<>();
        for (Object each : (List<?>) root.get("scenarios")) {
            Map<?, ?> known = (Map<?, ?>) each;
            String id = (String) known.get("id");
            Path folder = GeniusFiles.FOLDER.resolve("genius/" + id.substring(id.lastIndexOf('/') + 1));
            List<Path> profiles = ((List<?>) known.get("profiles"))
                    .stream().map(name -> folder.resolve((String) name)).toList();
            scenarios.put(GeniusFiles.scenario(id, profiles), known);
        }
        assertThat(scenarios).hasSizeGreaterThan(5);
        return scenarios;
    }
}
