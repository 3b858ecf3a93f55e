package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.record.Deed;
import dev.gradus.forecast.record.Grade;
import java.util.List;

/** Steps whose outcome is known, as the record takes them. */
public final class Deeds {
    private Deeds() {}

    /** One deed for each clear account of each step that is scored; of several accounts each has its share. */
    public static List<Deed> of(List<Backtest.Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.outcome().steps().stream()
                        .flatMap(step -> trial.find(step).stream()
                                .flatMap(forecast -> of(trial.outcome().caseId(), step, forecast).stream())))
                .toList();
    }

    private static List<Deed> of(String agreement, StepOutcome outcome, Step step) {
        List<Claim> clear = Backtest.clear(outcome);
        boolean dated = step.question().isDated();
        return clear.stream()
                .map(claim -> new Deed(
                        agreement,
                        step.performers(),
                        step.traits(),
                        from(claim.out(), dated),
                        to(claim.out(), dated),
                        1.0 / clear.size()))
                .toList();
    }

    private static Grade from(Performance out, boolean dated) {
        return switch (out) {
            case ON_TIME -> dated ? Grade.ON_TIME : Grade.LATE;
            case LATE -> Grade.LATE;
            case PARTIAL -> Grade.IN_PART;
            case BREACHED, NOT_REACHED, CONTESTED, BLOCKED -> Grade.NOT;
        };
    }

    private static Grade to(Performance out, boolean dated) {
        return out == Performance.LATE && !dated ? Grade.ON_TIME : out == Performance.ON_TIME ? Grade.ON_TIME : from(out, dated);
    }
}
