package dev.gradus.forecast.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** Duties without an end. */
final class HazardTest {
    @Test
    void passesThroughThePublishedSurvivalOfPeaceAgreements() {
        Hazard peace = Hazard.PEACE_AGREEMENTS;
        assertThat(peace.kept(0)).isEqualTo(1);
        assertThat(peace.kept(1)).isCloseTo(0.79, offset(0.002));
        assertThat(peace.kept(5)).isCloseTo(0.69, offset(0.002));
        assertThat(peace.kept(180 / 365.25)).isCloseTo(0.85, offset(0.02));
        assertThat(peace.kept(2)).isCloseTo(0.74, offset(0.01));
    }

    @Test
    void isTheMeanOverTheRatesOfTheirExponentials() {
        for (double shape : new double[] {0.3, 1, 2.5}) {
            for (double years : new double[] {0.5, 4}) {
                Hazard hazard = new Hazard(shape, years);
                for (double exposure : new double[] {0.2, 1, 10}) {
                    double sum = 0;
                    int points = 4_000;
                    for (int k = 0; k < points; k++) {
                        sum += hazard.kept(exposure, (k + 0.5) / points);
                    }
                    assertThat(hazard.kept(exposure)).isCloseTo(sum / points, offset(1e-3));
                }
            }
        }
    }

    @Test
    void whatHasLastedIsLikelierToLast() {
        Hazard fresh = Hazard.PEACE_AGREEMENTS;
        Hazard old = fresh.after(3, 0);
        assertThat(old.kept(1)).isGreaterThan(fresh.kept(1));
        assertThat(old.kept(1)).isCloseTo(fresh.kept(4) / fresh.kept(3), offset(1e-12));
        assertThat(fresh.after(0, 2).kept(1)).isLessThan(fresh.kept(1));
    }
}
