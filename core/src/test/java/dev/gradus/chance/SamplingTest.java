package dev.gradus.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplingTest {
    @Test
    void aBlockOfSobolPointsHasOneInEveryCellOfEachCoordinate() {
        SamplingPlan plan = SamplingPlan.of(120, 64, 5);

        for (long number = 0; number < 3; number++) {
            oneInEveryCell(plan.block(number));
        }
    }

    @Test
    void soHasABlockOfALatinHypercube() {
        SamplingPlan plan = SamplingPlan.of(1200, 48, 5);

        assertThat(plan).isInstanceOf(LatinHypercube.class);
        oneInEveryCell(plan.block(0));
    }

    private static void oneInEveryCell(double[][] points) {
        for (int d = 0; d < points[0].length; d++) {
            int column = d;
            int[] cells = Arrays.stream(points)
                    .mapToInt(point -> (int) (point[column] * points.length))
                    .sorted()
                    .toArray();
            for (int k = 0; k < cells.length; k++) {
                assertThat(cells[k]).isEqualTo(k);
            }
            assertThat(Arrays.stream(points).mapToDouble(point -> point[column]))
                    .allMatch(u -> u > 0 && u < 1);
        }
    }

    /** Two coordinates at once: a Sobol net of 64 points has one point in each cell of 8 by 8, scrambled or not. */
    @Test
    void scramblingKeepsTheNet() {
        for (long number = 0; number < 20; number++) {
            boolean[][] seen = new boolean[8][8];
            for (double[] point : new ScrambledSobol(2, 64, 9).block(number)) {
                seen[(int) (8 * point[0])][(int) (8 * point[1])] = true;
            }
            assertThat(seen).isDeepEqualTo(filled());
        }
    }

    private static boolean[][] filled() {
        boolean[][] all = new boolean[8][8];
        Arrays.stream(all).forEach(row -> Arrays.fill(row, true));
        return all;
    }

    @Test
    void blocksAreDifferentAndEachIsAlwaysTheSame() {
        SamplingPlan plan = SamplingPlan.of(3, 64, 5);

        assertThat(plan.block(7)).isDeepEqualTo(SamplingPlan.of(3, 64, 5).block(7));
        assertThat(plan.block(7)[0]).isNotEqualTo(plan.block(8)[0]);
        assertThat(plan.block(7)[0]).isNotEqualTo(SamplingPlan.of(3, 64, 6).block(7)[0]);
    }

    /** Every scrambled point is uniform: the first point of many blocks has the mean and variance of a uniform number. */
    @Test
    void theMeanIsWithoutBias() {
        SamplingPlan plan = SamplingPlan.of(2, 2, 11);
        int n = 4000;
        double sum = 0;
        double squares = 0;
        double product = 0;
        for (long number = 0; number < n; number++) {
            double[] point = plan.block(number)[0];
            sum += point[1];
            squares += point[1] * point[1];
            product += (point[0] - 0.5) * (point[1] - 0.5);
        }

        assertThat(sum / n).isCloseTo(0.5, within(0.02));
        assertThat(squares / n).isCloseTo(1.0 / 3, within(0.02));
        assertThat(product / n).isCloseTo(0, within(0.006));
    }
}
