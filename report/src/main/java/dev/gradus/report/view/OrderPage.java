package dev.gradus.report.view;

import dev.gradus.words.OrderWords;
import dev.gradus.words.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The page of deals of which some parties only tell which are better than which.
 *
 * @param copies one per language, the one shown first in front
 */
public record OrderPage(List<Copy> copies) {
    public OrderPage {
        copies = List.copyOf(copies);
    }

    /**
     * The page in one language.
     *
     * @param page words that every page has
     */
    public record Copy(OrderWords words, Words page, Heading heading) implements LanguageAttributes {
        @Override
        public String language() {
            return page.language();
        }
    }

    public static OrderPage of(List<OrderWords> words, List<Heading> headings) {
        return new OrderPage(IntStream.range(0, words.size())
                .mapToObj(k -> new Copy(words.get(k), Words.of(words.get(k).language()), headings.get(k)))
                .toList());
    }
}
