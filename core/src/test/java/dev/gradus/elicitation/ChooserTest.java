package dev.gradus.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.elicitation.weighing.Answer;
import dev.gradus.elicitation.weighing.Answer.Choice;
import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.elicitation.weighing.Answer.Order;
import dev.gradus.elicitation.weighing.Answer.Rating;
import dev.gradus.elicitation.weighing.Chooser;
import dev.gradus.elicitation.weighing.Stakes;
import dev.gradus.elicitation.weighing.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be asked of what weighs how much. */
class ChooserTest {
    /** All else was asked: only the heaviest against itself would be left. */
    @Test
    void theHeaviestIsNotRatedAgainstItself() {
        List<Answer> answers = List.of(
                new Order(List.of(List.of(0), List.of(1))),
                Rating.of(1, 0.7),
                new Choice(List.of(0), List.of(1), Verdict.FIRST));
        Weights weights = Weights.of(2, answers, 120, 1);
        assertThat(Chooser.next(weights, Stakes.weights(weights), answers, 1)).isEmpty();
        List<Answer> without = answers.subList(0, 2);
        assertThat(Chooser.next(weights, Stakes.weights(weights), without, 1)).isPresent();
    }
}
