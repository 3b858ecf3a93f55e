package dev.gradus.words.assessment;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.SwitchingValue;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import dev.gradus.words.Bases;
import dev.gradus.words.FigureFinder;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Sentence;
import dev.gradus.words.Settings;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Optional;

/** The single numbers on which a verdict hangs. */
public final class SwitchingWords {
    private static final double AT_THE_END = 1e-6;

    private final Words words;
    private final NumberLabels terms;
    private final Bases bases;
    private final Thresholds thresholds;

    public SwitchingWords(Words words) {
        this.words = words;
        this.terms = new NumberLabels(words);
        this.bases = new Bases(words);
        this.thresholds = new Thresholds(words);
    }

    /**
     * "It hangs on one number: … Below 35% it holds; the case says 80% (analyst’s judgement). That is within the range that the case
     * gives (30% to 90%)."
     */
    public Sentence sentence(SwitchingValue switchingValue, RoadmapReview review) {
        Optional<Figure> ranged = FigureFinder.find(words.written(), switchingValue.path())
                .map(Figure::asWritten)
                .filter(figure -> figure.estimate().isRange());
        boolean far = ranged.map(figure -> !isWithin(switchingValue, figure.estimate()))
                .orElse(!switchingValue.near());
        String opening = far ? "hinge.far" : review.switchingValues().size() > 1 ? "hinge.many" : "hinge.one";
        return Sentence.joined(List.of(
                words.tell(opening, name(switchingValue)),
                turning(switchingValue, review),
                ranged.map(figure -> Sentence.of(range(switchingValue, figure.estimate(), far)))
                        .orElse(Sentence.NONE)));
    }

    private String name(SwitchingValue switchingValue) {
        String name = terms.figure(switchingValue.path());
        boolean before =
                switchingValue.path().startsWith("trust.") && words.written().trustIsBefore();
        return before ? words.say("hinge.trustBefore", name) : name;
    }

    /** "Below 35% it holds; the case says 80% (analyst’s judgement)." A number set for this run is not said to be the case's. */
    public Sentence turning(SwitchingValue switchingValue, RoadmapReview review) {
        Optional<Figure> figure = FigureFinder.find(words.written(), switchingValue.path());
        Optional<Figure> set = figure.filter(Figure::isSet);
        Sentence basis = Sentence.of(figure.map(bases::shortForm).orElseGet(() -> words.say("basis.default")));
        double from = switchingValue.turnsAt();
        double back = switchingValue.turnsBack();
        boolean between = !Double.isNaN(back);
        return words.tell(
                "hinge." + (review.standing().holds() ? "fails" : "holds") + "." + where(switchingValue)
                        + (set.isPresent() ? ".set" : ""),
                thresholds.of(switchingValue.path(), between ? Math.min(from, back) : from, switchingValue.now()),
                Sentence.number(
                        thresholds.of(switchingValue.path(), switchingValue.now(), from), switchingValue.path()),
                set.map(new Settings(words)::asWritten).orElse(basis),
                between ? thresholds.of(switchingValue.path(), Math.max(from, back), switchingValue.now()) : "");
    }

    private String where(SwitchingValue switchingValue) {
        if (!Double.isNaN(switchingValue.turnsBack())) {
            return "between";
        }
        Unit unit = terms.unit(switchingValue.path());
        boolean nothing = unit != Unit.POINTS && switchingValue.turnsAt() < AT_THE_END;
        boolean all = unit == Unit.SHARE && switchingValue.turnsAt() > 1 - AT_THE_END;
        if (nothing || all) {
            return "at";
        }
        return switchingValue.turnsAt() < switchingValue.now() ? "below" : "above";
    }

    private static boolean isWithin(SwitchingValue switchingValue, Estimate range) {
        return switchingValue.turnsAt() >= range.low() && switchingValue.turnsAt() <= range.high();
    }

    private String range(SwitchingValue switchingValue, Estimate range, boolean far) {
        return words.sentence(
                far ? "hinge.outside" : "hinge.within",
                terms.figureValue(switchingValue.path(), range.low()),
                terms.figureValue(switchingValue.path(), range.high()));
    }

    /** The nearest number that turns it, or that none was found and among what; empty where nothing was weighed. */
    public Sentence sentence(RoadmapReview review) {
        if (!review.standing().isWeighed()) {
            return Sentence.NONE;
        }
        if (!review.switchingSought()) {
            return words.tell("hinge.unsought");
        }
        return review.switchingValues().isEmpty()
                ? words.tell(review.standing().holds() ? "hinge.none.holds" : "hinge.none.fails")
                : sentence(review.switchingValues().getFirst(), review);
    }
}
