package dev.gradus.words;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure.Instalments;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Form;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Finds the figure of a case that a path names, so that its basis can be shown. */
public final class FigureFinder {
    private FigureFinder() {}

    /**
     * The figure that counts at that path. A reversible share of one party is the share of all others where the case gives no share of
     * its own; the breakdown of a party is the sum of its responses.
     */
    public static Optional<Figure> find(Case written, String path) {
        return CaseFigures.counting(written).stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .or(() -> FigurePath.find(path).flatMap(parts -> findFollowing(written, path, parts)));
    }

    /** A figure that the case does not write under this path: one for all the rest, or a sum. */
    private static Optional<Figure> findFollowing(Case written, String path, FigurePath parts) {
        FigureKind kind = parts.kind();
        if (kind.form() == Form.SUM) {
            return written.findParty(parts.ids().getFirst())
                    .map(p -> p.figures().all(kind.terms()))
                    .filter(terms -> !terms.isEmpty())
                    .map(terms -> sum(path, terms));
        }
        Optional<Figure> ofPart = findOfPart(written, path, parts);
        if (ofPart.isPresent()) {
            return ofPart;
        }
        return kind.hasForTheRest()
                ? written.measures().stream()
                        .filter(m -> m.id().equals(parts.ids().getFirst()))
                        .flatMap(m -> m.figures().all(kind.forTheRest()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What a part has of a figure of the whole. */
    private static Optional<Figure> findOfPart(Case written, String path, FigurePath parts) {
        FigureKind kind = parts.kind();
        return written.measures().stream()
                .filter(m -> m.instalments().isPart() && kind.owner() == FigureKind.Owner.MEASURE)
                .filter(m -> m.id().equals(parts.ids().getFirst()))
                .flatMap(m -> m
                        .figures()
                        .findFor(kind, parts.ids().size() > 1 ? parts.ids().getLast() : "")
                        .stream()
                        .map(figure -> part(path, figure, kind, m.instalments())))
                .findFirst();
    }

    private static Figure part(String path, Figure whole, FigureKind kind, Instalments part) {
        Estimate estimate = whole.estimate();
        Estimate ofPart = new Estimate(
                part.ofPart(kind, estimate.low()),
                part.ofPart(kind, estimate.likely()),
                part.ofPart(kind, estimate.high()),
                estimate.shape());
        Figure figure = new Figure(path, ofPart, whole.basis(), List.of(), whole.given());
        return whole.isSet() ? part(path, whole.asWritten(), kind, part).set(ofPart) : figure;
    }

    private static Figure sum(String path, List<Figure> terms) {
        return terms.size() == 1 ? terms.getFirst() : sumOf(path, terms);
    }

    private static Figure sumOf(String path, List<Figure> terms) {
        Estimate total =
                new Estimate(total(terms, Estimate::low), total(terms, Estimate::likely), total(terms, Estimate::high));
        Basis basis = new Basis(
                terms.stream()
                        .flatMap(t -> t.basis().citations().stream())
                        .distinct()
                        .toList(),
                LocalText.NONE,
                joined(terms.stream().map(t -> t.basis().judged()).toList()),
                List.of(),
                List.of());
        Figure sum = new Figure(path, total, basis, List.of(), terms.stream().anyMatch(Figure::given));
        return terms.stream().noneMatch(Figure::isSet)
                ? sum
                : sumOf(path, terms.stream().map(Figure::asWritten).toList()).set(total);
    }

    private static double total(List<Figure> terms, ToDoubleFunction<Estimate> which) {
        return terms.stream()
                .mapToDouble(t -> which.applyAsDouble(t.estimate()))
                .sum();
    }

    private static LocalText joined(List<LocalText> texts) {
        Map<String, String> joined = new TreeMap<>();
        TreeSet<String> languages = new TreeSet<>();
        texts.forEach(text -> languages.addAll(text.byLanguage().keySet()));
        for (String language : languages) {
            joined.put(
                    language,
                    String.join(
                            " ",
                            texts.stream()
                                    .map(text -> text.in(language))
                                    .filter(text -> !text.isEmpty())
                                    .toList()));
        }
        return new LocalText(joined);
    }
}
