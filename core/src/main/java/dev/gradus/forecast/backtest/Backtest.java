package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.BacktestResult.Bin;
import dev.gradus.forecast.backtest.BacktestResult.Breaking;
import dev.gradus.forecast.backtest.BacktestResult.CaseResult;
import dev.gradus.forecast.backtest.BacktestResult.Gap;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.LeftOut;
import dev.gradus.forecast.backtest.BacktestResult.Reason;
import dev.gradus.forecast.backtest.BacktestResult.Row;
import dev.gradus.forecast.backtest.BacktestResult.Way;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.record.Trait;
import dev.gradus.forecast.record.Weights;
import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.forecast.score.Scores.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores forecasts of agreements whose end is known, beside naive baselines (see the package comment). */
public final class Backtest {
    private static final int BINS = 5;

    private final List<Trial> trials;
    private final Recorded recorded;

    private Backtest(List<Trial> trials, Weights published) {
        this.trials = trials;
        this.recorded = new Recorded(trials, published);
    }

    /**
     * A forecast and what happened.
     *
     * @param forecast made without sight of the outcome
     */
    public record Trial(StepForecast forecast, Outcome outcome) {
        /** The forecast of a step of the outcome: that of the same measures. */
        Optional<Step> find(StepOutcome step) {
            return forecast.steps().stream()
                    .filter(s -> s.question().names().equals(Set.copyOf(step.measures())))
                    .findFirst();
        }
    }

    /** @param published weights of the record; a case on which they were fitted is left out of a fit of its own */
    public static BacktestResult score(List<Trial> trials, Weights published) {
        Backtest backtest = new Backtest(List.copyOf(trials), published);
        List<Row> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            for (Way way : Way.values()) {
                rows.add(backtest.row(label, way));
            }
        }
        return new BacktestResult(
                backtest.trials.stream().map(backtest::result).toList(),
                rows,
                backtest.bins(Way.GRADUS),
                backtest.bins(Way.RECORD_AND_REASON),
                backtest.slope(),
                backtest.trials.stream().noneMatch(backtest.recorded::isFitted),
                backtest.leftOut());
    }

    private Row row(Label label, Way way) {
        List<List<Pair>> own =
                trials.stream().map(trial -> pairs(trial, label, way)).toList();
        List<List<Pair>> rate = trials.stream()
                .map(trial -> pairs(trial, label, Way.AVERAGE_RATE))
                .toList();
        int steps = 0;
        for (Trial trial : trials) {
            steps += (int) trial.outcome().steps().stream()
                    .filter(step -> !pairs(trial, step, label, Way.HALF).isEmpty())
                    .count();
        }
        return new Row(
                label,
                way,
                steps,
                (int) own.stream().filter(pairs -> !pairs.isEmpty()).count(),
                Mean.of(own.stream().flatMap(List::stream).toList()),
                Resampled.gap(own, rate, Mean::brier),
                Resampled.gap(own, rate, Mean::log));
    }

    private Gap slope() {
        return Resampled.slope(trials.stream()
                .map(trial -> pairs(trial, Label.PERFORMED, Way.RECORD_AND_REASON))
                .toList());
    }

    private List<Pair> pairs(Trial trial, Label label, Way way) {
        return trial.outcome().steps().stream()
                .flatMap(step -> pairs(trial, step, label, way).stream())
                .toList();
    }

    /** One pair for each claimant whose account is clear, with equal weights that sum to 1. */
    private List<Pair> pairs(Trial trial, StepOutcome step, Label label, Way way) {
        Optional<Step> forecast = trial.find(step);
        List<Claim> clear = clear(step);
        boolean dated = forecast.isPresent() && forecast.get().question().isDated();
        if (forecast.isEmpty() || clear.isEmpty() || (label == Label.ON_TIME && !dated)) {
            return List.of();
        }
        double chance = chance(trial, step, forecast.get(), label, way);
        return clear.stream()
                .map(claim -> new Pair(chance, happened(claim.out(), label), 1.0 / clear.size()))
                .toList();
    }

    static List<Claim> clear(StepOutcome step) {
        return step.claims().stream()
                .filter(claim -> claim.out() != Performance.CONTESTED)
                .toList();
    }

    static boolean happened(Performance out, Label label) {
        return switch (out) {
            case ON_TIME -> true;
            case LATE -> label != Label.ON_TIME;
            case PARTIAL -> label == Label.AT_LEAST_IN_PART;
            case BREACHED, NOT_REACHED, CONTESTED, BLOCKED -> false;
        };
    }

    private double chance(Trial trial, StepOutcome outcome, Step step, Label label, Way way) {
        return switch (way) {
            case GRADUS -> label == Label.ON_TIME ? step.onTime() : step.performed();
            case TRUST -> step.traits().known().getOrDefault(Trait.TRUSTED, 0.5);
            case RECORD -> recorded.chance(trial, step, label, false);
            case RECORD_AND_REASON -> recorded.chance(trial, step, label, true);
            case AVERAGE_RATE -> recorded.isFitted(trial) ? rateWithout(trial, label) : recorded.rate(label);
            case FIRST_COSTLY -> isBeforeCostly(trial, outcome, step) ? 1 : 0;
            case SURVIVAL ->
                Survival.after(step.question().isDated() ? step.question().due() : step.ends());
            case HALF -> 0.5;
        };
    }

    /** Share of the other cases' steps for which the label is true; 50% where there are none. */
    private double rateWithout(Trial out, Label label) {
        double yes = 0;
        double all = 0;
        for (Trial trial : trials) {
            if (trial != out) {
                for (Pair pair : pairs(trial, label, Way.HALF)) {
                    yes += pair.happened() ? pair.weight() : 0;
                    all += pair.weight();
                }
            }
        }
        return all == 0 ? 0.5 : yes / all;
    }

    /** Done no later than the first costly step, and not that step itself. */
    private static boolean isBeforeCostly(Trial trial, StepOutcome outcome, Step step) {
        Optional<StepOutcome> costly = costly(trial);
        int at = costly.flatMap(trial::find).map(Step::position).orElse(Integer.MAX_VALUE);
        return step.position() <= at && !costly.map(c -> c.equals(outcome)).orElse(false);
    }

    /** The first step in the roadmap that needs inspectors or money; of one stage the first in the file. */
    private static Optional<StepOutcome> costly(Trial trial) {
        StepOutcome first = null;
        int at = Integer.MAX_VALUE;
        for (StepOutcome step : trial.outcome().steps()) {
            int position = trial.find(step).map(Step::position).orElse(Integer.MAX_VALUE);
            if (!step.needs().isEmpty() && position < at) {
                first = step;
                at = position;
            }
        }
        return Optional.ofNullable(first);
    }

    private CaseResult result(Trial trial) {
        List<Pair> pairs = pairs(trial, Label.PERFORMED, Way.GRADUS);
        double yes =
                pairs.stream().filter(Pair::happened).mapToDouble(Pair::weight).sum();
        double all = pairs.stream().mapToDouble(Pair::weight).sum();
        return new CaseResult(
                trial.outcome().caseId(),
                trial.forecast(),
                trial.outcome(),
                all == 0 ? 0 : yes / all,
                Mean.of(pairs).brier(),
                trial.forecast().steps().stream()
                        .map(step -> recorded.chance(trial, step, Label.PERFORMED, true))
                        .toList(),
                breaking(trial));
    }

    private Optional<Breaking> breaking(Trial trial) {
        List<Step> steps = trial.forecast().steps();
        return trial.outcome()
                .findBreak()
                .flatMap(broken -> trial.find(broken).map(step -> {
                    long above = steps.stream()
                            .filter(s -> s.breaks() > step.breaks())
                            .count();
                    long equal = steps.stream()
                            .filter(s -> s.breaks() == step.breaks())
                            .count();
                    Step expected = steps.getFirst();
                    for (Step other : steps) {
                        expected = other.breaks() > expected.breaks() ? other : expected;
                    }
                    return new Breaking(
                            broken.id(),
                            step.breaks(),
                            above + (equal + 1) / 2.0,
                            steps.size(),
                            expected.question().id(),
                            costly(trial).map(broken::equals).orElse(false));
                }));
    }

    private List<Bin> bins(Way way) {
        List<Pair> all = trials.stream()
                .flatMap(trial -> pairs(trial, Label.PERFORMED, way).stream())
                .toList();
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Pair> in = all.stream()
                    .filter(pair -> Math.min(BINS - 1, (int) (pair.probability() * BINS)) == bin)
                    .toList();
            double weight = in.stream().mapToDouble(Pair::weight).sum();
            double forecast = in.stream()
                    .mapToDouble(pair -> pair.weight() * pair.probability())
                    .sum();
            double happened =
                    in.stream().filter(Pair::happened).mapToDouble(Pair::weight).sum();
            bins.add(new Bin(
                    (double) b / BINS,
                    (b + 1.0) / BINS,
                    in.size(),
                    weight == 0 ? 0 : forecast / weight,
                    weight == 0 ? 0 : happened / weight));
        }
        return bins;
    }

    private List<LeftOut> leftOut() {
        List<LeftOut> left = new ArrayList<>();
        for (Trial trial : trials) {
            for (StepOutcome step : trial.outcome().steps()) {
                if (trial.find(step).isEmpty()) {
                    Reason reason = step.measures().isEmpty() ? Reason.NOT_IN_THE_TEXT : Reason.NOT_A_STEP;
                    left.add(new LeftOut(trial.outcome().caseId(), step.id(), reason));
                } else if (clear(step).isEmpty()) {
                    left.add(new LeftOut(trial.outcome().caseId(), step.id(), Reason.CONTESTED));
                }
            }
        }
        return left;
    }
}
