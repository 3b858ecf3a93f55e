package dev.gradus.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Shape;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;

class QuantileTest {
    private static final int N = 20_000;

    private static double[] draws(Estimate estimate) {
        Quantile quantile = Quantile.of(estimate);
        return IntStream.range(0, N)
                .mapToDouble(k -> quantile.at((k + 0.5) / N))
                .toArray();
    }

    private static double mean(double[] draws) {
        return IntStream.range(0, draws.length).mapToDouble(k -> draws[k]).sum() / draws.length;
    }

    private static double variance(double[] draws) {
        double mean = mean(draws);
        return IntStream.range(0, draws.length)
                        .mapToDouble(k -> (draws[k] - mean) * (draws[k] - mean))
                        .sum()
                / draws.length;
    }

    @Test
    void aPertHasTheMomentsOfTheTextbook() {
        double[] draws = draws(new Estimate(-7, -4, -1.5));

        double mean = (-7 + 4 * -4 - 1.5) / 6;
        assertThat(mean(draws)).isCloseTo(mean, within(1e-4));
        assertThat(variance(draws)).isCloseTo((mean + 7) * (-1.5 - mean) / 7, within(1e-3));
    }

    /** The published draws of a case stay what they are. */
    @Test
    void aPertIsThatOfTheLibraryToTheLastBit() {
        Random random = new Random(9);
        for (int k = 0; k < 2_000; k++) {
            double mode = k < 20 ? k % 2 : random.nextDouble();
            Quantile quantile = Quantile.of(new Estimate(0, mode, 1));
            BetaDistribution beta = new BetaDistribution(1 + 4 * mode, 5 - 4 * mode);
            for (double u : new double[] {Math.pow(random.nextDouble(), 8), random.nextDouble(), 1 - 1e-9}) {
                assertThat(quantile.at(u))
                        .as("%s at %s", mode, u)
                        .isEqualTo(Math.clamp(beta.inverseCumulativeProbability(u), 0, 1));
            }
        }
    }

    @Test
    void aTriangularHasTheMomentsOfTheTextbook() {
        double[] draws = draws(new Estimate(0, 1, 4, Shape.TRIANGULAR));

        assertThat(mean(draws)).isCloseTo(5.0 / 3, within(1e-4));
        assertThat(variance(draws)).isCloseTo((16 + 1 - 4) / 18.0, within(1e-3));
    }

    @Test
    void aUniformHasTheMomentsOfTheTextbook() {
        double[] draws = draws(new Estimate(2, 3, 6, Shape.UNIFORM));

        assertThat(mean(draws)).isCloseTo(4, within(1e-9));
        assertThat(variance(draws)).isCloseTo(16 / 12.0, within(1e-6));
    }

    @Test
    void aNormalKeepsItsPercentilesWhileTheValidRangeIsFar() {
        Quantile quantile = Quantile.of(new Estimate(10, 20, 30, new Shape.Normal(-1000, 1000)));

        assertThat(quantile.at(0.05)).isCloseTo(10, within(1e-9));
        assertThat(quantile.at(0.5)).isCloseTo(20, within(1e-9));
        assertThat(quantile.at(0.95)).isCloseTo(30, within(1e-9));
    }

    @Test
    void noDrawIsInvalid() {
        for (Estimate estimate : List.of(
                new Estimate(0.7, 0.95, 1, new Shape.Normal(0, 1)),
                new Estimate(0.7, 0.95, 1),
                new Estimate(0, 0, 1),
                new Estimate(0, 1, 1),
                new Estimate(0, 1, 1, Shape.TRIANGULAR),
                new Estimate(0, 0, 1, Shape.TRIANGULAR))) {
            Quantile quantile = Quantile.of(estimate);
            double before = 0;
            for (double u : new double[] {0x1p-54, 1e-12, 1e-3, 0.2, 0.5, 0.9, 0.999, 1 - 0x1p-53}) {
                assertThat(quantile.at(u)).as("%s at %s", estimate, u).isBetween(before, 1.0);
                before = quantile.at(u);
            }
        }
    }

    @Test
    void aDiscreteNumberHasItsChances() {
        double[] draws = draws(new Estimate(1, 2, 3, new Shape.Discrete(List.of(0.25, 0.5, 0.25))));

        assertThat(IntStream.range(0, N).filter(k -> draws[k] == 1).count()).isEqualTo(N / 4);
        assertThat(IntStream.range(0, N).filter(k -> draws[k] == 2).count()).isEqualTo(N / 2);
    }

    @Test
    void numbersThatMoveTogetherHaveTheRankCorrelationAskedAndStayUniform() {
        double normal = 2 * Math.sin(Math.PI * 0.6 / 6);
        Copula copula = new Copula(new double[][] {{1, normal}, {normal, 1}});
        SamplingPlan plan = SamplingPlan.of(2, 1024, 3);
        int n = 8192;
        double product = 0;
        double mean = 0;
        double squares = 0;
        for (int b = 0; b < n / 1024; b++) {
            for (double[] point : plan.block(b)) {
                double[] joined = copula.apply(point);
                product += (joined[0] - 0.5) * (joined[1] - 0.5) / n;
                mean += joined[1] / n;
                squares += joined[1] * joined[1] / n;
            }
        }

        assertThat(12 * product).isCloseTo(0.6, within(0.01)); // ranks of uniform numbers are the numbers
        assertThat(mean).isCloseTo(0.5, within(0.003));
        assertThat(squares).isCloseTo(1.0 / 3, within(0.003));
    }
}
