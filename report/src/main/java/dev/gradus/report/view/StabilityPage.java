package dev.gradus.report.view;

import dev.gradus.report.view.context.LanguageAttributes;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.report.view.picture.StateDiagram;
import dev.gradus.report.view.section.ConflictView;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Heading;
import dev.gradus.words.stability.StabilityWords;
import java.util.List;
import java.util.stream.IntStream;

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
    public record Copy(ConflictView view, PageWords page, String title, String summary, List<String> sources)
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
    public static StabilityPage of(StabilityFindings findings, List<StabilityWords> words, List<Heading> headings) {
        StateDiagram diagram = StateDiagram.of(findings.review());
        List<Integer> colours = IntStream.range(
                        0, findings.review().conflict().makers().size())
                .boxed()
                .toList();
        return new StabilityPage(words.stream()
                .map(each -> {
                    Heading heading = headings.get(words.indexOf(each));
                    return new Copy(
                            ConflictView.of(each, colours, diagram),
                            PageWords.of(each.language()),
                            heading.title(),
                            heading.summary(),
                            heading.sources());
                })
                .toList());
    }
}
