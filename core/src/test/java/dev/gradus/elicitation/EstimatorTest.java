package dev.gradus.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.elicitation.SimulatedRespondent.Noise;
import dev.gradus.elicitation.SimulatedRespondent.Plant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is found out from simulated respondents, of seeds that were never used while the estimator was made (those were 100000 and up). More of them:
 * {@code -Dgradus.respondents=400}; the noise 15 points of the scale instead of 15% of each amount: {@code -Dgradus.noise=SCALE}, for which
 * only that it beats ratings is asked.
 */
class EstimatorTest {
    private static final int FEW = 6;
    private static final int MANY = 100;
    private static final int RESPONDENTS = Integer.getInteger("gradus.respondents", FEW);
    private static final Noise NOISE = Noise.valueOf(System.getProperty("gradus.noise", "AMOUNT"));

    @Test
    void weightsAreFoundWithinSevenPointsInTwentyFiveAnswers() {
        List<Trial> trials = LongStream.range(0, RESPONDENTS)
                .mapToObj(seed -> new Trial(seed, NOISE))
                .toList();
        double error = mean(trials, Trial::error);
        double rated = mean(trials, Trial::ratedError);
        double covered = mean(trials, Trial::covered) / SimulatedRespondent.MEASURES;
        List<Trial> planted = those(trials, trial -> trial.asked.planted() != Plant.NONE);
        double found = planted.isEmpty() ? 1 : mean(planted, trial -> trial.isFound() ? 1 : 0);
        List<Trial> clean = those(
                trials,
                trial -> trial.asked.planted() == Plant.NONE
                        && trial.asked.reading() == SimulatedRespondent.Reading.RIGHT);
        System.out.printf(
                "n=%d, noise %s: error %.2f, ratings alone %.2f (scale read right: %.2f against %.2f), 80%% ranges hold %.1f%%,"
                        + " planted found %.1f%% of %d, clashes where none was planted %.1f%% of %d%n",
                trials.size(),
                NOISE,
                error,
                rated,
                mean(those(trials, trial -> trial.asked.reading() == SimulatedRespondent.Reading.RIGHT), Trial::error),
                mean(
                        those(trials, trial -> trial.asked.reading() == SimulatedRespondent.Reading.RIGHT),
                        Trial::ratedError),
                100 * covered,
                100 * found,
                planted.size(),
                100 * mean(clean, trial -> trial.clashes.isEmpty() ? 0 : 1),
                clean.size());
        assertThat(trials).allMatch(trial -> trial.answers.size() <= Trial.MOST);
        assertThat(error).isLessThan(rated);
        if (NOISE == Noise.AMOUNT) {
            assertThat(error).isLessThanOrEqualTo(7);
            assertThat(covered).isBetween(RESPONDENTS < MANY ? 0.65 : 0.75, RESPONDENTS < MANY ? 0.97 : 0.9);
            assertThat(found).isGreaterThanOrEqualTo(RESPONDENTS < MANY ? 0.5 : 0.95);
        }
    }

    private static List<Trial> those(List<Trial> trials, Predicate<Trial> wanted) {
        return trials.stream().filter(wanted).toList();
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> of) {
        return trials.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
