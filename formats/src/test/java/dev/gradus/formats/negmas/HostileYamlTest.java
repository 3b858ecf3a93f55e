package dev.gradus.formats.negmas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that would run, multiply or exhaust something: refused in a sentence, with the place. */
class HostileYamlTest {
    private static final String SPACE =
            "{issues: [{name: a, values: 1000}, {name: b, values: 1000}, {name: c, values: 1000}]}";

    private static List<String> problems(String space, String function) {
        return SharedScenarios.problems(SmallScenarios.files("space.yml", space, "x.yml", function));
    }

    @Test
    void anAnchorThatHoldsItselfIsRefused() {
        Map<String, String> files = SmallScenarios.files(
                "space.yml", SPACE, "x.yml", "type: GLAUtilityFunction\nfactors: &a\n- *a\n- [*a, *a]\n");

        assertThat(SharedScenarios.problems(files))
                .contains("x.yml:2:10 yaml.anchor [a, , ]", "x.yml:3:3 yaml.alias [a, , ]");
    }

    @Test
    void nothingIsMadeOfATag() {
        assertThat(problems(SPACE, "{type: ConstUtilityFunction, value: !!python/object/apply:os.system [ls]}"))
                .contains("x.yml:1:37 yaml.tag [tag:yaml.org,2002:python/object/apply:os.system, , ]");
    }

    @Test
    void keysWithinKeysEndAtThirtyTwoLevels() {
        assertThat(problems(SPACE, "{type: MappingUtilityFunction, mapping: {" + "[".repeat(50_000)))
                .containsExactly("x.yml:1:72 yaml.depth [, 32, ]");
    }

    @Test
    void aTableOfABillionCombinationsIsNotHeld() {
        String factor = "[[0, 1, 2], {type: LinearMultiFun, slope: [1, 1, 1]}, 1]";

        assertThat(problems(SPACE, "{type: GLAUtilityFunction, factors: [" + factor + "]}"))
                .containsExactly("x.yml:1:1 scenario.table [1000000000, 200000, ]");
    }

    @Test
    void functionsWithinFunctionsAreRead() {
        String inner = "{type: BiasedFun, bias: 1, fun: ".repeat(20) + "{type: IdentityFun}" + "}".repeat(20);

        assertThat(problems(SPACE, "{type: LinearAdditiveUtilityFunction, values: [" + inner + "]}"))
                .containsExactly("x.yml:1:47 list.length [1, 3, ]");
    }

    @Test
    void anOutcomeThatIsMissingIsNamedWithoutListingABillion() {
        assertThat(problems(SPACE, "{type: MappingUtilityFunction, mapping: {[0, 0, 0]: 1}}"))
                .containsExactly("x.yml:1:41 outcome.missing [999999999, 1000000000, [0, 0, 1]]");
    }

    @Test
    void listsOfOutcomesHaveAnEnd() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "[a" + i + "]").collect(Collectors.joining(", "));

        assertThat(problems(
                        "{type: EnumeratingOutcomeSpace, outcomes: [" + many + "]}",
                        "{type: ConstUtilityFunction, value: 1}"))
                .containsExactly("space.yml:1:1 scenario.outcomes [20000, 10000, ]");
        assertThat(problems("{type: EnumeratingOutcomeSpace, outcomes: []}", "{type: ConstUtilityFunction, value: 1}"))
                .containsExactly("space.yml:1:1 scenario.outcomes [0, 10000, ]");
        String wide = IntStream.range(0, 101).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        assertThat(problems(
                        "{type: EnumeratingOutcomeSpace, outcomes: [[" + wide + "]]}",
                        "{type: ConstUtilityFunction, value: 1}"))
                .containsExactly("space.yml:1:1 scenario.issues [101, 100, ]");
    }

    @Test
    void rankingHasAnEnd() {
        assertThat(problems(SPACE, "{type: RankOnlyUtilityFunction, ufun: {type: AffineUtilityFunction}}"))
                .containsExactly("x.yml:1:39 scenario.outcomes [1000000000, 10000, ]");
    }

    @Test
    void formulasHaveAnEnd() {
        String many = "1, ".repeat(201);
        assertThat(problems(
                        SPACE,
                        "{type: GLAUtilityFunction, factors: [[[0], {type: PolynomialFun, coefficients: [" + many
                                + "]}]]}"))
                .containsExactly("x.yml:1:44 scenario.terms [201, 200, ]");
    }
}
