package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.chance.SamplingPlan;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChanceTest {
    /** Newcombe 1998, table I: 81 of 263 and 15 of 148 at 95 %. */
    @Test
    void wilsonsIntervalIsThatOfTheLiterature() {
        Chance one = Chance.of(81, 263, 1.959964);
        Chance other = Chance.of(15, 148, 1.959964);

        assertThat(one.low()).isCloseTo(0.2553, within(1e-4));
        assertThat(one.high()).isCloseTo(0.3662, within(1e-4));
        assertThat(other.low()).isCloseTo(0.0624, within(1e-4));
        assertThat(other.high()).isCloseTo(0.1605, within(1e-4));
    }

    /**
     * 2,000 synthetic cases: the outcome happens where a weighted sum of a few numbers lies below a level, whose chance is known from many
     * more points. Each is estimated from 256 draws of its own scrambling; the interval must cover at least 88 %.
     */
    @Test
    void aNinetyPercentIntervalCovers() {
        SplittableRandom random = new SplittableRandom(2026);
        int covered = 0;
        int cases = 2000;
        for (int k = 0; k < cases; k++) {
            int d = 1 + random.nextInt(6);
            double[] weights = random.doubles(d, -1, 1).toArray();
            double level = random.nextDouble(-0.6, 0.6);
            double truth = share(weights, level, 1 << 12, 8, 900_000 + k);
            Chance chance = Chance.of(
                    Math.round(256 * share(weights, level, SweepRequest.BLOCK, 4, k)), 256, SweepRequest.DEVIATE);
            covered += chance.low() - 1e-3 <= truth && truth <= chance.high() + 1e-3 ? 1 : 0;
        }

        assertThat((double) covered / cases).isGreaterThanOrEqualTo(0.88);
    }

    private static double share(double[] weights, double level, int size, int blocks, long seed) {
        SamplingPlan plan = SamplingPlan.of(weights.length, size, seed);
        long hits = 0;
        for (int b = 0; b < blocks; b++) {
            for (double[] point : plan.block(b)) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * (2 * point[i] - 1);
                }
                hits += sum < level ? 1 : 0;
            }
        }
        return (double) hits / (size * (long) blocks);
    }
}
