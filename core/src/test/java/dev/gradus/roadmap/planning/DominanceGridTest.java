package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The grid against looking at every label. */
class DominanceGridTest {
    @Test
    void whatIsSaidToBeDominatedIs() {
        SplittableRandom random = new SplittableRandom(1);
        DominanceGrid grid = new DominanceGrid();
        for (int round = 0; round < 2_000; round++) {
            double low = random.nextDouble() - 0.5;
            double high = low + Math.pow(10, random.nextInt(8) - 6) * random.nextDouble();
            grid.lay(low, high);
            double[] xs = new double[20];
            double[] ys = new double[20];
            for (int k = 0; k < xs.length; k++) {
                xs[k] = low + (high - low) * random.nextDouble();
                ys[k] = random.nextDouble();
                int label = k;
                boolean beyond =
                        java.util.stream.IntStream.range(0, k).anyMatch(j -> xs[j] > xs[label] && ys[j] > ys[label]);
                assertThat(grid.isBeyond(xs[k], ys[k]) && !beyond).isFalse();
                grid.mark(grid.cell(xs[k]), ys[k]);
            }
        }
    }

    @Test
    void valuesTooNearToBeDividedLieInOneCell() {
        DominanceGrid grid = new DominanceGrid();
        for (double apart : new double[] {0, Double.MIN_VALUE, 1e-310, 1e-306}) {
            grid.lay(0, apart);
            grid.mark(grid.cell(apart), 1);
            assertThat(grid.cell(apart)).isBetween(0, DominanceGrid.CELLS);
            assertThat(grid.isBeyond(apart, 0)).isFalse();
        }
    }
}
