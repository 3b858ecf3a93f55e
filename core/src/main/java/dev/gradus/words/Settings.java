package dev.gradus.words;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import java.util.List;

/** The numbers that were set for one run, so that nobody takes them for the case's. */
public final class Settings {
    private final Words words;
    private final NumberLabels terms;

    public Settings(Words words) {
        this.words = words;
        this.terms = new NumberLabels(words);
    }

    /** That numbers were set, and how many; empty where the case stands as it is. */
    public List<String> lead() {
        int count = figures().size();
        return count == 0 ? List.of() : List.of(words.sentence("setting.lead", words.count("setting.number", count)));
    }

    /** For each: what it is, the number of this run, and what the case says. */
    public List<String> sentences() {
        return figures().stream().map(this::sentence).toList();
    }

    private List<Figure> figures() {
        return CaseFigures.set(words.written());
    }

    private String sentence(Figure figure) {
        return words.sentence("setting.one", terms.figure(figure.path()), value(figure), asWritten(figure));
    }

    /** "the case says 20% (analyst’s judgement)", or that it gives no number. */
    public String asWritten(Figure figure) {
        Figure written = figure.asWritten();
        return written.given()
                ? words.say("setting.case", value(written), new Bases(words).shortForm(written))
                : words.say("setting.silent");
    }

    /** The value, with its range where it has one. */
    private String value(Figure figure) {
        String value = terms.figureValue(figure.path(), figure.value());
        return figure.estimate().isRange()
                ? words.say(
                        "setting.range",
                        value,
                        terms.figureValue(figure.path(), figure.estimate().low()),
                        terms.figureValue(figure.path(), figure.estimate().high()))
                : value;
    }
}
