package dev.gradus.settlement.weights;

import dev.gradus.settlement.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The possible weights of a party under which some weighted sums are below nought, or at most nought. */
final class WeightPolytope {
    private final IssueWeights weights;
    private final List<Half> halves = new ArrayList<>();

    /** @param strict below nought, by more than rounding */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Half(double[] amounts, boolean strict) {}

    WeightPolytope(IssueWeights weights) {
        this.weights = weights;
    }

    void below(double[] amounts, boolean strict) {
        halves.add(new Half(amounts, strict));
    }

    /** The condition that came last. */
    void forget() {
        halves.removeLast();
    }

    /** Weights that keep to all conditions, the strict ones by the widest margin there is. */
    Optional<List<Double>> findInner() {
        int issues = weights.issues();
        // what each weight has beyond its least, then the margin
        int variables = issues + 1;
        List<double[]> rows = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (int k = 0; k < variables; k++) {
            double[] row = new double[variables];
            row[k] = 1;
            rows.add(row);
            limits.add(k < issues ? weights.most().get(k) - weights.least().get(k) : 1);
        }
        for (Half half : halves) {
            double scale = Bounds.greatest(half.amounts(), true);
            if (scale > 0) {
                double[] row = new double[variables];
                Arrays.setAll(row, k -> k < issues ? half.amounts()[k] / scale : half.strict() ? 1 : 0);
                rows.add(row);
                limits.add(-IssueWeights.sum(weights.least(), half.amounts()) / scale);
            } else if (half.strict()) {
                return Optional.empty();
            }
        }
        double[] margin = new double[variables];
        margin[issues] = 1;
        return LinearProgram.findGreatest(margin, rows, limits)
                .filter(x ->
                        x[issues] > 2 * WeightIntervals.SAME || halves.stream().noneMatch(Half::strict))
                .map(this::weights);
    }

    private List<Double> weights(double[] beyond) {
        List<Double> found = new ArrayList<>();
        for (int k = 0; k < weights.issues(); k++) {
            found.add(Math.clamp(
                    weights.least().get(k) + beyond[k],
                    weights.least().get(k),
                    weights.most().get(k)));
        }
        return found;
    }
}
