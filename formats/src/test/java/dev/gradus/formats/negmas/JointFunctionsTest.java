package dev.gradus.formats.negmas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each function of several issues against its formula, over x from 1 to 3 and y of 2 and 5. */
class JointFunctionsTest {
    private static final String SPACE =
            "{issues: [{name: x, type: ContiguousIssue, values: [1, 3]}, {name: y, values: [2, 5]}]}\n";

    /**
     * @param function as a file writes it
     * @param formula what it gives for x and y
     */
    record Shape(String function, ToDoubleBiFunction<Double, Double> formula) {
        @Override
        public String toString() {
            return function;
        }
    }

    static final List<Shape> FORMULAS = List.of(
            new Shape("{type: LinearMultiFun, slope: [2, 3]}", (x, y) -> 2 * x + 3 * y),
            new Shape("{type: AffineMultiFun, slope: [2, 3], bias: 1}", (x, y) -> 2 * x + 3 * y + 1),
            new Shape(
                    "{type: BilinearMultiFun, a: 0.5, b: 0.25, c: 2, bias: 1}",
                    (x, y) -> 0.5 * x + 0.25 * y + 2 * x * y + 1),
            new Shape(
                    "{type: QuadraticMultiFun, linear: [1, 2], quadratic: [3, 4], interactions: [5], bias: 6}",
                    (x, y) -> 6 + x + 2 * y + 3 * x * x + 4 * y * y + 5 * x * y),
            new Shape(
                    "{type: PolynomialMultiFun, terms: [[2, [1, 0]], [0.5, [2, 1]]], bias: 3}",
                    (x, y) -> 3 + 2 * x + 0.5 * x * x * y),
            new Shape("{type: ProductMultiFun, powers: [2, 1], scale: 0.5, bias: 1}", (x, y) -> 0.5 * x * x * y + 1),
            new Shape(
                    "{type: TableMultiFun, mapping: {[1, 2]: 1, [1, 5]: 2, [2, 2]: 3, [2, 5]: 4, [3, 2]: 5,"
                            + " [3, 5]: 6}}",
                    (x, y) -> 2 * x - (y == 2 ? 1 : 0)),
            new Shape("4", (_, _) -> 4));

    private static Utility read(String space, String function) {
        return SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.files("space.yml", space, "x.yml", function)))
                .profiles()
                .getFirst()
                .utility();
    }

    private static void assertIs(Utility utility, ToDoubleBiFunction<Double, Double> formula) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                double expected = formula.applyAsDouble(1.0 + i, 2.0 + 3 * j);
                assertThat(utility.of(new int[] {i, j})).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMULAS")
    void aFactorIsItsFormula(Shape shape) {
        String function = "{type: GLAUtilityFunction, name: x, factors: [[[0, 1], " + shape.function() + ", 1.0]]}\n";

        assertIs(read(SPACE, function), shape.formula());
    }

    @Test
    void issuesComeInTheOrderOfTheFactor() {
        String function = "{type: GLAUtilityFunction, factors: [[[y, x], {type: LinearMultiFun, slope: [2, 3]}]],"
                + " weights: [10]}\n";

        assertIs(read(SPACE, function), (x, y) -> 10 * (2 * y + 3 * x));
    }

    /** 0.5 + 0.25 · 2 for a high toll + 2 · (6 + 2 · 4 + 0.5 · 24 + 3) for six hours on four lanes + 0.75. */
    @Test
    void factorsAddUp() {
        Utility utility = SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.FACTORS))
                .profiles()
                .getFirst()
                .utility();

        assertThat(utility.of(new int[] {1, 2, 2, 0})).isCloseTo(0.5 + 0.5 + 58 + 0.75, within(1e-12));
    }

    @Test
    void aPolynomialOfTheIssuesOwnFunctions() {
        String function = "{type: PAUtilityFunction, values: [{type: IdentityFun}, {type: LinearFun, slope: 2}],"
                + " terms: [[3, [0, 0]], [0.5, [1, 0]], [2, [2, 1]]], bias: 1}\n";

        assertIs(read(SPACE, function), (x, y) -> 1 + 3 + 0.5 * x + 2 * x * x * 2 * y);
    }

    @Test
    void aPolynomialOfFactors() {
        String function = "{type: GPAUtilityFunction, factors: [[[0, 1], {type: LinearMultiFun, slope: [1, 1]}],"
                + " [[1], {type: IdentityFun}]], terms: [[2, [2, 0]], [1, [1, 1]]]}\n";

        assertIs(read(SPACE, function), (x, y) -> 2 * (x + y) * (x + y) + (x + y) * y);
    }

    @Test
    void functionsMayBeWeightedAndAdded() {
        String function = "type: WeightedUtilityFunction\nweights: [2, -1]\nufuns:\n"
                + "- {type: AffineUtilityFunction, weights: [1, 0], bias: 1, reserved_value: 0.5, name: a}\n"
                + "- {type: GLAUtilityFunction, factors: [[[0, 1], {type: ProductMultiFun, powers: [1, 1]}, 1]]}\n";

        assertIs(read(SPACE, function), (x, y) -> 2 * (x + 1) - x * y);
    }

    @Test
    void whatNegmasWritesBesidesIsNoNews() {
        Map<String, String> files = SmallScenarios.files(
                "space.yml",
                SPACE,
                "x.yml",
                "{type: GLAUtilityFunction, bias: 0, factors: [], id: a, stability: 511, reserved_outcome: null,"
                        + " reserved_value: 0.25, name: x}");

        assertThat(SharedScenarios.notes(files)).isEmpty();
    }
}
