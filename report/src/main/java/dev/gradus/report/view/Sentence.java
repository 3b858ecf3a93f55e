package dev.gradus.report.view;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.FigureFinder;

/**
 * A sentence about findings.
 *
 * @param href of the number that it hangs on; "" = none
 */
public record Sentence(String text, String href) {
    static Sentence plain(String text) {
        return new Sentence(text, "");
    }

    /** On which number it hangs, with the way to its row among the assumptions. */
    static Sentence switchingValue(LocalizedContext e, RoadmapReview review) {
        String href = review.switchingValues().stream()
                .limit(1)
                .flatMap(switchingValue -> FigureFinder.find(e.written(), switchingValue.path()).stream())
                .map(figure -> "#" + e.figureId(figure.path()))
                .findFirst()
                .orElse("");
        return new Sentence(Sayings.switchingValue(e, review), href);
    }
}
