package dev.gradus.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long analysis is watched as one, whatever its parts report. */
class WatchTest {
    @Test
    void theProgressOfAPartIsThatOfTheWhole() {
        List<Double> told = new ArrayList<>();
        Watch whole = new Watch() {
            @Override
            public boolean cancelled() {
                return told.size() == 4;
            }

            @Override
            public void progress(double share) {
                told.add(share);
            }
        };

        Watch second = whole.part(0.5, 1);
        whole.part(0, 0.5).progress(1);
        second.progress(0);
        second.part(0, 0.5).progress(1);
        assertThat(second.cancelled()).isFalse();
        second.progress(1);

        assertThat(told).containsExactly(0.5, 0.5, 0.75, 1.0);
        assertThat(second.cancelled()).isTrue();
    }
}
