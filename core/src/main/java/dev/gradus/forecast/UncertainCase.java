package dev.gradus.forecast;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.chance.Copula;
import dev.gradus.chance.Quantile;
import dev.gradus.quantity.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A case whose numbers are uncertain: those with a range that an assessment computes with, and how to draw them. Immutable. */
public final class UncertainCase {
    private final Case written;
    private final WholeCase whole;
    private final ResolvedCase central;
    private final List<Figure> figures;
    private final List<Quantile> quantiles;
    private final int[] moving;
    private final Optional<Copula> copula;
    private final Outcomes outcomes;
    private final Map<String, Input> inputs = new HashMap<>();

    private UncertainCase(WholeCase whole) {
        this.whole = whole;
        this.written = whole.written();
        this.central = whole.resolved();
        figures = CaseFigures.of(whole.written()).stream()
                .filter(figure -> figure.estimate().isRange() && counts(figure))
                .toList();
        quantiles =
                figures.stream().map(figure -> Quantile.of(figure.estimate())).toList();
        List<String> paths = figures.stream().map(Figure::path).toList();
        Uncertainty uncertainty = whole.written().uncertainty();
        List<String> together = uncertainty.moving();
        int[] ranged = IntStream.range(0, together.size())
                .filter(k -> paths.contains(together.get(k)))
                .toArray();
        moving = IntStream.of(ranged).map(k -> paths.indexOf(together.get(k))).toArray();
        copula = ranged.length == 0
                ? Optional.empty()
                : Optional.of(new Copula(only(uncertainty.correlations(), ranged)));
        CaseInputs.of(whole).forEach(input -> inputs.put(input.path(), input));
        outcomes = new Outcomes(uncertainty.outcomes(), whole.resolved().structure());
    }

    /**
     * @param central the written case, resolved at its most likely numbers
     */
    public static UncertainCase of(WholeCase whole) {
        return new UncertainCase(whole);
    }

    /** What an instrument costs, what a measure advances and what a move is held against are no uncertain numbers of the model. */
    private static boolean counts(Figure figure) {
        FigureKind kind = FigurePath.find(figure.path()).orElseThrow().kind();
        return kind != FigureKind.COST && kind != FigureKind.ADVANCES && kind.owner() != FigureKind.Owner.MOVE;
    }

    private static double[][] only(double[][] matrix, int[] places) {
        double[][] part = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                part[i][j] = matrix[places[i]][places[j]];
            }
        }
        return part;
    }

    public Case written() {
        return written;
    }

    /** The case at its most likely numbers. */
    public ResolvedCase central() {
        return central;
    }

    /** As written and at its most likely numbers. */
    public WholeCase whole() {
        return whole;
    }

    /** The uncertain figures, in the order of the file: one coordinate each. */
    public List<Figure> figures() {
        return figures;
    }

    /** What an uncertain figure does to the numbers that decide; empty where no roadmap holds or fails by it. */
    Optional<Input> input(int column) {
        return Optional.ofNullable(inputs.get(figures.get(column).path()));
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    /**
     * The case at one point.
     *
     * @param number of the draw
     * @param point one coordinate in (0, 1) for each figure
     */
    public Draw draw(long number, double[] point) {
        double[] joined = joined(point);
        double[] values = new double[joined.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = quantiles.get(k).at(joined[k]);
        }
        return with(number, values);
    }

    /**
     * The case with these values of its uncertain figures.
     *
     * @param values one for each of {@link #figures}
     */
    public Draw with(long number, double[] values) {
        Map<String, Double> drawn = new HashMap<>(2 * values.length);
        Map<String, Double> beliefs = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            drawn.put(figures.get(k).path(), values[k]);
        }
        written.uncertainty()
                .beliefs()
                .forEach(belief -> beliefs.put(
                        belief.party(),
                        drawn.getOrDefault(
                                belief.reliable().path(), belief.reliable().value())));
        ResolvedCase resolved =
                central.with(whole.numbers(figure -> drawn.getOrDefault(figure.path(), figure.value())));
        return new Draw(number, values, resolved, Beliefs.of(resolved, beliefs));
    }

    /** The most likely value of each figure. */
    public double[] likely() {
        return figures.stream()
                .map(Figure::estimate)
                .mapToDouble(Estimate::likely)
                .toArray();
    }

    private double[] joined(double[] point) {
        if (copula.isEmpty()) {
            return point;
        }
        double[] independent = IntStream.of(moving).mapToDouble(k -> point[k]).toArray();
        double[] together = copula.get().apply(independent);
        double[] joined = point.clone();
        for (int k = 0; k < moving.length; k++) {
            joined[moving[k]] = together[k];
        }
        return joined;
    }
}
