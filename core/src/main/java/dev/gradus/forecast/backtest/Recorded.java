package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.record.Deed;
import dev.gradus.forecast.record.Fit;
import dev.gradus.forecast.record.Outlook;
import dev.gradus.forecast.record.Trait;
import dev.gradus.forecast.record.Traits;
import dev.gradus.forecast.record.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the record says of the steps of past agreements, without having seen what became of them. */
final class Recorded {
    private final List<Backtest.Trial> trials;
    private final Weights published;
    private final Map<String, Weights> weights = new HashMap<>();

    Recorded(List<Backtest.Trial> trials, Weights published) {
        this.trials = trials;
        this.published = published;
    }

    /** Whether the published weights were fitted on it. */
    boolean isFitted(Backtest.Trial trial) {
        return published.sample().data().contains(trial.outcome().caseId());
    }

    /** Share of the steps on which the published weights rest. */
    double rate(Label label) {
        return switch (label) {
            case PERFORMED -> published.sample().done() / published.sample().steps();
            case AT_LEAST_IN_PART ->
                published.sample().inPart() / published.sample().steps();
            case ON_TIME -> published.sample().onTime() / published.sample().dated();
        };
    }

    /** @param reason whether the share of draws in which the step has reason to be kept is a trait like any other */
    double chance(Backtest.Trial trial, Step step, Label label, boolean reason) {
        Weights learnt = weights.computeIfAbsent(trial.outcome().caseId() + reason, _ -> learnt(trial, reason));
        Traits traits = reason ? step.traits() : without(step.traits());
        Outlook outlook = Outlook.of(learnt, traits, step.performers(), List.of());
        return switch (label) {
            case PERFORMED -> outlook.done().mean();
            case AT_LEAST_IN_PART -> outlook.inPart().mean();
            case ON_TIME -> outlook.onTime().mean();
        };
    }

    private Weights learnt(Backtest.Trial trial, boolean reason) {
        List<Deed> others = Deeds.of(
                trials.stream().filter(each -> each != trial && isFitted(each)).toList());
        boolean whole = !isFitted(trial);
        if (whole && (reason || others.isEmpty())) {
            return published;
        }
        List<Deed> told = reason
                ? others
                : others.stream().map(deed -> deed.with(without(deed.traits()))).toList();
        return Fit.of(told, List.of());
    }

    private static Traits without(Traits traits) {
        return traits.without(Trait.HOLDS);
    }
}
