package dev.gradus.formats.negmas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each function of one number against its formula, at 1, 2, 3, 4 and 5. */
class ValueFunctionsTest {
    /**
     * @param function as a file writes it
     * @param formula what it gives for a number
     */
    record Shape(String function, DoubleUnaryOperator formula) {
        @Override
        public String toString() {
            return function;
        }
    }

    static final List<Shape> SHAPES = List.of(
            new Shape("{type: IdentityFun}", x -> x),
            new Shape("{type: ConstFun, bias: 0.3}", _ -> 0.3),
            new Shape("{type: LinearFun, slope: -2}", x -> -2 * x),
            new Shape("{type: AffineFun, slope: 0.1, bias: 0.2}", x -> 0.1 * x + 0.2),
            new Shape("{type: QuadraticFun, a2: 0.5, a1: -1, bias: 2}", x -> x * x / 2 - x + 2),
            new Shape(
                    "{type: PolynomialFun, coefficients: [1, -2, 0.25], bias: 3}",
                    x -> 3 + x - 2 * x * x + x * x * x / 4),
            new Shape(
                    "{type: TriangularFun, start: 1, middle: 3, end: 5, bias: 0.1, scale: 2}",
                    x -> List.of(0.1, 1.1, 2.1, 1.1, 0.1).get((int) x - 1)),
            new Shape(
                    "{type: TriangularFun, start: 2, middle: 2, end: 4}",
                    x -> List.of(0.0, 0.0, 0.5, 0.0, 0.0).get((int) x - 1)),
            new Shape(
                    "{type: TrapezoidalFun, start: 1, rise_end: 3, fall_start: 4, end: 6, scale: 4}",
                    x -> List.of(0.0, 2.0, 4.0, 4.0, 2.0).get((int) x - 1)),
            new Shape(
                    "{type: TrapezoidalFun, start: 2, rise_end: 2, fall_start: 3, end: 3, bias: 1}",
                    x -> List.of(1.0, 2.0, 2.0, 1.0, 1.0).get((int) x - 1)),
            new Shape(
                    "{type: GaussianFun, center: 3, sigma: 2, bias: 0.5, scale: 4}",
                    x -> 0.5 + 4 * Math.exp(-Math.pow(x - 3, 2) / 8)),
            new Shape("{type: ExponentialFun, tau: 0.5, bias: 1}", x -> Math.exp(x / 2) + 1),
            new Shape("{type: ExponentialFun, tau: 2, base: 3}", x -> Math.pow(9, x)),
            new Shape("{type: LogFun, tau: 2, bias: 1, base: 10, scale: 3}", x -> 3 * Math.log10(2 * x) + 1),
            new Shape(
                    "{type: SinFun, multiplier: 2, bias: 1, phase: 0.5, amplitude: 3}",
                    x -> 3 * Math.sin(2 * x + 0.5) + 1),
            new Shape("{type: CosFun}", Math::cos),
            new Shape(
                    "{type: MultiModalTrapezoidalFun, starts: [1, 2], rise_ends: [2, 3], fall_starts: [3, 4],"
                            + " ends: [4, 5], biases: [0, 1], scales: [1, 2], weights: [10, 1], bias: 100}",
                    x -> List.of(101.0, 111.0, 113.0, 103.0, 101.0).get((int) x - 1)),
            new Shape(
                    "{type: MultiModalGaussianFun, centers: [1, 4], sigmas: [1, 2], weights: null}",
                    x -> Math.exp(-Math.pow(x - 1, 2) / 2) + Math.exp(-Math.pow(x - 4, 2) / 8)),
            new Shape(
                    "{type: AggregatingFun, funs: [{type: IdentityFun}, {type: TableFun, mapping:"
                            + " {1: 1, 2: 1, 3: 0, 4: 0, 5: 0}}], weights: [2, 8], bias: 1, normalize: false, issue: null}",
                    x -> 1 + 2 * x + (x < 3 ? 8 : 0)),
            new Shape("{type: BiasedFun, fun: {type: LinearFun, slope: 3}, bias: -1}", x -> 3 * x - 1),
            new Shape("{__python_class__: negmas.preferences.value_fun.LinearFun, slope: 1}", x -> x),
            new Shape("{1: 5, 2: 4, 3: 3, 4: 2, 5: 1}", x -> 6 - x),
            new Shape("[5, 4, 3, 2, 1]", x -> 6 - x));

    private static final String SPACE = "{issues: [{name: Hours, type: ContiguousIssue, values: [1, 5]}]}\n";

    private static Utility read(String function) {
        return SharedScenarios.read(SharedScenarios.bytes(SmallScenarios.files("space.yml", SPACE, "x.yml", function)))
                .profiles()
                .getFirst()
                .utility();
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void aFunctionIsItsFormula(Shape shape) {
        Utility utility = read("type: LinearAdditiveUtilityFunction\nname: x\nvalues:\n- " + shape.function() + "\n");

        for (int x = 1; x <= 5; x++) {
            double expected = shape.formula().applyAsDouble(x);
            assertThat(utility.of(new int[] {x - 1})).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
        }
    }

    @Test
    void linearFunctionsShareTheWeightAndOnlyAffineOnesHaveABias() {
        String space = "{issues: [{name: a, values: [0, 1, 4]}, {name: b, values: [0, 2]}]}\n";
        for (String kind : List.of("Linear", "Affine")) {
            String function = "{type: " + kind + "UtilityFunction, name: x, bias: 7}\n";

            Utility utility = SharedScenarios.read(
                            SharedScenarios.bytes(SmallScenarios.files("space.yml", space, "x.yml", function)))
                    .profiles()
                    .getFirst()
                    .utility();

            assertThat(utility.of(new int[] {2, 1})).isEqualTo(kind.equals("Linear") ? 3 : 10);
        }
    }

    @Test
    void aConstantIsTheSameForEveryOutcome() {
        assertThat(read("{type: ConstUtilityFunction, value: 0.7}").of(new int[] {3}))
                .isEqualTo(0.7);
    }
}
