package dev.gradus.words;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.Hinge;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import java.util.Optional;

/** The single numbers on which a verdict hangs. */
public final class Hinges {
    private static final double AT_THE_END = 1e-6;

    private final Words words;
    private final Terms terms;
    private final Bases bases;
    private final Thresholds thresholds;

    public Hinges(Words words) {
        this.words = words;
        this.terms = new Terms(words);
        this.bases = new Bases(words);
        this.thresholds = new Thresholds(words);
    }

    /**
     * "It hangs on one number: … Below 35% it holds; the case says 80% (analyst’s judgement). That is within the range that the case
     * gives (30% to 90%)."
     */
    public String sentence(Hinge hinge, RoadmapReview review) {
        Optional<Figure> ranged = FigureFinder.find(words.written(), hinge.path())
                .map(Figure::asWritten)
                .filter(figure -> figure.estimate().isRange());
        boolean far = ranged.map(figure -> !isWithin(hinge, figure.estimate())).orElse(!hinge.near());
        String opening = far ? "hinge.far" : review.hinges().size() > 1 ? "hinge.many" : "hinge.one";
        String said = words.sentence(opening, name(hinge)) + " " + turning(hinge, review);
        return ranged.map(figure -> said + " " + range(hinge, figure.estimate(), far))
                .orElse(said);
    }

    private String name(Hinge hinge) {
        String name = terms.figure(hinge.path());
        boolean before = hinge.path().startsWith("trust.") && words.written().trustIsBefore();
        return before ? words.say("hinge.trustBefore", name) : name;
    }

    /** "Below 35% it holds; the case says 80% (analyst’s judgement)." A number set for this run is not said to be the case's. */
    public String turning(Hinge hinge, RoadmapReview review) {
        Optional<Figure> figure = FigureFinder.find(words.written(), hinge.path());
        Optional<Figure> set = figure.filter(Figure::isSet);
        String basis = figure.map(bases::shortForm).orElseGet(() -> words.say("basis.default"));
        double from = hinge.turnsAt();
        double back = hinge.turnsBack();
        boolean between = !Double.isNaN(back);
        return words.sentence(
                "hinge." + (review.standing().holds() ? "fails" : "holds") + "." + where(hinge)
                        + (set.isPresent() ? ".set" : ""),
                thresholds.of(hinge.path(), between ? Math.min(from, back) : from, hinge.now()),
                thresholds.of(hinge.path(), hinge.now(), from),
                set.map(new Settings(words)::asWritten).orElse(basis),
                between ? thresholds.of(hinge.path(), Math.max(from, back), hinge.now()) : "");
    }

    private String where(Hinge hinge) {
        if (!Double.isNaN(hinge.turnsBack())) {
            return "between";
        }
        Unit unit = terms.unit(hinge.path());
        boolean nothing = unit != Unit.POINTS && hinge.turnsAt() < AT_THE_END;
        boolean all = unit == Unit.SHARE && hinge.turnsAt() > 1 - AT_THE_END;
        if (nothing || all) {
            return "at";
        }
        return hinge.turnsAt() < hinge.now() ? "below" : "above";
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

    /** The nearest number that turns it, or that none was found and among what; "" where nothing was weighed. */
    public String sentence(RoadmapReview review) {
        if (!review.standing().isWeighed()) {
            return "";
        }
        if (!review.hingesSought()) {
            return words.sentence("hinge.unsought");
        }
        return review.hinges().isEmpty()
                ? words.sentence(review.standing().holds() ? "hinge.none.holds" : "hinge.none.fails")
                : sentence(review.hinges().getFirst(), review);
    }
}
