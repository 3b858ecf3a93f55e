package dev.gradus.words.assessment;

import dev.gradus.agreement.Figure;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.SwitchingNumber;
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
     * gives (30% to 90%)." Where there is none, among what it was looked for.
     *
     * @param numbers those that turn the verdict, the nearest first
     * @param holds the verdict
     */
    public Sentence sentence(List<SwitchingNumber> numbers, boolean holds) {
        if (numbers.isEmpty()) {
            return words.tell("hinge.none");
        }
        SwitchingNumber number = numbers.getFirst();
        Optional<Estimate> ranged = range(number);
        boolean far = ranged.isPresent() ? !isWithinRange(number) : !number.near();
        String opening = far ? "hinge.far" : numbers.size() > 1 ? "hinge.many" : "hinge.one";
        return Sentence.joined(List.of(
                words.tell(opening, name(number)),
                turning(number, holds),
                ranged.map(range -> Sentence.of(range(number, range, far))).orElse(Sentence.NONE)));
    }

    /** The range that the case gives for it; empty where it gives one value. */
    Optional<Estimate> range(SwitchingNumber number) {
        return FigureFinder.find(words.written(), number.path())
                .map(Figure::asWritten)
                .map(Figure::estimate)
                .filter(Estimate::isRange);
    }

    /** The case's own doubt about it is enough to turn the verdict. */
    boolean isWithinRange(SwitchingNumber number) {
        return range(number)
                .filter(range -> number.turnsAt() >= range.low() && number.turnsAt() <= range.high())
                .isPresent();
    }

    /** What it is called; of trust, whether the case gives it before its history. */
    String name(SwitchingNumber number) {
        String name = terms.figure(number.path());
        boolean before = number.path().startsWith("trust.") && words.written().trustIsBefore();
        return before ? words.say("hinge.trustBefore", name) : name;
    }

    /** "Below 35% it holds; the case says 80% (analyst’s judgement)." A number set for this run is not said to be the case's. */
    public Sentence turning(SwitchingNumber number, boolean holds) {
        Optional<Figure> figure = FigureFinder.find(words.written(), number.path());
        Optional<Figure> set = figure.filter(Figure::isSet);
        Sentence basis = Sentence.of(figure.map(bases::shortForm).orElseGet(() -> words.say("basis.default")));
        double from = number.turnsAt();
        double back = number.turnsBack();
        boolean between = !Double.isNaN(back);
        return words.tell(
                "hinge." + (holds ? "fails" : "holds") + "." + where(number) + (set.isPresent() ? ".set" : ""),
                thresholds.of(number.path(), between ? Math.min(from, back) : from, number.now()),
                Sentence.number(thresholds.of(number.path(), number.now(), from), number.path()),
                set.map(new Settings(words)::asWritten).orElse(basis),
                between ? thresholds.of(number.path(), Math.max(from, back), number.now()) : "");
    }

    private String where(SwitchingNumber number) {
        if (!Double.isNaN(number.turnsBack())) {
            return "between";
        }
        Unit unit = terms.unit(number.path());
        boolean nothing = unit != Unit.POINTS && number.turnsAt() < AT_THE_END;
        boolean all = unit == Unit.SHARE && number.turnsAt() > 1 - AT_THE_END;
        if (nothing || all) {
            return "at";
        }
        return number.turnsAt() < number.now() ? "below" : "above";
    }

    private String range(SwitchingNumber number, Estimate range, boolean far) {
        return words.sentence(
                far ? "hinge.outside" : "hinge.within",
                terms.figureValue(number.path(), range.low()),
                terms.figureValue(number.path(), range.high()));
    }

    /** The nearest number that turns it, or that none was found and among what; empty where nothing was weighed. */
    public Sentence sentence(RoadmapReview review) {
        if (!review.standing().isWeighed()) {
            return Sentence.NONE;
        }
        if (!review.switchingSought()) {
            return words.tell("hinge.unsought");
        }
        return sentence(review.switchingValues(), review.standing().holds());
    }
}
