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
                "Standard errors: error %.2f, gain on ratings alone %.2f ± %.2f, held %.1f%%; found %s, shown where none was planted %s"
                        + " (95%%, Wilson); mean error by answers:%s; at most 7 from answer %s on%n",
                deviation(trials, Trial::error),
                rated - error,
                deviation(trials, trial -> trial.ratedError() - trial.error()),
                100 * deviation(trials, Trial::covered) / SimulatedRespondent.MEASURES,
                wilson(found, planted.size()),
                wilson(mean(clean, trial -> trial.clashes.isEmpty() ? 0 : 1), clean.size()),
                course(trials),
                needed(trials));
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

    /** Standard error of a mean over respondents. */
    private static double deviation(List<Trial> trials, ToDoubleFunction<Trial> of) {
        double mean = mean(trials, of);
        double squares = trials.stream()
                .mapToDouble(of)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, trials.size() - 1) / trials.size());
    }

    private static String wilson(double share, int n) {
        double z = 1.96;
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return "%.1f–%.1f%%".formatted(100 * (middle - half), 100 * (middle + half));
    }

    private static String course(List<Trial> trials) {
        StringBuilder course = new StringBuilder();
        for (int count = Trial.FIRST; count <= Trial.MOST; count++) {
            int answers = count;
            course.append(" %d: %.2f".formatted(count, mean(trials, trial -> trial.error(answers))));
        }
        return course.toString();
    }

    private static String needed(List<Trial> trials) {
        for (int count = Trial.FIRST; count <= Trial.MOST; count++) {
            int answers = count;
            if (mean(trials, trial -> trial.error(answers)) <= 7) {
                return "" + count;
            }
        }
        return "none";
    }

    private static List<Trial> those(List<Trial> trials, Predicate<Trial> wanted) {
        return trials.stream().filter(wanted).toList();
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> of) {
        return trials.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
