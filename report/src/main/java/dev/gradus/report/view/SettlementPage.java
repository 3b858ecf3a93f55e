package dev.gradus.report.view;

import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.report.view.section.SettlementView;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.Heading;
import dev.gradus.words.settlement.SettlementWords;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The page of the deals of a scenario.
 *
 * @param copies one per language, the one shown first in front
 */
public record SettlementPage(List<Copy> copies) {
    public SettlementPage {
        copies = List.copyOf(copies);
    }

    /**
     * The page in one language.
     *
     * @param page words that every page has
     */
    public record Copy(SettlementView view, PageWords page, Heading heading) implements LanguageAttributes {
        @Override
        public String language() {
            return page.language();
        }
    }

    /**
     * @param words one per language, the one shown first in front
     * @param headings what the file says of itself, in the same order
     */
    public static SettlementPage of(SettlementReview review, List<SettlementWords> words, List<Heading> headings) {
        return new SettlementPage(IntStream.range(0, words.size())
                .mapToObj(k -> new Copy(
                        SettlementView.of(review, words.get(k)),
                        PageWords.of(words.get(k).language()),
                        headings.get(k)))
                .toList());
    }
}
