package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.Row;
import dev.gradus.forecast.backtest.BacktestResult.Way;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/backtest.md says first: what the published weights were worth on twelve agreements that they had not seen. */
class PeaceRecordTest {
    @Test
    void theHeadlineIsTheScoreOnTheTwelve() {
        Finder finder = new Finder(Path.of("").toAbsolutePath(), new Library());
        BacktestResult result = new BacktestQuestion(
                        finder, List.of("../cases/peace"), Edition.FIRST, RecordWeights.published(), 2048, 1)
                .answer(Capacity.ofThisMachine(), Watch.NONE)
                .result();
        Row record = row(result, Way.RECORD_AND_REASON);

        assertThat(result.fresh()).isTrue();
        assertThat(record.cases()).isEqualTo(12);
        assertThat(record.steps()).isEqualTo(104);
        assertThat(record.mean().brier()).isCloseTo(0.238, within(5e-4));
        assertThat(row(result, Way.AVERAGE_RATE).mean().brier()).isCloseTo(0.221, within(5e-4));
        assertThat(record.brierGap().low()).isCloseTo(-0.016, within(5e-4));
        assertThat(record.brierGap().high()).isCloseTo(0.051, within(5e-4));
        assertThat(record.brierGap().isClear()).isFalse();
    }

    private static Row row(BacktestResult result, Way way) {
        return result.rows().stream()
                .filter(row -> row.label() == Label.PERFORMED && row.way() == way)
                .findFirst()
                .orElseThrow();
    }
}
