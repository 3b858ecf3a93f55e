package dev.gradus.formats.casefile;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cure of the text looked at, as on a command line: "0.6" or "0.6,P3M". */
public final class CureText {
    private static final List<FigureKind> KINDS = List.of(FigureKind.CURE, FigureKind.CURE_WITHIN);

    private CureText() {}

    /** Its figures, set for this run; none where the text is empty. Empty where it is no chance, or no time follows it. */
    public static Optional<FigureSet> find(String text) {
        if (text.isBlank()) {
            return Optional.of(FigureSet.NONE);
        }
        String[] parts = text.split(",", -1);
        List<Figure> figures = new ArrayList<>();
        for (int k = 0; k < parts.length && k < KINDS.size(); k++) {
            FigureKind kind = KINDS.get(k);
            new EstimateRule(kind.quantity(), (_, _) -> {})
                    .findValue(parts[k].strip())
                    .map(value ->
                            Figure.byDefault(kind.path(), kind.otherwise()).set(Estimate.of(value)))
                    .ifPresent(figures::add);
        }
        return figures.size() == parts.length
                ? Optional.of(FigureSet.of(figures.toArray(Figure[]::new)))
                : Optional.empty();
    }
}
