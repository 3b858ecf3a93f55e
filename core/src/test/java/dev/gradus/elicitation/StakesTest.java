package dev.gradus.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.elicitation.weighing.Stakes;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What an answer settles, against the law of total variance. */
class StakesTest {
    @Test
    void whatIsOpenIsWhatAnAnswerSettlesAndWhatStaysOpen() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            int draws = 4 + random.nextInt(30);
            double[][] values = new double[draws][2];
            double[][] chances = new double[3][draws];
            for (int d = 0; d < draws; d++) {
                values[d][0] = random.nextInt(2);
                values[d][1] = random.nextDouble();
                double first = random.nextDouble();
                double second = (1 - first) * random.nextDouble();
                chances[0][d] = first;
                chances[1][d] = second;
                chances[2][d] = 1 - first - second;
            }
            Stakes stakes = new Stakes(values);
            double[] settled = stakes.each(chances);
            for (int k = 0; k < 2; k++) {
                assertThat(settled[k]).isCloseTo(stakes.open()[k] - left(values, chances, k), within(1e-9));
            }
        }
    }

    /** Mean over the answers of the variance that is left. */
    private static double left(double[][] values, double[][] chances, int k) {
        double all = 0;
        for (double[] chance : chances) {
            double sum = 0;
            double first = 0;
            double second = 0;
            for (int d = 0; d < values.length; d++) {
                sum += chance[d];
                first += chance[d] * values[d][k];
                second += chance[d] * values[d][k] * values[d][k];
            }
            all += sum / values.length * (second / sum - first / sum * first / sum);
        }
        return all;
    }
}
