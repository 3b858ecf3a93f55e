package dev.gradus.formats.scenario;

import static dev.gradus.formats.scenario.SmallScenarios.DOMAIN_JSON;
import static dev.gradus.formats.scenario.SmallScenarios.DOMAIN_XML;
import static dev.gradus.formats.scenario.SmallScenarios.PROFILE_JSON;
import static dev.gradus.formats.scenario.SmallScenarios.PROFILE_XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One mistake in a small scenario, and what is said of it, where. */
class ScenarioProblemsTest {
    /**
     * @param files a sound scenario
     * @param from what is replaced, in every file
     * @param to by what
     * @param expected "file:line:column code [arguments]"
     */
    record Mistake(Map<String, String> files, String from, String to, String expected) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static final List<Mistake> GENIUS = List.of(
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<item index=\"1\" value=\"none\" evaluation=\"4\"/>",
                    "",
                    "arden.xml:4:3 value.missing [none, Toll, ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<weight index=\"2\" value=\"0.3\"/>",
                    "",
                    "arden.xml:1:1 issue.missing [Hours, , ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<weight index=\"2\" value=\"0.3\"/>",
                    "<weight index=\"2\"/>",
                    "arden.xml:3:34 key.missing [, value, ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "name=\"Hours\" type=\"integer\"",
                    "name=\"Hours\" type=\"whole\"",
                    "bridge_domain.xml:4:39 scenario.kind [whole, discrete, integer, real, discrete]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "ftype=\"linear\" parameter0",
                    "ftype=\"wavy\" parameter0",
                    "arden.xml:11:5 scenario.kind [wavy, linear, constant, triangular, linear]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "lowerbound=\"4\" upperbound=\"8\"/>",
                    "lowerbound=\"9\" upperbound=\"8\"/>",
                    "bridge_domain.xml:4:3 bounds.order [9, 8, ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "lowerbound=\"4\" upperbound=\"8\"/>",
                    "lowerbound=\"4\" upperbound=\"999999\"/>",
                    "bridge_domain.xml:4:3 scenario.values [999996, 10000, ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "name=\"Hours\" type=\"integer\" lowerbound=\"4\" upperbound=\"8\"/>",
                    "name=\"Toll\" type=\"integer\" lowerbound=\"4\" upperbound=\"8\"/>",
                    "bridge_domain.xml:4:3 issue.twice [Toll, , ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<issue index=\"3\"",
                    "<issue index=\"7\"",
                    "arden.xml:1:1 issue.missing [Share, , ]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<issue index=\"2\" name=\"Hours\" type=\"integer\" lowerbound=\"4\" upperbound=\"8\"/>",
                    "<issue index=\"2\" name=\"Hours\"><item value=\"few\"/></issue>",
                    "arden.xml:7:3 issue.numbers [Hours, evaluator, ]"),
            new Mistake(
                    SmallScenarios.RECTANGLES,
                    "INCLUDES index=\"2\"",
                    "INCLUDES index=\"5\"",
                    "arden.xml:5:70 issue.unknown [5, [1, 2], a]"),
            new Mistake(
                    SmallScenarios.RECTANGLES,
                    "maxutility=\"10\"",
                    "maxutility=\"-1\"",
                    "arden.xml:4:24 number.range [-1.0, 0 < x < ∞, 1]"),
            new Mistake(
                    SmallScenarios.RECTANGLES,
                    "aggregation=\"sum\"",
                    "aggregation=\"max\"",
                    "arden.xml:4:28 scenario.kind [max, sum, sum]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<discount_factor value=\"0.9\"/>",
                    "<rules><ranks/></rules>",
                    "arden.xml:14:1 scenario.kind [constraint, linear, nonlinear, linear]"));

    static final List<Mistake> TREES = List.of(
            new Mistake(
                    SmallScenarios.GENIUSWEB,
                    "\"high\": 0.25",
                    "\"hihg\": 0.25",
                    "arden.json:3:62 issue.value [hihg, Toll, high]"),
            new Mistake(
                    SmallScenarios.GENIUSWEB,
                    "{\"Toll\": 0.4",
                    "{\"Tol\": 0.4",
                    "arden.json:5:20 issue.unknown [Tol, Toll, Hours, Toll]"),
            new Mistake(
                    SmallScenarios.GENIUSWEB,
                    "discreteutils",
                    "discretutils",
                    "arden.json:3:13 scenario.kind [discretutils, discreteutils, DiscreteValueSetUtilities, numberutils,"
                            + " NumberValueSetUtilities, discreteutils]"),
            new Mistake(
                    SmallScenarios.GENIUSWEB,
                    "\"step\": 2",
                    "\"step\": 0",
                    "bridge.json:3:12 scenario.values [0, 10000, ]"),
            new Mistake(SmallScenarios.GENIUSWEB, ", \"step\": 2", "", "bridge.json:3:22 list.length [2, 3, ]"),
            new Mistake(SmallScenarios.GROUPS, "[\"8\", \"high\"]", "[\"8\"]", "belmar.json:5:47 list.length [1, 2, ]"),
            new Mistake(SmallScenarios.ORDERS, "[1, 2]]", "[1, 3]]", "carth.json:7:22 number.range [3, 0 … 2, 0]"),
            new Mistake(
                    SmallScenarios.NEGMAS,
                    "weights: [0.5, 2, 0.25, 1]",
                    "weights: [0.5, 2]",
                    "arden.yml:9:12 list.length [2, 4, ]"),
            new Mistake(
                    SmallScenarios.NEGMAS,
                    "AffineFun",
                    "AfineFun",
                    "arden.yml:13:5 scenario.kind [AfineFun, TableFun, IdentityFun, LinearFun, AffineFun, QuadraticFun,"
                            + " PolynomialFun, TriangularFun, TrapezoidalFun, GaussianFun, MultiModalTrapezoidalFun,"
                            + " MultiModalGaussianFun, ExponentialFun, LogFun, SinFun, CosFun, ConstFun,"
                            + " AggregatingFun, BiasedFun, AffineFun]"),
            new Mistake(
                    SmallScenarios.NEGMAS,
                    "type: LinearAdditiveUtilityFunction",
                    "type: NormalUtilityFunction",
                    "arden.yml:7:3 scenario.kind [NormalUtilityFunction, LinearAdditiveUtilityFunction,"
                            + " LinearUtilityFunction, AffineUtilityFunction, ConstUtilityFunction,"
                            + " HyperRectangleUtilityFunction, MappingUtilityFunction, GLAUtilityFunction,"
                            + " PAUtilityFunction, GPAUtilityFunction, WeightedUtilityFunction, ExpDiscountedUFun, LinDiscountedUFun, ConstUtilityFunction]"),
            new Mistake(
                    SmallScenarios.NEGMAS,
                    "{type: TableFun, mapping: {none: 1, high: 0.5}}",
                    "{type: IdentityFun}",
                    "arden.yml:12:5 issue.numbers [Toll, IdentityFun, ]"));

    static final List<Mistake> LISTS = List.of(
            new Mistake(
                    SmallScenarios.LISTED, "- [none, 6]", "- [none, 7]", "bridge.yml:8:10 issue.value [7, Hours, 4]"),
            new Mistake(SmallScenarios.LISTED, "- [none, 6]", "- [none]", "bridge.yml:8:3 list.length [1, 2, ]"),
            new Mistake(
                    SmallScenarios.LISTED,
                    "[none, 6]: 0.5",
                    "# gone",
                    "arden.yml:5:3 outcome.missing [1, 3, [none, 6]]"),
            new Mistake(SmallScenarios.LISTED, "[none, 6]: 0.5", "[none]: 0.5", "arden.yml:7:3 list.length [1, 2, ]"),
            new Mistake(
                    SmallScenarios.LISTED, "[none, 6]: 0.5", "[none, [6]]: 0.5", "arden.yml:7:3 key.complex [[…], , ]"),
            new Mistake(
                    SmallScenarios.LISTED,
                    "[none, 6]: 0.5",
                    "[none, 4]: 0.5",
                    "arden.yml:7:3 key.duplicate [[none, 4], 5, ]"),
            new Mistake(
                    SmallScenarios.LISTED,
                    "python/tuple",
                    "python/object:os.system",
                    "arden.yml:5:5 yaml.tag [tag:yaml.org,2002:python/object:os.system, , ]"),
            new Mistake(SmallScenarios.LISTED, "python/tuple", "python/tuple &a", "arden.yml:5:5 yaml.anchor [a, , ]"),
            new Mistake(SmallScenarios.LISTED, "none, 6]: 0.5", "none, 6]: *a", "arden.yml:7:14 yaml.alias [a, , ]"),
            new Mistake(
                    SmallScenarios.LISTED,
                    "0.125",
                    "0.125\nconstraints: [f]",
                    "arden.yml:4:14 scenario.code [constraints, , ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "type: TableFun, mapping: {none: 1, high: 2}",
                    "type: LambdaFun, f: !!binary gA==",
                    "elm.yml:5:9 scenario.code [LambdaFun, , ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "type: BilinearMultiFun",
                    "type: LambdaMultiFun",
                    "elm.yml:6:12 scenario.code [LambdaMultiFun, , ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "type: BilinearMultiFun",
                    "type: BilinearFun",
                    "elm.yml:6:12 scenario.kind [BilinearFun, TableMultiFun, LinearMultiFun, AffineMultiFun, BilinearMultiFun, QuadraticMultiFun, PolynomialMultiFun, ProductMultiFun, BilinearMultiFun]"),
            new Mistake(SmallScenarios.FACTORS, "[1, 2], {", "[1, 2, 3], {", "elm.yml:6:15 list.length [3, 2, ]"),
            new Mistake(SmallScenarios.FACTORS, "[1, 2], {", "[1, 1], {", "elm.yml:6:12 issue.twice [Hours, , ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[1, 2], {",
                    "[0, 2], {",
                    "elm.yml:6:12 issue.numbers [Toll, BilinearMultiFun, ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[[Posts]",
                    "[[Post]",
                    "elm.yml:7:5 issue.unknown [Post, Toll, Hours, Lanes, Posts, Posts]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[Posts], 0.75",
                    "[Posts], {type: LogFun, tau: 1}",
                    "elm.yml:7:13 function.undefined [LogFun, 0, ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[Posts], 0.75",
                    "[Posts], {type: GaussianFun, center: 1, sigma: 0}",
                    "elm.yml:7:13 number.range [0.0, 0 < x < ∞, 1]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[Posts], 0.75",
                    "[Posts], {type: TrapezoidalFun, start: 2, rise_end: 1, fall_start: 3, end: 4}",
                    "elm.yml:7:13 bounds.order [2, 1, ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[Posts], 0.75",
                    "[Posts], {type: PolynomialFun, coefficients: 1}",
                    "elm.yml:7:49 type.list [1, coefficients, ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "[Posts], 0.75",
                    "[Posts], {type: BiasedFun, fun: {type: IdentityFun}, normalize: true}",
                    "elm.yml:7:13 scenario.kind [BiasedFun normalize: true, normalize: false, normalize: false]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "GLAUtilityFunction",
                    "NonLinearAggregationUtilityFunction",
                    "elm.yml:1:1 scenario.code [NonLinearAggregationUtilityFunction, , ]"),
            new Mistake(
                    SmallScenarios.FACTORS,
                    "type: BilinearMultiFun, a: 1, b: 2, c: 0.5, bias: 3",
                    "mapping: {[4, 1]: 2}",
                    "elm.yml:6:22 outcome.missing [14, 15, [4, 2]]"),
            new Mistake(
                    SmallScenarios.RANKS,
                    "reserved_value: 0.3",
                    "reserved_value: 3",
                    "dorn.yml:4:3 number.range [3.0, x ≤ 0.5, -.inf]"),
            new Mistake(SmallScenarios.RANKS, "ufun:", "function:", "dorn.yml:1:1 key.missing [, ufun, ]"));

    /** Two groups of one issue each. */
    private static final String APART_JSON = """
            {"SumOfGroupsUtilitySpace": {"name": "belmar", "domain": {}, "partUtilities": {
              "a": {"partsutils": {"issues": ["Hours"], "utilslist": [{"values": ["4"], "util": 0.5}]}},
              "b": {"partsutils": {"issues": ["Toll"], "utilslist": [{"values": ["none"], "util": 0.5}]}}}}}
            """;

    /** Numbers that are none, and finite ones that add up to infinity; what no deal is worth where the format has no "none". */
    static final List<Mistake> BEYOND = List.of(
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<reservation value=\"0.25\"/>",
                    "<reservation value=\"-Infinity\"/>",
                    "arden.xml:15:21 number.invalid [-Infinity, -∞ < x < ∞, 0.5]"),
            new Mistake(
                    SmallScenarios.GENIUS,
                    "<reservation value=\"0.25\"/>",
                    "<reservation value=\"NaN\"/>",
                    "arden.xml:15:21 number.invalid [NaN, -∞ < x < ∞, 0.5]"));

    @ParameterizedTest
    @FieldSource({"GENIUS", "TREES", "LISTS", "BEYOND"})
    void aMistakeIsNamedWhereItIs(Mistake mistake) {
        Map<String, String> changed = new java.util.LinkedHashMap<>(mistake.files());
        changed.replaceAll((_, text) -> text.replace(mistake.from(), mistake.to()));

        assertThat(changed).isNotEqualTo(mistake.files());
        assertThat(SharedScenarios.problems(changed)).contains(mistake.expected());
    }

    @Test
    void allProblemsOfAllFilesAreFoundAtOnce() {
        Map<String, String> files = Map.of(
                "domain.xml", DOMAIN_XML,
                "a.xml", PROFILE_XML.replace("slope=\"0.25\"", "slope=\"x\""),
                "b.xml", PROFILE_XML.replace("parameter1=\"-1\"", "parameter1=\"steep\""));

        assertThat(SharedScenarios.problems(files))
                .extracting(problem -> problem.replaceFirst(":.*number.invalid", ""))
                .containsExactly("a.xml [x, -∞ < x < ∞, 0.5]", "b.xml [steep, -∞ < x < ∞, 0.5]");
    }

    @Test
    void mistakesOfAProfileAreFoundWhereTheDomainIsBrokenToo() {
        Map<String, String> files = Map.of(
                "domain.xml", "<negotiation_template>", "a.xml", PROFILE_XML.replace("slope=\"0.25\"", "slope=\"x\""));

        assertThat(SharedScenarios.problems(files))
                .extracting(problem -> problem.replaceFirst("[^ ]* ([^ ]*) .*", "$1"))
                .containsExactly("number.invalid", "xml.syntax");
    }

    @Test
    void aFolderHoldsOneScenarioOfOneFormat() {
        assertThat(SharedScenarios.problems(Map.of("d.xml", DOMAIN_XML, "p.json", PROFILE_JSON)))
                .containsExactly(".:0:0 scenario.mixed [GENIUS: d.xml; GeniusWeb: p.json, --domain, d.xml]");
        assertThat(SharedScenarios.problems(
                        Map.of("x/d.xml", DOMAIN_XML, "x/e.xml", DOMAIN_XML, "x/p.xml", PROFILE_XML)))
                .containsExactly("x:0:0 scenario.domains [d.xml, e.xml, p.xml, d.xml]");
        assertThat(SharedScenarios.problems(Map.of("d.json", DOMAIN_JSON)))
                .containsExactly(".:0:0 scenario.profileless [d.json, …UtilitySpace, ]");
        assertThat(SharedScenarios.problems(Map.of("p.yml", SmallScenarios.FUNCTION_YML)))
                .containsExactly(".:0:0 scenario.domainless [p.yml, …OutcomeSpace, ]");
        assertThat(SharedScenarios.problems(Map.of("read.me", "hello", "data.json", "{}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(
                        ".:0:0 scenario.nothing [data.json, read.me, negotiation_template + utility_space (GENIUS)");
        assertThat(SharedScenarios.problems(Map.of())).hasSize(1);
    }

    @Test
    void aDomainHasAtLeastOneIssue() {
        assertThat(SharedScenarios.problems(Map.of("d.xml", "<negotiation_template/>", "p.xml", PROFILE_XML)))
                .containsExactly("d.xml:1:1 scenario.issues [0, 1000, ]");
    }

    @Test
    void otherFilesAreLeftOutAndNamed() {
        Map<String, String> files = new java.util.TreeMap<>(SmallScenarios.GENIUSWEB);
        files.put("specials.json", "{\"size\": 6}");
        files.put("notes.txt", "x");

        assertThat(SharedScenarios.notes(files))
                .containsExactlyInAnyOrder("scenario.file [notes.txt, , ]", "scenario.file [specials.json, , ]");
    }

    @Test
    void fieldsThatAreNotUsedAreNamed() {
        Map<String, String> files = new java.util.TreeMap<>(SmallScenarios.GENIUSWEB);
        files.replaceAll((_, text) -> text.replace("\"name\": \"arden\"", "\"name\": \"arden\", \"colour\": 3"));

        assertThat(SharedScenarios.notes(files)).containsExactly("scenario.unused [colour, , ]");
    }

    @Test
    void pointsAreAtLeastTwo() {
        assertThatThrownBy(() -> ScenarioFolder.read(Map.of(), FileChoice.ALL, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
