package dev.gradus.forecast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fit is where the penalized likelihood is highest, which is looked for here by its value alone. */
class RidgeLogitTest {
    private static List<Promise> promises(SplittableRandom random, int n, int features, boolean allKept) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> x = DoubleStream.generate(() -> random.nextInt(2))
                    .limit(features)
                    .boxed()
                    .toList();
            double sum = -0.5 + 2 * x.getFirst();
            promises.add(new Promise("" + i, Map.of(), x, allKept || random.nextDouble() < 1 / (1 + Math.exp(-sum))));
        }
        return promises;
    }

    private static double likelihood(List<Promise> promises, double[] weights, double penalty) {
        double sum = -0.5e-6 * weights[0] * weights[0];
        for (int i = 1; i < weights.length; i++) {
            sum -= 0.5 * penalty * weights[i] * weights[i];
        }
        for (Promise promise : promises) {
            double score = weights[0];
            for (int i = 1; i < weights.length; i++) {
                score += weights[i] * promise.features().get(i - 1);
            }
            sum -= Math.log1p(Math.exp(promise.kept() ? -score : score));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noNeighbourIsLikelier(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double penalty = 0.1 + 5 * random.nextDouble();
        List<Promise> promises = promises(random, 60 + random.nextInt(200), 1 + random.nextInt(5), seed == 6);
        double[] weights = RidgeLogit.fit(promises, penalty).weights().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double best = likelihood(promises, weights, penalty);

        assertThat(best).isFinite();
        for (int k = 0; k < 300; k++) {
            double[] other = weights.clone();
            double far = Math.pow(10, -3 * random.nextDouble());
            for (int i = 0; i < other.length; i++) {
                other[i] += far * (2 * random.nextDouble() - 1);
            }
            assertThat(likelihood(promises, other, penalty)).isLessThanOrEqualTo(best + 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasPlantedIsFound(long seed) {
        RidgeLogit fitted = RidgeLogit.fit(promises(new SplittableRandom(seed), 4000, 3, false), 2);

        assertThat(fitted.weights().get(0)).isCloseTo(-0.5, within(0.2));
        assertThat(fitted.weights().get(1)).isCloseTo(2, within(0.25));
        assertThat(fitted.weights().get(2)).isCloseTo(0, within(0.25));
        assertThat(fitted.chance(List.of(1.0, 0.0, 0.0))).isCloseTo(1 / (1 + Math.exp(-1.5)), within(0.05));
    }
}
