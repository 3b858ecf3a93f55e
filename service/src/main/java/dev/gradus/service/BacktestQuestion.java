package dev.gradus.service;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.notes.Conversion;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.List;

/**
 * What forecasts would have been worth on agreements whose end is known. All forecasts are made before the first outcome is opened.
 *
 * @param names ids, case folders, notes, or folders of case folders and notes; empty = those of the library
 * @param edition by which notes become cases, and those of the library were made
 * @param weights of the record
 */
public record BacktestQuestion(
        Finder finder, List<String> names, Edition edition, Weights weights, int draws, long seed)
        implements Question<BacktestQuestion.Findings> {
    public BacktestQuestion {
        names = List.copyOf(names);
        if (draws < 1) {
            throw Refusal.question("backtest.draws", draws);
        }
    }

    /**
     * @param cases in the order of the result
     * @param skipped notes of which no case can be made
     */
    public record Findings(
            BacktestResult result, List<Case> cases, List<Conversion.Skipped> skipped, int draws, long seed) {
        public Findings {
            cases = List.copyOf(cases);
            skipped = List.copyOf(skipped);
        }
    }

    @Override
    public Findings answer(Capacity capacity, Watch watch) {
        PastAgreements agreements = new PastAgreements(finder, edition);
        Backtests backtests = new Backtests(finder);
        List<Backtests.Forecast> forecasts = backtests.forecasts(agreements.find(names), draws, seed, watch);
        BacktestResult result =
                Backtest.score(forecasts.stream().map(backtests::trial).toList(), weights);
        return new Findings(
                result,
                forecasts.stream().map(Backtests.Forecast::written).toList(),
                agreements.skipped(),
                draws,
                seed);
    }
}
