package dev.gradus.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each issue weighs for one party, as intervals: every weighting within them that adds up to 1 is possible. A deal is worth
 * the sum over issues of weight times evaluation.
 *
 * @param evaluations by issue and value, on any scale
 * @param nominal the weights that are taken when one has to choose; add up to 1, within 1e-9
 * @param least by issue, at least 0 and at most nominal
 * @param most by issue, at least nominal and at most 1
 */
public record IssueWeights(
        List<List<Double>> evaluations, List<Double> nominal, List<Double> least, List<Double> most) {
    private static final double SUM = 1e-9;

    public IssueWeights {
        evaluations = evaluations.stream().map(List::copyOf).toList();
        nominal = List.copyOf(nominal);
        least = List.copyOf(least);
        most = List.copyOf(most);
        int issues = evaluations.size();
        if (issues == 0 || nominal.size() != issues || least.size() != issues || most.size() != issues) {
            throw new IllegalArgumentException("a weight and its bounds for each of " + issues + " issues, found "
                    + nominal.size() + ", " + least.size() + " and " + most.size());
        }
        for (int k = 0; k < issues; k++) {
            if (!(0 <= least.get(k) && least.get(k) <= nominal.get(k))
                    || !(nominal.get(k) <= most.get(k) && most.get(k) <= 1)) {
                throw new IllegalArgumentException("0 <= least <= nominal <= most <= 1, found " + least.get(k) + ", "
                        + nominal.get(k) + ", " + most.get(k) + " for issue " + k);
            }
            if (!evaluations.get(k).stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("finite evaluations, found " + evaluations.get(k));
            }
        }
        double sum = nominal.stream().mapToDouble(w -> w).sum();
        if (!(Math.abs(sum - 1) <= SUM)) {
            throw new IllegalArgumentException("weights that add up to 1, found " + nominal);
        }
    }

    /** Every weight may be off by as much, as far as weights stay within 0 and 1. */
    public static IssueWeights around(List<List<Double>> evaluations, List<Double> nominal, double radius) {
        return new IssueWeights(
                evaluations,
                nominal,
                nominal.stream().map(w -> Math.max(0, w - radius)).toList(),
                nominal.stream().map(w -> Math.min(1, w + radius)).toList());
    }

    /** The same party with every weight off by at most this from the nominal, whatever its intervals. */
    public IssueWeights around(double radius) {
        return around(evaluations, nominal, radius);
    }

    int issues() {
        return nominal.size();
    }

    /** By how much one deal evaluates above another, issue by issue. */
    double[] differences(List<Integer> deal, List<Integer> other) {
        return IntStream.range(0, issues())
                .mapToDouble(k ->
                        evaluations.get(k).get(deal.get(k)) - evaluations.get(k).get(other.get(k)))
                .toArray();
    }

    /**
     * The possible weights under which a weighted sum is greatest: from the least weights, what is left is given to the issues in the
     * order of their amounts (the continuous knapsack; Dantzig 1957). Exact but for rounding.
     */
    List<Double> greatest(double[] amounts) {
        List<Double> weights = new ArrayList<>(least);
        double left = nominal.stream().mapToDouble(w -> w).sum()
                - least.stream().mapToDouble(w -> w).sum();
        int[] order = IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -amounts[k]))
                .mapToInt(k -> k)
                .toArray();
        for (int k : order) {
            double more = Math.min(left, most.get(k) - least.get(k));
            weights.set(k, least.get(k) + more);
            left -= more;
        }
        return weights;
    }

    static double sum(List<Double> weights, double[] amounts) {
        double sum = 0;
        for (int k = 0; k < amounts.length; k++) {
            sum += weights.get(k) * amounts[k];
        }
        return sum;
    }
}
