package dev.gradus.words;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.Hinge;
import dev.gradus.quantity.Estimate;
import java.util.Optional;

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

    /**
     * "It hangs on one number: … Below 35% it holds; the case says 80% (analyst’s judgement). That is within the range that the case
     * gives (30% to 90%)."
     */
    public String sentence(Hinge hinge, RoadmapReview review) {
        Optional<Figure> ranged = FigureFinder.find(words.written(), hinge.path())
                .map(Figure::asWritten)
                .filter(figure -> figure.estimate().isRange());
        boolean far = ranged.isPresent() && !isWithin(hinge, ranged.get().estimate());
        String opening = far ? "hinge.far" : review.hinges().size() > 1 ? "hinge.many" : "hinge.one";
        String said = words.sentence(opening, terms.figure(hinge.path())) + " " + turning(hinge, review);
        return ranged.map(figure -> said + " " + range(hinge, figure.estimate(), far))
                .orElse(said);
    }

    /** "Below 35% it holds; the case says 80% (analyst’s judgement)." A number set for this run is not said to be the case's. */
    public String turning(Hinge hinge, RoadmapReview review) {
        String then = review.standing().holds() ? "fails" : "holds";
        String side = hinge.turnsAt() < hinge.now() ? "below" : "above";
        Optional<Figure> set = FigureFinder.find(words.written(), hinge.path()).filter(Figure::isSet);
        if (set.isPresent()) {
            return words.sentence(
                    "hinge." + then + "." + side + ".set",
                    terms.figureValue(hinge.path(), hinge.turnsAt()),
                    terms.figureValue(hinge.path(), hinge.now()),
                    new Settings(words).asWritten(set.get()));
        }
        String basis = FigureFinder.find(words.written(), hinge.path())
                .map(bases::shortForm)
                .orElseGet(() -> words.say("basis.default"));
        return words.sentence(
                "hinge." + then + "." + side,
                terms.figureValue(hinge.path(), hinge.turnsAt()),
                terms.figureValue(hinge.path(), hinge.now()),
                basis);
    }

    private static boolean isWithin(Hinge hinge, Estimate range) {
        return hinge.turnsAt() >= range.low() && hinge.turnsAt() <= range.high();
    }

    private String range(Hinge hinge, Estimate range, boolean far) {
        return words.sentence(
                far ? "hinge.outside" : "hinge.within",
                terms.figureValue(hinge.path(), range.low()),
                terms.figureValue(hinge.path(), range.high()));
    }

    /** The nearest number that turns it, or that no single number does. */
    public String sentence(RoadmapReview review) {
        return review.hinges().isEmpty()
                ? words.sentence(review.standing().holds() ? "hinge.none.holds" : "hinge.none.fails")
                : sentence(review.hinges().getFirst(), review);
    }
}
