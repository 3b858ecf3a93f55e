package dev.gradus.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.forecast.score.VerbalScale.Expression;
import dev.gradus.quantity.Estimate;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words are found as the table has them, and never guessed. */
class VerbalScaleTest {
    private static final VerbalScale SCALE = new VerbalScale(List.of(
            expression("likely", 0.7, List.of("likely"), List.of("nhiều khả năng")),
            expression("very-likely", 0.9, List.of("very likely"), List.of("rất nhiều khả năng")),
            expression("unlikely", 0.3, List.of("unlikely", "not likely"), List.of("khó có thể")),
            expression("possible", 0.4, List.of("may"), List.of("có thể"))));

    private static Expression expression(String id, double chance, List<String> english, List<String> vietnamese) {
        Figure figure = new Figure("expressions." + id, Estimate.of(chance), Basis.NONE, List.of(), true);
        return new Expression(id, Map.of("en", english, "vi", vietnamese), figure);
    }

    private static String find(String language, String text) {
        return SCALE.find(language, text).map(m -> m.expression().id()).orElse("");
    }

    @Test
    void theLongestExpressionWins() {
        assertThat(find("en", "It is very likely that they meet")).isEqualTo("very-likely");
        assertThat(find("vi", "rất nhiều khả năng")).isEqualTo("very-likely");
        assertThat(find("en", "Likely.")).isEqualTo("likely");
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(find("en", "unlikely")).isEqualTo("unlikely");
        assertThat(find("en", "the mayor")).isEmpty();
        assertThat(find("en", "likelihood")).isEmpty();
    }

    @Test
    void aNegationIsNoMatchUnlessTheTableHasIt() {
        assertThat(find("en", "not likely")).isEqualTo("unlikely");
        assertThat(find("en", "not very likely")).isEqualTo("");
        assertThat(find("vi", "không có thể")).isEmpty();
        assertThat(find("vi", "khó có thể")).isEqualTo("unlikely");
    }

    @Test
    void composedAndDecomposedLettersAreAlike() {
        String decomposed = Normalizer.normalize("có thể", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("có thể");
        assertThat(find("vi", decomposed)).isEqualTo("possible");
        assertThat(find("vi", "CÓ\u00a0THỂ")).isEqualTo("possible");
    }

    @Test
    void whatIsNotInTheTableIsNotGuessed() {
        assertThat(find("en", "conceivably")).isEmpty();
        assertThat(find("ko", "likely")).isEmpty();
        assertThat(find("vi", "likely")).isEmpty();
    }
}
