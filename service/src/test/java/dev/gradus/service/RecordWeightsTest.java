package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weights that are published are those that the library gives. */
class RecordWeightsTest {
    @Test
    void thePublishedWeightsAreThoseThatAreFitted() {
        Finder finder = new Finder(Path.of(""), new Library());
        Weights fitted = new FitRecordQuestion(finder, List.of(), Edition.FIRST, 2048, 1)
                .answer(Capacity.ofThisMachine(), Watch.NONE);
        Weights published = RecordWeights.published();

        assertThat(fitted.sample()).isEqualTo(published.sample());
        assertThat(fitted.performers()).isEqualTo(published.performers());
        assertThat(fitted.agreementSpread()).isEqualTo(published.agreementSpread());
        for (int k = 0; k < fitted.mean().size(); k++) {
            assertThat(fitted.mean().get(k)).isCloseTo(published.mean().get(k), within(1e-9));
        }
    }
}
