package dev.gradus.report.view;

import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.report.view.context.Anchors;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.NumberTrees;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole page.
 *
 * @param copies one per language, the one shown first in front
 * @param numbers terms of all numbers, as JSON that may stand in a script element
 */
public record Page(List<LocalizedPage> copies, String numbers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Page {
        copies = List.copyOf(copies);
    }

    /**
     * @param forecast where one was made
     * @param scores of the forecasts that the case records, where they are to be shown
     * @param first "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static Page of(
            Assessment assessment,
            Optional<Forecast> forecast,
            Optional<ForecastScores> scores,
            String first,
            String audience) {
        List<Words> words = PageWords.languages(first)
                .map(language -> Words.of(language, assessment.whole(), audience))
                .toList();
        Anchors anchors = new Anchors(assessment.written());
        NumberTrees trees = new NumberTrees(words, anchors);
        List<LocalizedPage> copies = new ArrayList<>();
        for (Words each : words) {
            copies.add(LocalizedPage.of(new LocalizedContext(assessment, each, anchors, trees), forecast, scores));
        }
        return new Page(copies, json(trees.island()));
    }

    /** Nothing in it can end a script element or be taken for markup. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
