package dev.gradus.words.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Roadmap;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Levers;
import dev.gradus.repair.Repairs;
import dev.gradus.repair.Repairs.Outcome;
import dev.gradus.words.Sentence;
import dev.gradus.words.SmallCase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the first lines of a forecast say of additions, where there is no remedy to name. */
class RepairHeadTest {
    private static Repairs of(Outcome outcome) {
        return new Repairs(
                "",
                new Goal.Sequence(Roadmap.EMPTY),
                outcome,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Repairs.Looked(0, 1, 0, 0, 1, 1, 0, true),
                Levers.NONE);
    }

    private static List<String> head(String language, Outcome... outcomes) {
        return new RepairWords(SmallCase.words(language))
                .head(List.of(outcomes).stream().map(RepairHeadTest::of).toList()).stream()
                        .map(Sentence::text)
                        .toList();
    }

    @Test
    void nothingHelps() {
        assertThat(head("en", Outcome.NOT_MENDED))
                .containsExactly("Nothing that the case offers (guarantees, tranches) would make the roadmap hold.");
        assertThat(head("vi", Outcome.NOT_MENDED))
                .containsExactly("Không bảo đảm hay cách chia đợt nào hồ sơ nêu ra giúp được lộ trình đứng vững.");
    }

    @Test
    void nothingIsNeeded() {
        assertThat(head("en", Outcome.HOLDS))
                .containsExactly("Nothing need be added for the roadmap to hold at the most likely numbers.");
    }

    @Test
    void nothingIsOffered() {
        assertThat(head("en", Outcome.NOTHING_OFFERED))
                .containsExactly("The case offers nothing that could be added to the roadmap.");
    }

    @Test
    void nothingWasAsked() {
        assertThat(head("en"))
                .containsExactly("What could be added was not sought, because the case names no proposal.");
    }

    /** One sentence for each way it came out; those that come out alike are named together. */
    @Test
    void whatComesOutAlikeIsSaidTogether() {
        assertThat(head("en", Outcome.HOLDS, Outcome.NOT_MENDED, Outcome.NOT_MENDED, Outcome.IMPOSSIBLE))
                .hasSize(3)
                .first()
                .asString()
                .contains("the roadmap and the roadmap");
    }
}
