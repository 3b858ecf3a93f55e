package dev.gradus.service;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.service.library.Finder;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * What forecasts would have been worth on agreements whose end is known. All forecasts are made before the first outcome is opened.
 *
 * @param names ids, case folders, or folders of case folders; empty = those of the library
 */
public record BacktestQuestion(Finder finder, List<String> names, int draws, long seed)
        implements Question<BacktestQuestion.Findings> {
    public BacktestQuestion {
        names = List.copyOf(names);
        if (draws < 1) {
            throw Refusal.question("backtest.draws", draws);
        }
    }

    /** @param cases in the order of the result */
    public record Findings(BacktestResult result, List<Case> cases, int draws, long seed) {
        public Findings {
            cases = List.copyOf(cases);
        }
    }

    @Override
    public Findings answer(Capacity capacity, Watch watch) {
        Backtests backtests = new Backtests(finder);
        List<Backtests.Place> places = backtests.places(names);
        List<Backtests.Forecast> forecasts = new ArrayList<>();
        for (Backtests.Place place : places) {
            forecasts.add(backtests.forecast(place, draws, seed, watch));
            watch.progress((double) forecasts.size() / places.size());
        }
        BacktestResult result =
                Backtest.score(forecasts.stream().map(backtests::trial).toList());
        return new Findings(
                result, forecasts.stream().map(Backtests.Forecast::written).toList(), draws, seed);
    }
}
