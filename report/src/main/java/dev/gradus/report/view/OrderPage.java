package dev.gradus.report.view;

import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.words.Heading;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.settlement.OrderWords;
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
     * @param verdict what it comes to in front
     * @param told the other passages, in the order in which they are told
     * @param page words that every page has
     */
    public record Copy(OrderWords words, List<Sentence> verdict, List<Passage> told, PageWords page, Heading heading)
            implements LanguageAttributes {
        public Copy {
            verdict = List.copyOf(verdict);
            told = List.copyOf(told);
        }

        static Copy of(OrderWords words, Heading heading) {
            List<Passage> passages = words.passages();
            return new Copy(
                    words,
                    passages.getFirst().sentences(),
                    passages.subList(1, passages.size()),
                    PageWords.of(words.language()),
                    heading);
        }

        public String say(String key) {
            return words.say(key);
        }

        @Override
        public String language() {
            return page.language();
        }
    }

    public static OrderPage of(List<OrderWords> words, List<Heading> headings) {
        return new OrderPage(IntStream.range(0, words.size())
                .mapToObj(k -> Copy.of(words.get(k), headings.get(k)))
                .toList());
    }
}
