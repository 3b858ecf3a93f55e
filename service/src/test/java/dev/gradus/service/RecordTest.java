package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.BacktestResult.Bin;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.Way;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.words.forecast.RecordWords;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said that verdicts have been worth is what the back-test of the library finds. */
class RecordTest {
    private static final int DRAWS = 2048;

    @Test
    void theRecordIsThatOfTheBacktest() {
        BacktestResult result = new BacktestQuestion(
                        new Finder(Path.of("no-such-folder"), new Library()), List.of(), DRAWS, 1)
                .answer(Capacity.ofThisMachine(), Watch.NONE)
                .result();

        assertThat(brier(result, Way.GRADUS)).isCloseTo(RecordWords.BRIER, within(0.0005));
        assertThat(brier(result, Way.AVERAGE_RATE)).isCloseTo(RecordWords.AVERAGE_RATE, within(0.0005));
        assertThat(row(result, Way.GRADUS).steps()).isEqualTo(RecordWords.STEPS);
        assertThat(row(result, Way.GRADUS).cases()).isEqualTo(RecordWords.AGREEMENTS);
        Bin low = result.bins().getFirst();
        assertThat(low.n()).isEqualTo(RecordWords.UNLIKELY);
        assertThat(low.happened() * low.n()).isCloseTo(RecordWords.UNLIKELY_DONE, within(0.5));
        assertThat(result.bins().stream().skip(1).mapToInt(Bin::n).sum()).isEqualTo(RecordWords.LIKELY);
        assertThat(result.bins().stream()
                        .skip(1)
                        .filter(bin -> bin.n() > 0)
                        .mapToDouble(bin -> bin.n() * bin.happened())
                        .sum())
                .isCloseTo(RecordWords.LIKELY_DONE, within(0.5));
    }

    private static double brier(BacktestResult result, Way way) {
        return row(result, way).mean().brier();
    }

    private static BacktestResult.Row row(BacktestResult result, Way way) {
        return result.rows().stream()
                .filter(row -> row.label() == Label.PERFORMED && row.way() == way)
                .findFirst()
                .orElseThrow();
    }
}
