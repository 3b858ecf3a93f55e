package dev.gradus.words;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Figure.Wording;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import dev.gradus.quantity.Unit;
import java.util.List;

/** The words in which a case gives numbers, each with the range that the table makes of it. */
public final class Wordings {
    private final Words words;
    private final NumberLabels terms;

    public Wordings(Words words) {
        this.words = words;
        this.terms = new NumberLabels(words);
    }

    /** The numbers that the case gives in words. */
    private List<Figure> worded() {
        return CaseFigures.of(words.written()).stream()
                .filter(figure -> !figure.wording().isNone())
                .toList();
    }

    /** Every number of the case is given as a number. */
    public boolean isEmpty() {
        return worded().isEmpty();
    }

    /** "large gain (25 to 60 points by the table)"; "" where the number was given as a number. */
    public String said(Figure figure) {
        Wording wording = figure.wording();
        if (wording.isNone()) {
            return "";
        }
        String value = value(figure);
        String whole = wording.sure().isNothing()
                ? value
                : words.say("wording.sure", value, words.text(wording.sure().names()));
        String low = terms.figureValue(figure.path(), figure.estimate().low());
        String high = terms.figureValue(figure.path(), figure.estimate().high());
        if (low.equals(high)) {
            return words.say(figure.estimate().isRange() ? "wording.about" : "wording.one", whole, low);
        }
        return terms.unit(figure.path()) == Unit.POINTS
                ? words.say(
                        "wording.points",
                        whole,
                        end(figure.estimate().low()),
                        end(figure.estimate().high()))
                : words.say("wording.range", whole, low, high);
    }

    /** An end of a range of points, as short as it can be. */
    private String end(double value) {
        return words.fixed(value, value == Math.rint(value) ? 0 : 1);
    }

    private String value(Figure figure) {
        LocalText names = figure.wording().value().names();
        return names.isEmpty() ? terms.figureValue(figure.path(), figure.value()) : words.text(names);
    }

    /** The same for brackets: "“large gain” by the table". */
    String shortForm(Figure figure) {
        return words.say("wording.short", value(figure));
    }

    /** By which table words are numbers, and what it rests on; nothing where no number is given in words. */
    public Sentence table() {
        List<Figure> worded = worded();
        return worded.isEmpty()
                ? Sentence.NONE
                : words.tell(
                        "wording.table",
                        words.text(worded.getFirst().wording().table().title()),
                        String.join(
                                words.say("list.semicolon"),
                                worded.getFirst().wording().table().sources().stream()
                                        .map(Source::title)
                                        .map(words::text)
                                        .toList()));
    }

    /** The table, and each number that is given in words. */
    public Passage passage() {
        return Passage.of("words", "")
                .say(table())
                .list(worded().stream()
                        .map(figure -> words.tell(
                                "wording.figure",
                                terms.figure(figure.path()),
                                Sentence.number(said(figure), figure.path())))
                        .toList())
                .done();
    }
}
