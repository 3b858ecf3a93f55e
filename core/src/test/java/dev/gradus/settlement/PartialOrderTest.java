package dev.gradus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.PartialOrder.Better;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four outcomes: the first at least as good as the second, that as the third, and the third as the second. */
class PartialOrderTest {
    private static final List<Integer> A = List.of(0, 0);
    private static final List<Integer> B = List.of(0, 1);
    private static final List<Integer> C = List.of(1, 0);
    private static final List<Integer> D = List.of(1, 1);

    private static PartialOrder order(List<List<Integer>> outcomes, Better... better) {
        return new PartialOrder("arden", LocalText.of("en", "Arden"), outcomes, List.of(better), List.of());
    }

    private static final PartialOrder ORDER =
            order(List.of(A, B, C, D), new Better(0, 1), new Better(1, 2), new Better(2, 1));

    @Test
    void whatFollowsIsKnownToo() {
        assertThat(ORDER.isKnownAtLeastAsGood(A, C)).isTrue();
        assertThat(ORDER.isKnownAtLeastAsGood(C, A)).isFalse();
    }

    @Test
    void bothWaysIsEquallyGood() {
        assertThat(ORDER.isKnownAtLeastAsGood(B, C)).isTrue();
        assertThat(ORDER.isKnownAtLeastAsGood(C, B)).isTrue();
    }

    @Test
    void ofOthersNothingIsKnownButThatEachIsAsGoodAsItself() {
        assertThat(ORDER.isKnownAtLeastAsGood(A, D)).isFalse();
        assertThat(ORDER.isKnownAtLeastAsGood(D, A)).isFalse();
        assertThat(ORDER.isKnownAtLeastAsGood(List.of(2, 2), List.of(2, 2))).isTrue();
    }

    @Test
    void pairsSpeakOfOutcomesThatThereAre() {
        assertThatThrownBy(() -> order(List.of(A), new Better(0, 1))).hasMessageContaining("has 1 outcomes");
        assertThatThrownBy(() -> order(List.of(A, A))).hasMessageContaining("names an outcome twice");
    }
}
