package dev.gradus.service;

import dev.gradus.forecast.backtest.Backtest.Trial;
import dev.gradus.forecast.backtest.Deeds;
import dev.gradus.forecast.record.Deed;
import dev.gradus.forecast.record.Fit;
import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.notes.Edition;
import dev.gradus.service.library.Finder;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.util.List;

/**
 * Fits the weights of the record to agreements whose end is known.
 *
 * @param names ids, case folders, notes, or folders of these; empty = those of the library
 * @param edition of the rule by which notes become cases, and those of the library were made
 * @param draws of the numbers of each case
 */
public record FitRecordQuestion(Finder finder, List<String> names, Edition edition, int draws, long seed)
        implements Question<Weights> {
    public FitRecordQuestion {
        names = List.copyOf(names);
        if (draws < 1) {
            throw Refusal.question("backtest.draws", draws);
        }
    }

    @Override
    public Weights answer(Capacity capacity, Watch watch) {
        Backtests backtests = new Backtests(finder);
        List<Trial> trials =
                backtests.forecasts(new PastAgreements(finder, edition).find(names), draws, seed, watch).stream()
                        .map(backtests::trial)
                        .toList();
        List<Deed> deeds = Deeds.of(trials);
        if (deeds.isEmpty()) {
            throw Refusal.question("backtest.nothing");
        }
        return Fit.of(
                deeds, trials.stream().map(trial -> trial.outcome().caseId()).toList());
    }
}
