package dev.gradus.report.view;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.FigureFinder;

/**
 * A sentence about findings.
 *
 * @param href of the number that it hangs on; "" = none
 */
public record Said(String text, String href) {
    static Said plain(String text) {
        return new Said(text, "");
    }

    /** On which number it hangs, with the way to its row among the assumptions. */
    static Said hinge(Edition e, RoadmapReview review) {
        String href = review.hinges().stream()
                .limit(1)
                .flatMap(hinge -> FigureFinder.find(e.written(), hinge.path()).stream())
                .map(figure -> "#" + e.figureId(figure.path()))
                .findFirst()
                .orElse("");
        return new Said(Sayings.hinge(e, review), href);
    }
}
