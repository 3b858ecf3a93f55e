package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.repair.Goal;
import dev.gradus.repair.RepairCase;
import dev.gradus.repair.RepairRequest;
import dev.gradus.repair.Repairer;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repairs in the results, derived again from the case file: an instrument is given by setting the numbers that it changes, as on the
 * command line, and the roadmap judged by the certificate checker.
 */
class RepairResultsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Results.class.getResourceAsStream("results.schema.json"));
    private static final String TWO_BY_TWO = "../cases/textbooks/two-by-two/case.yaml";
    private static final String HANOI = "../cases/treaties/hanoi-2019/case.yaml";
    private static final double CLOSE = 1e-9;

    @Test
    void theWholeExchangeOfTwoByTwoTakesBothInstruments() throws IOException {
        JsonNode full = tree(TWO_BY_TWO, 1).get("repairs").get(1);

        assertThat(full.get("outcome").asString()).isEqualTo("mended");
        assertThat(strings(full.get("cheapest").get(0).get("instruments"))).containsExactly("escrow", "lock");
        assertThat(full.get("cheapest")
                        .get(0)
                        .get("certificate")
                        .get("weakestMargin")
                        .asDouble())
                .isCloseTo(3.323503, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {TWO_BY_TWO, HANOI})
    void everyRepairFollowsFromTheCaseFile(String file) throws IOException {
        JsonNode root = tree(file, 1);
        int looked = 0;
        for (JsonNode repairs : root.get("repairs")) {
            for (JsonNode mend : repairs.get("cheapest")) {
                mend(file, root, mend);
                looked++;
            }
            if (repairs.has("today")) {
                fails(file, List.of(), repairs.get("today"));
                looked++;
            }
            if (repairs.has("nearest")) {
                JsonNode nearest = repairs.get("nearest");
                fails(file, strings(nearest.get("instruments")), nearest.get("fails"));
                looked++;
            }
        }
        assertThat(looked).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {TWO_BY_TWO, HANOI})
    void repairsFollowTheSchema(String file) throws IOException {
        assertThat(SCHEMA.validate(json(file, 3), InputFormat.JSON)).isEmpty();
    }

    /** No number without its terms, down to the figures of the case or what stands in their place. */
    @ParameterizedTest
    @ValueSource(strings = {TWO_BY_TWO, HANOI})
    void everyNumberOfARepairFollowsFromItsTerms(String file) throws IOException {
        Recomputing recomputing = new Recomputing(tree(file, 3)).repairs();

        assertThat(recomputing.wrong()).isEmpty();
        assertThat(recomputing.count()).isGreaterThan(100);
    }

    /** What stands in the place of a figure is what an instrument given sets, or the share of a tranche. */
    @ParameterizedTest
    @ValueSource(strings = {TWO_BY_TWO, HANOI})
    void whatStandsInThePlaceOfAFigureIsExplained(String file) throws IOException {
        JsonNode root = tree(file, 3);
        int looked = 0;
        for (JsonNode repairs : root.get("repairs")) {
            for (JsonNode mend : repairs.get("cheapest")) {
                Map<String, Double> set = changes(file, strings(mend.get("instruments")));
                for (var with : mend.get("with").properties()) {
                    double expected = inPlace(with.getKey(), set, root.get("figures"));
                    assertThat(with.getValue().asDouble()).as(with.getKey()).isCloseTo(expected, within(CLOSE));
                    looked++;
                }
            }
        }
        assertThat(looked > 0 || file.equals(HANOI)).isTrue();
    }

    /** One share for all stands for that of every party. */
    private static double inPlace(String path, Map<String, Double> set, JsonNode figures) {
        String whole = path.replaceFirst("#\\d+/\\d+", "");
        int of = whole.equals(path) ? 1 : Integer.parseInt(path.replaceFirst(".*#\\d+/(\\d+).*", "$1"));
        String forAll = whole.replaceFirst("(\\.can-be-undone\\.share)\\..*", "$1");
        double value = set.containsKey(whole)
                ? set.get(whole)
                : set.containsKey(forAll)
                        ? set.get(forAll)
                        : figures.get(whole).get("value").asDouble();
        if (whole.contains(".worth.") || whole.endsWith(".takes")) {
            return value / of;
        }
        return whole.endsWith(".signal") ? Math.pow(value, 1.0 / of) : value;
    }

    private static Map<String, Double> changes(String file, List<String> given) throws IOException {
        Map<String, Double> set = new HashMap<>();
        for (Instrument instrument : read(file, Map.of()).instruments()) {
            if (given.contains(instrument.id())) {
                instrument.changes().forEach(change -> set.put(change.path(), change.value()));
            }
        }
        return set;
    }

    private static void mend(String file, JsonNode root, JsonNode mend) throws IOException {
        List<String> given = strings(mend.get("instruments"));
        Certificate certificate = rederive(file, given, mend);
        assertThat(certificate.holds()).isTrue();
        JsonNode said = mend.get("certificate");
        assertThat(said.get("weakestMargin").asDouble()).isCloseTo(certificate.weakestMargin(), within(CLOSE));
        for (int k = 0; k < certificate.stages().size(); k++) {
            for (int i = 0; i < certificate.stages().get(k).parties().size(); i++) {
                JsonNode party = said.get("stages").get(k).get("parties").get(i);
                Certificate.PartyLine line =
                        certificate.stages().get(k).parties().get(i);
                assertThat(party.get("value").asDouble()).isCloseTo(line.value(), within(CLOSE));
                if (party.get("margin").isNull()) { // it has no other choice
                    assertThat(line.margin()).isInfinite();
                } else {
                    assertThat(party.get("margin").asDouble()).isCloseTo(line.margin(), within(CLOSE));
                }
            }
        }
        double total = 0;
        for (String id : given) {
            total += root.get("figures")
                    .get("instruments." + id + ".cost")
                    .get("value")
                    .asDouble();
        }
        assertThat(mend.get("totalShare").asDouble()).isCloseTo(total / 100, within(CLOSE));
        for (JsonNode part : mend.get("removes")) {
            List<String> left = new ArrayList<>(given);
            assertThat(left.remove(part.get("instrument").asString())).isTrue();
            fails(file, left, part.get("without"));
        }
    }

    /** The first stage with a negative margin is the one named, with the largest shortfall there; or the end. */
    private static void fails(String file, List<String> given, JsonNode shortfall) throws IOException {
        Certificate certificate = rederive(file, given, shortfall);
        int stage = 1;
        double worst = 0;
        for (Certificate.StageLine line : certificate.stages()) {
            worst = line.parties().stream()
                    .mapToDouble(Certificate.PartyLine::margin)
                    .min()
                    .orElse(0);
            if (worst < -CLOSE) {
                break;
            }
            stage++;
        }
        boolean atEnd = stage > certificate.stages().size();
        assertThat(shortfall.get("stage").asInt()).isEqualTo(stage);
        assertThat(shortfall.get("atEnd").asBoolean()).isEqualTo(atEnd);
        assertThat(shortfall.get("margin").asDouble())
                .isNegative()
                .isCloseTo(atEnd ? certificate.end().slack() : worst, within(CLOSE));
    }

    private static Certificate rederive(String file, List<String> given, JsonNode said) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (Instrument instrument : read(file, Map.of()).instruments()) {
            if (given.contains(instrument.id())) {
                for (Figure change : instrument.changes()) {
                    settings.put(change.path(), Double.toString(change.value()));
                    // a turnover that an instrument gives stands for good
                    CaseFigures.of(read(file, Map.of())).stream()
                            .map(Figure::path)
                            .filter(path -> path.startsWith(change.path() + ".after."))
                            .forEach(path -> settings.put(path, Double.toString(change.value())));
                }
            }
        }
        ResolvedCase repaired = resolve(read(file, settings));
        List<Stage> masks = new ArrayList<>();
        for (JsonNode stage : said.get("stages")) {
            masks.add(new Stage(repaired.structure().mask(strings(stage)), Reevaluation.years(said, masks.size())));
        }
        return CertificateChecker.rederive(repaired, new Roadmap(masks));
    }

    private static Case read(String file, Map<String, String> settings) throws IOException {
        return ((ReadResult.Read) CaseReader.read(file, Files.readAllBytes(Path.of(file)), settings)).written();
    }

    private static ResolvedCase resolve(Case written) {
        return WholeCase.of(written).resolved();
    }

    private static JsonNode tree(String file, int mostTranches) throws IOException {
        return JsonMapper.builder().build().readTree(json(file, mostTranches));
    }

    private static String json(String file, int mostTranches) throws IOException {
        Case written = read(file, Map.of());
        WholeCase whole = WholeCase.of(written);
        RepairRequest request = new RepairRequest(PlanRequest.DEFAULT, mostTranches, 2_048, 1);
        List<Repairs> repairs = written.proposals().stream()
                .map(proposal -> Repairer.repair(
                        RepairCase.of(whole),
                        proposal.id(),
                        new Goal.Sequence(Dating.roadmap(whole, proposal)),
                        request,
                        Watch.NONE))
                .toList();
        return Results.json(whole, repairs, "test");
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
