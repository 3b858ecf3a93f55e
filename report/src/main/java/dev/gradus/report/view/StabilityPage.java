package dev.gradus.report.view;

import dev.gradus.words.StabilityWords;
import dev.gradus.words.Words;
import java.util.List;

/**
 * The page of a conflict.
 *
 * @param copies one per language, the one shown first in front
 */
public record StabilityPage(List<Copy> copies) {
    public StabilityPage {
        copies = List.copyOf(copies);
    }

    /**
     * The page in one language.
     *
     * @param page words that every page has
     * @param sources in words, one a line
     */
    public record Copy(ConflictView view, Words page, String title, String summary, List<String> sources)
            implements LanguageAttributes {
        public Copy {
            sources = List.copyOf(sources);
        }

        @Override
        public String language() {
            return page.language();
        }
    }

    /** @param words one per language, the one shown first in front */
    public static StabilityPage of(ConflictView.Told told, List<StabilityWords> words, List<Heading> headings) {
        StateDiagram diagram = StateDiagram.of(told.review());
        return new StabilityPage(words.stream()
                .map(each -> {
                    Heading heading = headings.get(words.indexOf(each));
                    return new Copy(
                            ConflictView.of(each, told, diagram),
                            Words.of(each.language()),
                            heading.title(),
                            heading.summary(),
                            heading.sources());
                })
                .toList());
    }
}
