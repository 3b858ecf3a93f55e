package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.chance.SamplingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    private static List<SobolIndices.Indices> indices(int d, int n, ToDoubleFunction<double[]> function) {
        double[][] both = new SamplingPlanOf(2 * d, n).points;
        double[] a =
                Arrays.stream(both).mapToDouble(p -> function.applyAsDouble(p)).toArray();
        double[] b = Arrays.stream(both)
                .mapToDouble(p -> function.applyAsDouble(Arrays.copyOfRange(p, d, 2 * d)))
                .toArray();
        List<double[]> swapped = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            int column = i;
            swapped.add(Arrays.stream(both)
                    .mapToDouble(p -> {
                        double[] mixed = Arrays.copyOf(p, d);
                        mixed[column] = p[d + column];
                        return function.applyAsDouble(mixed);
                    })
                    .toArray());
        }
        return SobolIndices.of(a, b, swapped, d, 1);
    }

    private record SamplingPlanOf(double[][] points) {
        SamplingPlanOf(int dimensions, int n) {
            this(SamplingPlan.of(dimensions, n, 77).block(0));
        }
    }

    /** Ishigami and Homma 1990, a = 7, b = 0.1. */
    private static double ishigami(double[] u) {
        double x = Math.PI * (2 * u[0] - 1);
        double y = Math.PI * (2 * u[1] - 1);
        double z = Math.PI * (2 * u[2] - 1);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    @Test
    void ishigami() {
        List<SobolIndices.Indices> found = indices(3, 1 << 15, SobolIndicesTest::ishigami);

        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int i = 0; i < 3; i++) {
            assertThat(found.get(i).first().estimate()).isCloseTo(first[i], within(0.01));
            assertThat(found.get(i).total().estimate()).isCloseTo(total[i], within(0.01));
            assertThat(found.get(i).first().low()).isLessThan(first[i] + 0.01);
            assertThat(found.get(i).first().high()).isGreaterThan(first[i] - 0.01);
        }
        assertThat(found.get(0).total().seen()).isTrue();
        assertThat(found.get(2).first().seen()).isFalse();
    }

    /** Sobol's g function: the indices are known in closed form. */
    @Test
    void sobolG() {
        double[] a = {0, 1, 4.5, 9, 99, 99};
        List<SobolIndices.Indices> found = indices(a.length, 1 << 15, u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        });

        double[] part = Arrays.stream(a).map(x -> 1 / (3 * (1 + x) * (1 + x))).toArray();
        double variance = Arrays.stream(part).map(p -> 1 + p).reduce(1, (x, y) -> x * y) - 1;
        for (int i = 0; i < a.length; i++) {
            assertThat(found.get(i).first().estimate()).isCloseTo(part[i] / variance, within(0.02));
            assertThat(found.get(i).total().estimate())
                    .isCloseTo(part[i] * (1 + variance) / (1 + part[i]) / variance, within(0.02));
        }
    }

    @Test
    void whatDoesNotVaryHasNoDrivers() {
        List<SobolIndices.Indices> found = indices(2, 64, u -> 3);

        assertThat(found).allSatisfy(indices -> {
            assertThat(indices.total().estimate()).isZero();
            assertThat(indices.total().seen()).isFalse();
        });
    }
}
