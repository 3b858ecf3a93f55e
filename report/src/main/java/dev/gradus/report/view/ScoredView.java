package dev.gradus.report.view;

import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.words.ResultTable;
import dev.gradus.words.ScoreWords;
import java.util.List;
import java.util.Optional;

/**
 * The forecasts that a case records, scored.
 *
 * @param headline what came out, and what it does not say
 * @param tables with at least one row each
 */
public record ScoredView(List<String> headline, List<ResultTable> tables) {
    public ScoredView {
        headline = List.copyOf(headline);
        tables = List.copyOf(tables);
    }

    /** Empty where the case records no forecast. */
    static Optional<ScoredView> find(LocalizedContext e, ForecastScores scores) {
        if (scores.scored().isEmpty() && scores.unscored().isEmpty()) {
            return Optional.empty();
        }
        ScoreWords words = new ScoreWords(e.language(), e.written(), scores);
        return Optional.of(new ScoredView(
                words.headline(),
                words.tables().stream()
                        .filter(table -> !table.rows().isEmpty())
                        .filter(table ->
                                !scores.scored().isEmpty() || !table.id().equals("means"))
                        .toList()));
    }
}
