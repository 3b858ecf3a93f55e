package dev.gradus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What promises kept and broken do to trust (model.md §2). */
class TrustHistoryTest {
    @Test
    void a01_aKeptPromiseThatAnyoneWouldKeepProvesNothing() {
        assertThat(TrustHistory.factor(true, 1)).isEqualTo(1);
    }

    @Test
    void a02_theCostlierThePromiseTheMoreItsKeepingProves() {
        assertThat(TrustHistory.factor(true, 0.25)).isEqualTo(4);
    }

    @Test
    void a03_aBrokenPromiseCountsLessWhereTheReliableSlipToo() {
        assertThat(TrustHistory.factor(false, 0.5)).isEqualTo(0.1 / 0.55, within(1e-15));
        assertThat(TrustHistory.factor(false, 1)).isEqualTo(1, within(1e-12));
    }
}
