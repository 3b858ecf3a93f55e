package dev.gradus.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.forecast.score.Scores.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both scores against numbers worked by hand. */
class ScoresTest {
    @Test
    void theBrierScoreIsTheSquareOfTheMiss() {
        assertThat(Scores.brier(0.7, true)).isCloseTo(0.09, within(1e-15));
        assertThat(Scores.brier(0.7, false)).isCloseTo(0.49, within(1e-15));
        assertThat(Scores.brier(0.5, true)).isEqualTo(0.25);
        assertThat(Scores.brier(1, false)).isEqualTo(1);
        assertThat(Scores.brier(0, false)).isZero();
    }

    @Test
    void theLogScoreIsMinusTheLogarithmOfWhatHappened() {
        assertThat(Scores.log(0.5, true)).isCloseTo(0.6931471805599453, within(1e-15));
        assertThat(Scores.log(0.8, true)).isCloseTo(0.2231435513142097, within(1e-12));
        assertThat(Scores.log(0.8, false)).isCloseTo(1.6094379124341003, within(1e-12));
    }

    @Test
    void aCertaintyGoneWrongCostsAsMuchAsNinetyNinePerCent() {
        assertThat(Scores.log(1, false)).isCloseTo(4.605170185988091, within(1e-12));
        assertThat(Scores.log(0, true)).isEqualTo(Scores.log(0.01, true));
        assertThat(Scores.log(1, true)).isCloseTo(0.010050335853501, within(1e-12));
    }

    @Test
    void meansAreWeighted() {
        Mean mean = Mean.of(List.of(new Pair(0.8, true), new Pair(0.6, false, 0.5), new Pair(0.6, true, 0.5)));

        assertThat(mean.n()).isEqualTo(3);
        assertThat(mean.brier()).isCloseTo((0.04 + 0.5 * 0.36 + 0.5 * 0.16) / 2, within(1e-15));
        assertThat(Mean.of(List.of())).isEqualTo(new Mean(0, 0, 0));
    }

    /** Proper: for any belief, no other probability has a better expected score. */
    @Test
    void nobodyGainsBySayingAnythingElse() {
        for (int belief = 2; belief <= 98; belief += 4) {
            double p = belief / 100.0;
            for (int said = 2; said <= 98; said += 4) {
                double q = said / 100.0;
                assertThat(expected(p, p, false)).isLessThanOrEqualTo(expected(p, q, false) + 1e-12);
                assertThat(expected(p, p, true)).isLessThanOrEqualTo(expected(p, q, true) + 1e-12);
            }
        }
    }

    private static double expected(double belief, double said, boolean log) {
        return log
                ? belief * Scores.log(said, true) + (1 - belief) * Scores.log(said, false)
                : belief * Scores.brier(said, true) + (1 - belief) * Scores.brier(said, false);
    }
}
