package dev.gradus.service;

import dev.gradus.forecast.backtest.Backtest.Trial;
import dev.gradus.forecast.backtest.Deeds;
import dev.gradus.forecast.record.Deed;
import dev.gradus.forecast.record.Fit;
import dev.gradus.forecast.record.Weights;
import dev.gradus.service.library.Finder;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the weights of the record to agreements whose end is known.
 *
 * @param names ids, case folders, or folders of case folders; empty = those of the library
 * @param draws of the numbers of each case
 */
public record FitRecordQuestion(Finder finder, List<String> names, int draws, long seed) implements Question<Weights> {
    public FitRecordQuestion {
        names = List.copyOf(names);
        if (draws < 1) {
            throw Refusal.question("backtest.draws", draws);
        }
    }

    @Override
    public Weights answer(Capacity capacity, Watch watch) {
        Backtests backtests = new Backtests(finder);
        List<Backtests.Place> places = backtests.places(names);
        List<Trial> trials = new ArrayList<>();
        for (Backtests.Place place : places) {
            trials.add(backtests.trial(backtests.forecast(place, draws, seed, watch)));
            watch.progress((double) trials.size() / places.size());
        }
        List<Deed> deeds = Deeds.of(trials);
        if (deeds.isEmpty()) {
            throw Refusal.question("backtest.nothing");
        }
        return Fit.of(
                deeds, trials.stream().map(trial -> trial.outcome().caseId()).toList());
    }
}
