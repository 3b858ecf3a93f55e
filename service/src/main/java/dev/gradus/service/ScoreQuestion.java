package dev.gradus.service;

import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.work.Watch;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the forecasts that a case records were worth.
 *
 * @param table from words to probabilities; empty = the one that comes with Gradus
 */
public record ScoreQuestion(LoadedCase loaded, Optional<Path> table) implements Question<ForecastScores> {
    @Override
    public ForecastScores answer(Capacity capacity, Watch watch) {
        return ForecastScores.of(loaded.written(), table.map(WordsTables::read).orElseGet(WordsTables::own));
    }
}
