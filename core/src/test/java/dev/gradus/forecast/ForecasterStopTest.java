package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever it is asked to stop, a forecast reports what it has and throws nothing. */
class ForecasterStopTest {
    private static final long DRAWS = 128;
    private static final UncertainCase CASE = UncertainCase.of(WholeCase.of(SmallCase.uncertain(0.6)));

    /** Asks to stop from the n-th time on that it is asked. */
    private static final class Impatient implements Watch {
        private final AtomicLong asked = new AtomicLong();
        private final long patience;

        Impatient(long patience) {
            this.patience = patience;
        }

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > patience;
        }
    }

    private static Forecast forecast(Watch watch) {
        return Forecaster.forecast(
                CASE, SweepRequest.of(DRAWS, 5), Collections.emptyIterator(), watch, Sweep.Sink.NONE);
    }

    @Test
    void stoppedBeforeTheFirstDrawItReportsThatNothingWasDrawn() {
        Forecast forecast = forecast(new Impatient(0));

        assertThat(forecast.swept().stopped()).isTrue();
        assertThat(forecast.swept().draws()).isZero();
        assertThat(forecast.swept().kinds())
                .allSatisfy(kind -> assertThat(kind.chance().draws()).isZero());
        assertThat(forecast.verdicts()).isEmpty();
    }

    /** The last of these lie in the analyses that follow the sweep. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 100, 1000, 3000, 6000, 9000})
    void stoppedAnywhereItKeepsWholeBlocks(long patience) {
        Forecast forecast = forecast(new Impatient(patience));

        if (forecast.swept().stopped()) {
            assertThat(forecast.verdicts()).isEmpty();
            assertThat(forecast.swept().draws()).isLessThanOrEqualTo(DRAWS);
            assertThat(forecast.swept().draws() % SweepRequest.BLOCK).isZero();
        } else {
            assertThat(forecast.verdicts()).isNotEmpty();
        }
    }

    /** Once the draws are done they are kept, even if what follows is cut short. */
    @Test
    void stoppedAfterTheSweepItKeepsAllDraws() {
        AtomicLong inSweep = new AtomicLong();
        Sweep.run(
                CASE,
                SweepRequest.of(DRAWS, 5),
                Collections.emptyIterator(),
                new Watch() {
                    @Override
                    public boolean cancelled() {
                        inSweep.incrementAndGet();
                        return false;
                    }
                },
                Sweep.Sink.NONE);

        Forecast forecast = forecast(new Impatient(inSweep.get() + 20));

        assertThat(forecast.swept().stopped()).isTrue();
        assertThat(forecast.swept().draws()).isEqualTo(DRAWS);
        assertThat(forecast.swept().sides()).isNotEmpty();
    }
}
