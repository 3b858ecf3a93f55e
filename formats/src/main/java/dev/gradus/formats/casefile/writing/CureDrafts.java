package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import java.util.List;

/** Drafts a cure; a basis that both of its numbers share stands once. */
record CureDrafts(String language, Basis around) {
    /**
     * @param cure its figures, none or its chance and perhaps how long it takes
     */
    Entries of(List<Figure> cure) {
        List<Figure> given =
                cure.stream().map(Figure::asWritten).filter(Figure::given).toList();
        Basis basis = !given.isEmpty() && FigureDrafts.isShared(given)
                ? given.getFirst().basis()
                : around;
        FigureDrafts figures = new FigureDrafts(language, basis);
        ShapeDraft draft = new ShapeDraft(Shape.CURE, language);
        given.forEach(
                figure -> FigurePath.find(figure.path()).ifPresent(path -> figures.put(draft, path.kind(), figure)));
        if (!basis.equals(around)) {
            draft.basis(basis);
        }
        return draft.done();
    }
}
