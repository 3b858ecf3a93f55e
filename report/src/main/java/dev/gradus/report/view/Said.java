package dev.gradus.report.view;

import dev.gradus.assessment.RoadmapReview;

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
        return new Said(
                Sayings.hinge(e, review),
                review.hinges().isEmpty()
                        ? ""
                        : "#" + e.figureId(review.hinges().getFirst().path()));
    }
}
