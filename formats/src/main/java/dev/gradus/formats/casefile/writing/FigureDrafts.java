package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Drafts figures as the case has them, not as they are set for one run: a bare number where the basis is that of the mapping around and
 * there is nothing more to say, else a mapping.
 *
 * @param language of plain strings
 * @param around basis of the mapping around
 */
record FigureDrafts(String language, Basis around) {
    private static final Entries NOTHING = new Entries(List.of(), Form.SHORT);

    /** Under its key, no period; left out where the case leaves it to the model. */
    void put(ShapeDraft draft, String key, Figure figure) {
        if (figure.asWritten().given()) {
            draft.always(key, of(figure, false));
        }
    }

    /** By id, in the order of the ids that the case defines; any other after them. */
    Entries byId(Map<String, Figure> figures, List<String> order) {
        return new Entries(
                Order.of(figures.keySet(), order).stream()
                        .flatMap(id -> java.util.Optional.ofNullable(figures.get(id)).stream()
                                .filter(figure -> figure.asWritten().given())
                                .map(figure -> new Entry(id, of(figure, false))))
                        .toList(),
                Form.SHORT);
    }

    /** Under the innermost key of its kind; left out where the case leaves it to the model. */
    void put(ShapeDraft draft, FigureKind kind, Figure figure) {
        if (figure.asWritten().given()) {
            draft.always(kind.innerKey(), of(figure, kind.unit() == Unit.TIME));
        }
    }

    /** Named figures of a kind, which are no periods. */
    Entries named(FigureSet figures, FigureKind kind) {
        return MeasureDrafts.lines(new Entries(
                figures.of(kind)
                        .map(entry -> new Entry(entry.id(), of(entry.figure(), entry.name(), false)))
                        .toList(),
                Form.SHORT));
    }

    Draft of(Figure figure, boolean isTime) {
        return of(figure, LocalText.NONE, isTime);
    }

    /** The turnover of a party, with what it becomes from deadlines on. */
    void turnover(ShapeDraft draft, FigureSet figures) {
        Figure first = figures.get(FigureKind.TURNOVER);
        Map<String, Figure> later = figures.byId(FigureKind.TURNOVER_AFTER);
        Entries after = new FigureDrafts(language, first.asWritten().basis()).byId(later, List.copyOf(later.keySet()));
        if (first.asWritten().given()) {
            draft.always(FigureKind.TURNOVER.key(), of(first, LocalText.NONE, false, after));
        }
    }

    /** @param name of a response; NONE for any other figure */
    private Draft of(Figure figure, LocalText name, boolean isTime) {
        return of(figure, name, isTime, NOTHING);
    }

    private Draft of(Figure figure, LocalText name, boolean isTime, Entries after) {
        Figure written = figure.asWritten();
        Estimate estimate = written.estimate();
        Figure.Wording wording = written.wording();
        Draft value = value(written, isTime);
        boolean usual = estimate.shape() instanceof dev.gradus.quantity.Shape.Pert;
        boolean inherits = written.basis().equals(around);
        boolean isBare = usual && inherits && wording.sure().isNothing();
        if (isBare && name.isEmpty() && written.alsoClaimed().isEmpty() && after.isEmpty()) {
            return value;
        }
        Shape kind = after.isEmpty() ? name.isEmpty() ? Shape.FIGURE : Shape.RESPONSE : Shape.TURNOVER;
        ShapeDraft draft = new ShapeDraft(kind, language).put("value", value);
        if (!name.isEmpty()) {
            draft.text("name", name);
        }
        draft.string("how sure", wording.sure().written());
        shape(draft, estimate.shape());
        if (!inherits) {
            draft.basis(written.basis());
        }
        FigureDrafts rivals = new FigureDrafts(language, Basis.NONE);
        List<Draft> claims = written.alsoClaimed().stream()
                .map(claim -> rivals.of(claim, isTime))
                .toList();
        return draft.put("also claimed", new Draft.Items(claims))
                .put(FigureKind.TURNOVER_AFTER.innerKey(), after)
                .done();
    }

    /** The number; in words where it was given in words, and without the range that comes of how sure one is. */
    private static Draft value(Figure written, boolean isTime) {
        Figure.Wording wording = written.wording();
        if (!wording.value().isNothing()) {
            return new Draft.Text(wording.value().written());
        }
        return NumberText.estimate(wording.isNone() ? written.estimate() : Estimate.of(written.value()), isTime);
    }

    private static void shape(ShapeDraft draft, dev.gradus.quantity.Shape shape) {
        switch (shape) {
            case dev.gradus.quantity.Shape.Pert _ -> {}
            case dev.gradus.quantity.Shape.Triangular _ -> draft.word("shape", "triangular", "");
            case dev.gradus.quantity.Shape.Uniform _ -> draft.word("shape", "uniform", "");
            case dev.gradus.quantity.Shape.Normal _ -> draft.word("shape", "normal", "");
            case dev.gradus.quantity.Shape.Discrete(List<Double> chances) ->
                draft.word("shape", "discrete", "")
                        .put(
                                "chances",
                                new Draft.Items(chances.stream()
                                        .<Draft>map(chance -> new Draft.Word(NumberText.number(chance)))
                                        .toList()));
        }
    }

    /** Whether all of these come from the same basis, so that it can stand once. */
    static boolean isShared(Collection<Figure> figures) {
        return figures.stream().map(Figure::basis).distinct().count() <= 1;
    }
}
