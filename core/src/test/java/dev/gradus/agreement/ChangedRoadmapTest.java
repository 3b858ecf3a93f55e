package dev.gradus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.roadmap.Samples;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A roadmap with more in it, or less, keeps its days. */
class ChangedRoadmapTest {
    private static final Structure STRUCTURE = Samples.twoByTwo().structure();
    private static final long FIRST = STRUCTURE.mask(List.of("a1", "b1"));
    private static final long SECOND = STRUCTURE.mask(List.of("a2", "b2"));

    private static Stage dated(long measures, double years) {
        return new Stage(measures, OptionalDouble.of(years));
    }

    @Test
    void theTimeOfAStageThatFallsAwayGoesToTheNext() {
        Roadmap roadmap = new Roadmap(List.of(dated(FIRST, 0.5), dated(SECOND, 0.25)));

        assertThat(roadmap.map(stage -> stage & SECOND).stages()).containsExactly(dated(SECOND, 0.75));
        assertThat(roadmap.map(stage -> stage & FIRST).stages()).containsExactly(dated(FIRST, 0.5));
    }

    @Test
    void whatIsAddedComesWhenOrderLetsItAndMovesNoDay() {
        Roadmap roadmap = new Roadmap(List.of(dated(FIRST, 0.5)));
        Roadmap longer = new Roadmap(List.of(dated(FIRST, 0.5), new Stage(SECOND)));

        assertThat(STRUCTURE.joined(roadmap, SECOND, 0, 0)).contains(longer);
        assertThat(STRUCTURE.joined(Roadmap.EMPTY, SECOND, 0, 0)).isEmpty();
    }

    @Test
    void aRoadmapIsAdmissibleWhereEachStageIs() {
        assertThat(STRUCTURE.isAdmissible(Roadmap.of(FIRST, SECOND))).isTrue();
        assertThat(STRUCTURE.isAdmissible(Roadmap.of(SECOND, FIRST))).isFalse();
    }
}
