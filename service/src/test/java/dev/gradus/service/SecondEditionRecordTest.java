package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.BacktestResult.CaseResult;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.library.Library;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures of docs/backtest.md that set both editions of the rule side by side on the same steps. */
class SecondEditionRecordTest {
    private static BacktestResult of(Edition edition) {
        Finder finder = new Finder(Path.of("").toAbsolutePath(), new Library());
        return new BacktestQuestion(finder, List.of(), edition, RecordWeights.published(), 2048, 1)
                .answer(Capacity.ofThisMachine(), Watch.NONE)
                .result();
    }

    /** @param performed chance given */
    private record Said(double performed, boolean happened) {
        double brier() {
            return Math.pow(performed - (happened ? 1 : 0), 2);
        }
    }

    private static Map<String, Said> steps(BacktestResult result) {
        Map<String, Said> steps = new TreeMap<>();
        for (CaseResult of : result.cases()) {
            for (StepOutcome outcome : of.outcome().steps()) {
                for (Step step : of.forecast().steps()) {
                    if (step.question().names().equals(Set.copyOf(outcome.measures()))) {
                        steps.put(of.caseId() + " " + outcome.id(), new Said(step.performed(), happened(outcome)));
                    }
                }
            }
        }
        return steps;
    }

    private static boolean happened(StepOutcome outcome) {
        return outcome.claims().stream()
                .map(Claim::out)
                .allMatch(out -> out == Performance.ON_TIME || out == Performance.LATE);
    }

    private static double brier(Map<String, Said> steps) {
        return steps.values().stream().mapToDouble(Said::brier).average().orElseThrow();
    }

    @Test
    void onTheSameStepsTheSecondEditionIsNearerAndStillWorseThanAnAverage() {
        Map<String, Said> first = steps(of(Edition.FIRST));
        Map<String, Said> second = steps(of(Edition.SECOND));
        assertThat(first).hasSize(44).containsKeys(second.keySet().toArray(String[]::new));
        first.keySet().retainAll(second.keySet());

        assertThat(second).hasSize(42);
        assertThat(brier(first)).isCloseTo(0.532, within(5e-4));
        assertThat(brier(second)).isCloseTo(0.374, within(5e-4));
        assertThat(doubted(first)).containsExactly(30, 20, 12, 11);
        assertThat(doubted(second)).containsExactly(19, 11, 23, 20);
    }

    /** Steps given less than 20%, how many of those were performed; the same of the others. */
    private static int[] doubted(Map<String, Said> steps) {
        int[] counts = new int[4];
        for (Said said : steps.values()) {
            int at = said.performed() < 0.2 ? 0 : 2;
            counts[at]++;
            counts[at + 1] += said.happened() ? 1 : 0;
        }
        return counts;
    }
}
