package dev.gradus.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real scenarios, with the numbers that were published of them or verified by other programs. */
class RealScenariosTest {
    private static final double TOLERANCE = 1e-9;

    private static List<JsonNode> expected() {
        byte[] json = SharedScenarios.bytes(SharedScenarios.file("expected.json"));
        return elements(JsonMapper.builder().build().readTree(json).get("scenarios"));
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<Double> doubles(JsonNode array) {
        return elements(array).stream().map(JsonNode::asDouble).toList();
    }

    private static Map<String, byte[]> files(JsonNode known) {
        String id = known.get("id").asString();
        return SharedScenarios.files("genius" + id.substring(id.lastIndexOf('/')));
    }

    @Test
    void everyFolderIsRecognisedByItself() {
        assumeTrue(!SharedScenarios.folders().isEmpty(), "the real scenarios are not beside the project");

        assertThat(SharedScenarios.folders()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(folder -> {
            ScenarioResult result = ScenarioFolder.read(SharedScenarios.files(folder));

            assertThat(result).as(folder).isInstanceOf(ScenarioResult.Read.class);
            assertThat(((ScenarioResult.Read) result).format().name())
                    .isEqualToIgnoringCase(folder.substring(0, folder.indexOf('/')));
        });
    }

    @Test
    void partiesIssuesOutcomesAndReservationsAreAsPublished() {
        assertThat(expected()).hasSize(10).allSatisfy(known -> {
            Scenario scenario = SharedScenarios.read(files(known));

            assertThat(scenario.parties()).isEqualTo(known.get("parties").asInt());
            assertThat(scenario.space().issues().stream()
                            .map(issue -> (double) issue.size())
                            .toList())
                    .isEqualTo(doubles(known.get("issues")));
            assertThat(scenario.space().combinations())
                    .isEqualTo(BigInteger.valueOf(known.get("outcomes").asLong()));
            assertThat(scenario.profiles().stream().map(Profile::reservation).toList())
                    .isEqualTo(doubles(known.get("reservation")));
        });
    }

    /** The frontier's points, the solutions and the best sum, found among all outcomes, of which there are up to two million. */
    @Test
    void everyPublishedPointIsWorthWhatItShould() {
        assertThat(expected()).hasSize(10).allSatisfy(known -> {
            Scenario scenario = SharedScenarios.read(files(known));
            List<List<Double>> points = points(known);
            boolean[] found = new boolean[points.size()];
            double welfare = search(scenario, points, found);

            assertThat(found).as(scenario.id()).doesNotContain(false);
            assertThat(welfare)
                    .isCloseTo(known.get("solutions").get("max_welfare").asDouble(), within(TOLERANCE));
        });
    }

    private static List<List<Double>> points(JsonNode known) {
        List<List<Double>> points = new ArrayList<>();
        for (JsonNode solution : known.get("solutions")) {
            for (String name : List.of("nash_point", "egalitarian_point", "ks_point")) {
                if (solution.has(name) && solution.get(name).isArray()) {
                    points.add(doubles(solution.get(name)));
                }
            }
        }
        if (known.has("frontier_points")) {
            elements(known.get("frontier_points")).stream().limit(50).forEach(point -> points.add(doubles(point)));
        }
        assertThat(points).isNotEmpty();
        return points.stream().distinct().toList();
    }

    private static double search(Scenario scenario, List<List<Double>> points, boolean[] found) {
        double best = Double.NEGATIVE_INFINITY;
        int[] outcome = new int[scenario.space().issues().size()];
        double[] worths = new double[scenario.parties()];
        do {
            for (int i = 0; i < worths.length; i++) {
                worths[i] = scenario.profiles().get(i).utility().of(outcome);
            }
            for (int p = 0; p < found.length; p++) {
                found[p] = found[p] || isNear(worths, points.get(p));
            }
            best = Math.max(best, Arrays.stream(worths).sum());
        } while (next(scenario, outcome));
        return best;
    }

    private static boolean isNear(double[] worths, List<Double> point) {
        for (int i = 0; i < worths.length; i++) {
            if (Math.abs(worths[i] - point.get(i)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static boolean next(Scenario scenario, int[] outcome) {
        for (int k = outcome.length - 1; k >= 0; k--) {
            outcome[k]++;
            if (outcome[k] < scenario.space().issues().get(k).size()) {
                return true;
            }
            outcome[k] = 0;
        }
        return false;
    }

    /** GeniusWeb computed these points itself. */
    @Test
    void outcomesOfGeniusWebAreWorthWhatItSays() {
        Map<String, byte[]> files = SharedScenarios.files("geniusweb/domain00");
        Scenario scenario = SharedScenarios.read(files);
        JsonNode specials = JsonMapper.builder().build().readTree(files.get("specials.json"));
        List<JsonNode> points = new ArrayList<>(elements(specials.get("pareto_front")));
        points.addAll(List.of(specials.get("nash"), specials.get("kalai")));

        assertThat(scenario.space().combinations().intValueExact())
                .isEqualTo(specials.get("size").asInt());
        assertThat(points).hasSizeGreaterThan(5).allSatisfy(point -> {
            int[] outcome = scenario.space().issues().stream()
                    .mapToInt(issue -> issue.values().stream()
                            .map(value -> value.in("en"))
                            .toList()
                            .indexOf(point.get("bid").get(issue.name().in("en")).asString()))
                    .toArray();
            double[] expected = doubles(point.get("utility")).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();

            assertThat(scenario.values(outcome)).containsExactly(expected, within(1e-12));
        });
    }

    @Test
    void aReservationBidIsWorthItsOutcome() {
        Scenario scenario = SharedScenarios.read(SharedScenarios.files("geniusweb/Fitness"));

        assertThat(scenario.profiles().get(0).reservation())
                .isCloseTo(0.15 * 0.2 + 0.05 * 0.22 + 0.3 * 0.25 + 0.3 * 0.14 + 0.2 * 0.2, within(1e-15));
    }

    /** The same scenario from GENIUS and, converted by NegMAS to numbers from 0 to 1 with other weights, in the same order of outcomes. */
    @Test
    void negmasAndGeniusOrderTheValuesOfAnIssueAlike() {
        Scenario genius = SharedScenarios.read(SharedScenarios.files("genius/EnergySmallA"));
        Scenario negmas = SharedScenarios.read(SharedScenarios.files("negmas/EnergySmallA"));

        assertThat(negmas.space().issues()).isEqualTo(genius.space().issues());
        assertThat(negmas.profiles()).allSatisfy(profile -> {
            assertThat(profile.discount()).isEqualTo(0.75);
            assertThat(profile.reservation()).isZero();
        });
        int[] outcome = {0, 1, 2, 3, 4, 0};
        for (int i = 0; i < 2; i++) {
            assertThat(negmas.profiles().get(i).utility().of(outcome))
                    .isCloseTo(genius.profiles().get(i).utility().of(outcome), within(1e-9));
        }
    }

    @Test
    void withoutANumberAReservedValueIsMinusInfinity() {
        Scenario scenario = SharedScenarios.read(SharedScenarios.files("negmas/ItexvsCypress"));

        assertThat(scenario.profiles()).extracting(Profile::reservation).containsOnly(Double.NEGATIVE_INFINITY);
    }

    @Test
    void nothingIsReadInDifferentOrderOfFiles() {
        Map<String, byte[]> files = SharedScenarios.files("genius/group1-university");
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        files.keySet().stream().sorted((a, b) -> b.compareTo(a)).forEach(name -> reversed.put(name, files.get(name)));

        assertThat(SharedScenarios.read(reversed).profiles().stream()
                        .map(Profile::id)
                        .toList())
                .isEqualTo(SharedScenarios.read(files).profiles().stream()
                        .map(Profile::id)
                        .toList());
    }
}
