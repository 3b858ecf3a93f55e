package dev.gradus.report.view;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.report.view.picture.ReliabilityPlot;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.BacktestWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a back-test.
 *
 * @param copies one per language, the one shown first in front
 */
public record BacktestPage(List<Copy> copies) {
    private static final List<String> LANGUAGES = List.of("en", "vi");

    public BacktestPage {
        copies = List.copyOf(copies);
    }

    /** The page in one language. */
    public record Copy(BacktestWords words, PageWords page, Passage told, ReliabilityPlot plot)
            implements LanguageAttributes {
        @Override
        public String language() {
            return words.language();
        }
    }

    public static BacktestPage of(BacktestResult result, List<Case> cases, int draws, long seed, String first) {
        return new BacktestPage(Stream.concat(
                        Stream.of(first), LANGUAGES.stream().filter(l -> !l.equals(first)))
                .map(language -> new BacktestWords(language, result, cases))
                .map(words -> new Copy(
                        words,
                        PageWords.of(words.language()),
                        words.passage(draws, seed),
                        ReliabilityPlot.of(result, words)))
                .toList());
    }
}
