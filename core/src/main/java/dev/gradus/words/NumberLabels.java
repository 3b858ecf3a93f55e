package dev.gradus.words;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Unit;
import java.util.List;

/** What a number is and how it follows from its terms; what a figure of the case is called. */
public final class NumberLabels {
    private final Words words;

    public NumberLabels(Words words) {
        this.words = words;
    }

    /** What a number is: "worth of “X” to the United States". */
    public String label(Explained number) {
        return number.ref().startsWith("history.") ? figure(number.ref()) : label(number.label(), number.args());
    }

    /** As {@link #label(Explained)}; a label that has no words is said as its code. */
    public String label(String code, List<String> args) {
        String key = "label." + code;
        return words.has(key) ? words.say(key, args.stream().map(words::arg).toArray()) : code;
    }

    /** How it follows from its terms: "sum of", "product of". */
    public String how(Explained.How how) {
        return words.say("how." + how);
    }

    /** What a figure of the case is called, by its path: "worth of “X” to the United States". */
    public String figure(String path) {
        return FigurePath.find(path)
                .map(found -> isNamed(found)
                        ? label(found.kind().label(), found.args())
                        : label(FigureKind.BREAKDOWN.label(), found.args().subList(0, 1)))
                .orElse(path);
    }

    /** A part of a breakdown that the case does not have (yet) has no name: what it is part of has. */
    private boolean isNamed(FigurePath path) {
        return path.kind() != FigureKind.RESPONSE
                || !words.arg(path.args().getLast()).equals(path.args().getLast());
    }

    /** The same, where no value of it is said: the name is what can be looked up. */
    public Sentence named(String path) {
        return Sentence.number(figure(path), path);
    }

    /** The value that the case has, as it can be looked up. */
    public Sentence value(Figure figure) {
        return Sentence.number(figureValue(figure.path(), figure.value()), figure.path());
    }

    /** A value of that figure in its unit: points, per cent, a period. */
    public String figureValue(String path, double value) {
        return FigurePath.find(path)
                .map(found -> value(found.kind().unit(), value))
                .orElseGet(() -> words.number(value));
    }

    /** A value in its unit: points, per cent, a period. */
    public String value(Unit unit, double value) {
        return switch (unit) {
            case POINTS -> words.points(value);
            case SHARE -> words.percent(value);
            case RATE -> words.say("rate.perYear", words.percent(value));
            case TIME -> words.period(value);
            case NUMBER -> words.number(value);
        };
    }

    /** In what the figure with that path is counted. */
    public Unit unit(String path) {
        return FigurePath.find(path).map(found -> found.kind().unit()).orElse(Unit.POINTS);
    }
}
