package dev.gradus.report.view.section;

import dev.gradus.agreement.Figure;
import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Settings;
import dev.gradus.words.Wordings;
import java.util.List;

/**
 * An assumption: a number of the case with where it comes from.
 *
 * @param value the one computed with
 * @param range "low … most likely … high"; "" = a certain number
 * @param wording the words that it was given in, with what the table makes of them; "" = it was given as a number
 * @param set what the case says instead, where the number was set for this run; else ""
 * @param byDefault the case is silent and the model's default stands
 * @param basis of the number that the case has
 * @param rivals claims of others; shown, never computed with
 */
public record FigureView(
        String id,
        String label,
        String value,
        String range,
        String wording,
        String set,
        boolean byDefault,
        BasisView basis,
        List<Rival> rivals) {

    public record Rival(String value, BasisView basis) {}

    static FigureView of(LocalizedContext e, Figure figure) {
        String path = replaced(figure.path());
        NumberLabels terms = new NumberLabels(e.words());
        return new FigureView(
                e.figureId(figure.path()),
                e.words().capital(terms.figure(path)),
                terms.figureValue(path, figure.value()),
                range(e, terms, figure),
                new Wordings(e.words()).said(figure.at(path)),
                figure.isSet()
                        ? e.words()
                                .capital(new Settings(e.words()).asWritten(figure))
                                .text()
                        : "",
                !figure.given(),
                e.basis(figure.asWritten().basis()),
                figure.asWritten().alsoClaimed().stream()
                        .map(r -> rival(e, terms, path, r))
                        .toList());
    }

    private static String range(LocalizedContext e, NumberLabels terms, Figure figure) {
        String path = replaced(figure.path());
        return figure.estimate().isRange()
                ? e.say(
                        "figure.range",
                        terms.figureValue(path, figure.estimate().low()),
                        terms.figureValue(path, figure.value()),
                        terms.figureValue(path, figure.estimate().high()))
                : "";
    }

    private static Rival rival(LocalizedContext e, NumberLabels terms, String path, Figure rival) {
        String value = terms.figureValue(path, rival.value());
        return new Rival(
                rival.estimate().isRange()
                        ? e.say(
                                "figure.rival.range",
                                value,
                                terms.figureValue(path, rival.estimate().low()),
                                terms.figureValue(path, rival.estimate().high()))
                        : value,
                e.basis(rival.basis()));
    }

    /** What an instrument changes is called as what it replaces. */
    private static String replaced(String path) {
        int at = path.indexOf(".changes.");
        return path.startsWith("instruments.") && at >= 0 ? path.substring(at + ".changes.".length()) : path;
    }
}
