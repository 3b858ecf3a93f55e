package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.forecast.backtest.TrackRecord;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The brief says what its verdicts have been worth: that is what the library's past agreements give. */
class TrackRecordTest {
    private static final int DRAWS = 2048;

    @Test
    void theRecordThatIsToldIsTheOneThatIsMeasured() {
        Finder finder = new Finder(Path.of(""), new Library());
        BacktestQuestion.Findings found = new BacktestQuestion(finder, List.of(), Edition.FIRST, DRAWS, 1)
                .answer(Capacity.ofThisMachine(), Watch.NONE);

        assertThat(TrackRecord.of(found.result())).isEqualTo(TrackRecord.OF_THE_LIBRARY);
    }
}
