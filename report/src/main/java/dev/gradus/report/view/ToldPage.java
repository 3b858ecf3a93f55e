package dev.gradus.report.view;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.report.view.context.FigureLinks;
import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.report.view.picture.ReliabilityPlot;
import dev.gradus.words.Passage;
import dev.gradus.words.SourceMarks;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import dev.gradus.words.forecast.BacktestWords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A page that lays out what is told, passage by passage: of a back-test, of the texts of a case.
 *
 * @param copies one per language, the one shown first in front
 */
public record ToldPage(List<Copy> copies) {
    public ToldPage {
        copies = List.copyOf(copies);
    }

    /**
     * The page in one language.
     *
     * @param when under the title
     * @param told its "verdict" is the first sentence, its "notes" stand under that; every part with a title is a section
     * @param plot stands in the section "reliability"
     * @param sources stand in the section "sources"
     */
    public record Copy(
            PageWords page,
            String brand,
            String title,
            String when,
            Passage told,
            Optional<ReliabilityPlot> plot,
            List<Cited> sources)
            implements LanguageAttributes, FigureLinks {
        public Copy {
            sources = List.copyOf(sources);
        }

        @Override
        public String language() {
            return page.language();
        }

        @Override
        public String figureHref(String ref) {
            String id = own(place(ref));
            return sources.stream().anyMatch(source -> source.id().equals(id)) ? "#" + id : "";
        }
    }

    /**
     * A source of the case.
     *
     * @param id of its place on the page
     * @param address as text
     * @param link the same where it may be followed; "" = only text
     */
    public record Cited(String id, String title, String by, String address, String link) {
        static List<Cited> all(Words words, LanguageAttributes page) {
            return words.written().sources().stream()
                    .map(source -> new Cited(
                            page.own(place(SourceMarks.REF + source.id())),
                            words.text(source.title()),
                            new SourceMarks(words).by(source),
                            source.address(),
                            Link.isWeb(source.address()) ? source.address() : ""))
                    .toList();
        }
    }

    private static String place(String ref) {
        return ref.replace('.', '-');
    }

    private static ToldPage of(String first, Function<String, Copy> copy) {
        return new ToldPage(PageWords.languages(first).map(copy).toList());
    }

    public static ToldPage ofBacktest(BacktestResult result, List<Case> cases, int draws, long seed, String first) {
        return of(first, language -> {
            BacktestWords words = new BacktestWords(language, result, cases);
            return new Copy(
                    PageWords.of(language),
                    words.say("brand"),
                    words.say("title"),
                    words.say("when"),
                    words.passage(draws, seed),
                    Optional.of(ReliabilityPlot.of(result, words)),
                    List.of());
        });
    }

    /** What the texts of a case say, whatever its numbers are. */
    public static ToldPage ofTexts(WholeCase whole, List<Weakness> weaknesses, String audience, String first) {
        return of(first, language -> {
            Words words = Words.of(language, whole, audience);
            return ofTexts(whole, words, new TextWords(words).passage(whole, weaknesses));
        });
    }

    /** The same on one sheet, in one language. */
    public static Copy briefOfTexts(WholeCase whole, List<Weakness> weaknesses, String audience, String language) {
        Words words = Words.of(language, whole, audience);
        return ofTexts(whole, words, new TextWords(words).brief(whole, weaknesses));
    }

    /**
     * What a case changes against another, or against itself with other numbers.
     *
     * @param told in the words of the later and of the earlier
     */
    public static ToldPage ofDrafts(
            WholeCase later, WholeCase earlier, BiFunction<Words, Words, Passage> told, String audience, String first) {
        return of(first, language -> {
            Words words = Words.of(language, later, audience);
            return new Copy(
                    PageWords.of(language),
                    words.sentence("against.brand"),
                    words.text(later.written().title()),
                    words.sentence("text.when", words.date(later.written().asOf())),
                    told.apply(words, Words.of(language, earlier, audience)),
                    Optional.empty(),
                    List.of());
        });
    }

    private static Copy ofTexts(WholeCase whole, Words words, Passage told) {
        PageWords page = PageWords.of(words.language());
        return new Copy(
                page,
                words.sentence("text.brand"),
                words.text(whole.written().title()),
                words.sentence("text.when", words.date(whole.written().asOf())),
                told,
                Optional.empty(),
                Cited.all(words, page::language));
    }
}
