package dev.gradus.formats.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which files of a folder are read, in which order parties come, and what sentences say of folders and numbers that will not do. */
class FileChoiceTest {
    private static final Map<String, String> TWO_DOMAINS = Map.of(
            "t/a-domain.xml", SmallScenarios.DOMAIN_XML,
            "t/a-1.xml", SmallScenarios.PROFILE_XML,
            "t/a-2.xml", SmallScenarios.PROFILE_XML,
            "t/b-domain.xml", SmallScenarios.WHOLE_DOMAIN_XML,
            "t/b-1.xml", SmallScenarios.RECTANGLES_XML);

    private static ScenarioResult read(Map<String, String> files, Optional<String> domain, String... profiles) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ScenarioFolder.read(bytes, new FileChoice(domain, List.of(profiles)), ScenarioFolder.POINTS);
    }

    private static List<String> parties(ScenarioResult result) {
        assertThat(result).isInstanceOf(ScenarioResult.Read.class);
        Scenario scenario = ((ScenarioResult.Read) result).scenario();
        return scenario.profiles().stream().map(Profile::id).toList();
    }

    private static List<String> problems(ScenarioResult result) {
        assertThat(result).isInstanceOf(ScenarioResult.Unreadable.class);
        return ((ScenarioResult.Unreadable) result)
                .problems().stream().map(FileChoiceTest::problem).toList();
    }

    private static String problem(LocatedProblem problem) {
        return problem.problem().code() + " " + problem.problem().args();
    }

    @Test
    void b01_aDomainAndItsProfilesAreChosen() {
        assertThat(problems(read(TWO_DOMAINS, Optional.empty())))
                .containsExactly(
                        "scenario.domains [a-domain.xml, b-domain.xml, a-1.xml, a-2.xml, b-1.xml, a-domain.xml]");
        assertThat(parties(read(TWO_DOMAINS, Optional.of("a-domain.xml"), "a-2.xml", "a-1.xml")))
                .containsExactly("a-1", "a-2");
        assertThat(parties(read(TWO_DOMAINS, Optional.of("t/b-domain.xml"), "b-1.xml")))
                .containsExactly("b-1");
    }

    @Test
    void b02_aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThat(problems(read(TWO_DOMAINS, Optional.of("c-domain.xml"), "a-3.xml")))
                .containsExactlyInAnyOrder(
                        "scenario.nodomain [c-domain.xml, a-domain.xml, b-domain.xml, a-domain.xml]",
                        "scenario.noprofile [a-3.xml, a-1.xml, a-2.xml, b-1.xml, a-1.xml]");
    }

    @Test
    void b03_ofTwoFormatsOneIsChosenWithItsDomain() {
        Map<String, String> files = new TreeMap<>(SmallScenarios.GENIUS);
        files.putAll(SmallScenarios.GENIUSWEB);

        assertThat(problems(read(files, Optional.empty())))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("scenario.mixed");
        assertThat(parties(read(files, Optional.of("bridge_domain.xml")))).containsExactly("arden");
        String json = SmallScenarios.GENIUSWEB.keySet().stream()
                .filter(name -> name.contains("arden"))
                .findFirst()
                .orElseThrow();
        assertThat(parties(read(files, Optional.empty(), json))).containsExactly("arden");
    }

    @Test
    void b04_partiesComeAsTheDomainOrARepositoryNamesThemElseByTheirFiles() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "car.xml", SmallScenarios.DOMAIN_XML,
                "deal.xml", SmallScenarios.PROFILE_XML,
                "deal2.xml", SmallScenarios.PROFILE_XML,
                "a.xml", SmallScenarios.PROFILE_XML));
        assertThat(parties(read(files, Optional.empty()))).containsExactly("a", "deal", "deal2");

        files.put(
                "car.xml",
                SmallScenarios.DOMAIN_XML.replace(
                        "<negotiation_template>",
                        "<negotiation_template><agent utility_space=\"etc/deal2.xml\"/><agent utility_space=\"\"/>"));
        assertThat(parties(read(files, Optional.empty()))).containsExactly("deal2", "a", "deal");

        files.put("car.xml", SmallScenarios.DOMAIN_XML);
        files.put("domainrepository.xml", """
                <repository><items><domainRepItem url="file:etc/car.xml"><profiles>
                <profileRepItem url="file:etc/deal.xml"/><profileRepItem url="file:etc/deal2.xml"/><profileRepItem url="file:etc/a.xml"/>
                </profiles></domainRepItem></items></repository>""");
        assertThat(parties(read(files, Optional.empty()))).containsExactly("deal", "deal2", "a");
    }

    private static Map<String, String> negmas(String reservation, String type) {
        return Map.of(
                "d.yml",
                "issues:\n- {name: a, type: CategoricalIssue, values: [x, y]}\n",
                "p.yml",
                "type: " + type + "\n" + reservation + "values:\n- {type: TableFun, mapping: {x: 1, y: 0.5}}\n");
    }

    @Test
    void b05_aReservationValueThatIsNoNumberIsTheLeastWorthAndAnInfiniteOneRefused() {
        String linear = "LinearAdditiveUtilityFunction";
        ScenarioResult nan = read(negmas("reserved_value: .nan\n", linear), Optional.empty());

        assertThat(nan).isInstanceOf(ScenarioResult.Read.class);
        ScenarioResult.Read read = (ScenarioResult.Read) nan;
        assertThat(read.scenario().profiles().getFirst().reservation()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read.notes().stream().map(FileChoiceTest::problem)).containsExactly("reservation.nan [.nan, , ]");
        assertThat(problems(read(negmas("reserved_value: .inf\n", linear), Optional.empty())))
                .containsExactly("reservation.infinite [.inf, , ]");
    }

    @Test
    void b06_theNearestKindOfFunctionIsProposed() {
        assertThat(problems(read(negmas("", "ExpDiscUFun"), Optional.empty())))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("scenario.kind [ExpDiscUFun, ")
                .endsWith(", ExpDiscountedUFun]");
    }

    @Test
    void b07_aFolderWithoutProfileOrDomainIsToldSo() {
        assertThat(problems(read(Map.of("d.yml", negmas("", "x").get("d.yml")), Optional.empty())))
                .containsExactly("scenario.profileless [d.yml, …UtilityFunction, ]");
    }

    @Test
    void b08_numbersAndWorthsHaveBoundsInEveryFormat() {
        Map<Map<String, String>, String> weights = Map.of(
                SmallScenarios.GENIUS,
                "0.3",
                SmallScenarios.GENIUSWEB,
                "0.6",
                negmas("weights: [0.3]\n", "LinearAdditiveUtilityFunction"),
                "0.3");
        weights.forEach((files, weight) -> {
            Map<String, String> huge = new TreeMap<>();
            Map<String, String> large = new TreeMap<>();
            files.forEach((name, text) -> {
                huge.put(name, text.replace(weight, "1e17"));
                large.put(name, text.replace(weight, "2e9"));
            });
            assertThat(problems(read(huge, Optional.empty()))).contains("number.large [1e17, 1000000000000, ]");
            assertThat(problems(read(large, Optional.empty())))
                    .hasSize(1)
                    .allMatch(problem -> problem.startsWith("worth.large ["))
                    .allMatch(problem -> problem.endsWith(", 1000000000, ]"));
        });
    }

    @Test
    void b09_manyPartiesOfLargeWorthsAreRefused() {
        Map<String, String> files =
                new TreeMap<>(Map.of("d.yml", negmas("", "x").get("d.yml")));
        String profile =
                negmas("weights: [5e8]\n", "LinearAdditiveUtilityFunction").get("p.yml");
        for (int i = 0; i < 40; i++) {
            files.put("p%02d.yml".formatted(i), profile);
        }
        assertThat(problems(read(files, Optional.empty()))).containsExactly("scenario.scales [40, , ]");
    }
}
