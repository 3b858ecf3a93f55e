package dev.gradus.report.view;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.BacktestWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of a back-test.
 *
 * @param copies one per language, the one shown first in front
 * @param picture data of the reliability picture, as JSON that may stand in a script element
 */
public record BacktestPage(List<Copy> copies, String picture) {
    private static final List<String> LANGUAGES = List.of("en", "vi");
    private static final List<String> SAID = List.of("diagonal", "axis.x", "axis.y", "n");

    public BacktestPage {
        copies = List.copyOf(copies);
    }

    /** The page in one language. */
    public record Copy(BacktestWords words, PageWords page, Passage told) implements LanguageAttributes {
        @Override
        public String language() {
            return words.language();
        }
    }

    private record Mark(double said, double done, int n) {}

    public static BacktestPage of(BacktestResult result, List<Case> cases, int draws, long seed, String first) {
        List<BacktestWords> words = Stream.concat(
                        Stream.of(first), LANGUAGES.stream().filter(l -> !l.equals(first)))
                .map(language -> new BacktestWords(language, result, cases))
                .toList();
        List<Copy> copies = words.stream()
                .map(w -> new Copy(w, PageWords.of(w.language()), w.passage(draws, seed)))
                .toList();
        List<Mark> marks = result.bins().stream()
                .filter(bin -> bin.n() > 0)
                .map(bin -> new Mark(bin.forecast(), bin.happened(), bin.n()))
                .toList();
        Map<String, List<String>> said = new java.util.TreeMap<>();
        for (String key : SAID) {
            said.put(key, words.stream().map(w -> w.say("reliability." + key)).toList());
        }
        List<String> languages = words.stream().map(BacktestWords::language).toList();
        return new BacktestPage(copies, Page.json(Map.of("languages", languages, "marks", marks, "words", said)));
    }
}
