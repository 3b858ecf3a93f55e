package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts how far and how fast a measure can be undone; a basis that all of its numbers share stands once. */
record ReversalDrafts(String language, Basis around) {
    /**
     * @param shares party id → share; key "" = for all others
     * @param within at most one
     * @param order of the parties
     */
    Entries of(Map<String, Figure> shares, List<Figure> within, List<String> order) {
        Map<String, Figure> given = new LinkedHashMap<>();
        shares.forEach((party, figure) -> {
            if (figure.asWritten().given()) {
                given.put(party, figure.asWritten());
            }
        });
        List<Figure> times =
                within.stream().map(Figure::asWritten).filter(Figure::given).toList();
        List<Figure> all = new ArrayList<>(given.values());
        all.addAll(times);
        boolean shared = !all.isEmpty() && FigureDrafts.isShared(all);
        Basis basis = shared ? all.getFirst().basis() : around;
        FigureDrafts figures = new FigureDrafts(language, basis);
        ShapeDraft draft = new ShapeDraft(Shape.REVERSAL, language);
        if (given.get("") instanceof Figure one) {
            figures.put(draft, FigureKind.SHARE_FOR_ALL, one);
        } else {
            draft.put(FigureKind.SHARE_FOR_ALL.innerKey(), figures.byId(given, order));
        }
        times.forEach(time -> figures.put(draft, FigureKind.WITHIN, time));
        if (!basis.equals(around)) {
            draft.basis(basis);
        }
        return draft.done(Form.SHORT);
    }
}
