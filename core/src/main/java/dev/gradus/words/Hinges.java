package dev.gradus.words;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.Hinge;

/** The single numbers on which a verdict hangs. */
public final class Hinges {
    private final Words words;
    private final Terms terms;
    private final Bases bases;

    public Hinges(Words words) {
        this.words = words;
        this.terms = new Terms(words);
        this.bases = new Bases(words);
    }

    /** "It hangs on one number: … Below 35% it holds; the case says 80% (analyst’s judgement)." */
    public String sentence(Hinge hinge, RoadmapReview review) {
        String opening = review.hinges().size() > 1 ? "hinge.many" : "hinge.one";
        return words.sentence(opening, terms.figure(hinge.path())) + " " + turning(hinge, review);
    }

    /** "Below 35% it holds; the case says 80% (analyst’s judgement)." */
    public String turning(Hinge hinge, RoadmapReview review) {
        String now = review.standing().holds() ? "fails" : "holds";
        String side = hinge.turnsAt() < hinge.now() ? "below" : "above";
        String basis = FigureFinder.find(words.written(), hinge.path())
                .map(bases::shortForm)
                .orElseGet(() -> words.say("basis.default"));
        return words.sentence(
                "hinge." + now + "." + side,
                terms.figureValue(hinge.path(), hinge.turnsAt()),
                terms.figureValue(hinge.path(), hinge.now()),
                basis);
    }

    /** The nearest number that turns it, or that no single number does. */
    public String sentence(RoadmapReview review) {
        return review.hinges().isEmpty()
                ? words.sentence(review.standing().holds() ? "hinge.none.holds" : "hinge.none.fails")
                : sentence(review.hinges().getFirst(), review);
    }
}
