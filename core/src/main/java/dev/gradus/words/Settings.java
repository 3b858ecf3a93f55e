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
    private Sentence lead() {
        int count = figures().size();
        return count == 0 ? Sentence.NONE : words.tell("setting.lead", words.count("setting.number", count));
    }

    /** That numbers were set; for each what it is, the number of this run, and what the case says. */
    public Passage passage() {
        return Passage.of("settings", "")
                .say(lead())
                .list(figures().stream().map(this::sentence).toList())
                .done();
    }

    private List<Figure> figures() {
        return CaseFigures.set(words.written());
    }

    private Sentence sentence(Figure figure) {
        return words.tell("setting.one", terms.figure(figure.path()), value(figure), asWritten(figure));
    }

    /** "the case says 20% (analyst’s judgement)", or that it gives no number. */
    public Sentence asWritten(Figure figure) {
        Figure written = figure.asWritten();
        return written.given()
                ? words.phrase("setting.case", value(written), new Bases(words).shortForm(written))
                : words.phrase("setting.silent");
    }

    /** The value, with its range where it has one, and with the words that it was given in. */
    private Sentence value(Figure figure) {
        Sentence value = terms.value(figure);
        String said = new Wordings(words).said(figure);
        if (!said.isEmpty()) {
            return words.phrase("wording.value", value, said);
        }
        return figure.estimate().isRange()
                ? words.phrase(
                        "setting.range",
                        value,
                        terms.figureValue(figure.path(), figure.estimate().low()),
                        terms.figureValue(figure.path(), figure.estimate().high()))
                : value;
    }
}
