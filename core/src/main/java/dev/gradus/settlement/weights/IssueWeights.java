package dev.gradus.settlement.weights;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each issue weighs for one party, as intervals: each weight may lie anywhere in its own, whatever the others are. A deal is worth
 * the sum over issues of weight times evaluation. Which of two deals is worth more depends only on how the weights compare with each other,
 * so they need not add up to anything.
 *
 * @param evaluations by issue and value, on any scale
 * @param stated the weights that are taken when one has to choose, on any scale, none below 0
 * @param least by issue, at least 0 and at most as stated
 * @param most by issue, at least as stated
 */
public record IssueWeights(List<List<Double>> evaluations, List<Double> stated, List<Double> least, List<Double> most) {
    public IssueWeights {
        evaluations = evaluations.stream().map(List::copyOf).toList();
        stated = List.copyOf(stated);
        least = List.copyOf(least);
        most = List.copyOf(most);
        int issues = evaluations.size();
        if (issues == 0 || stated.size() != issues || least.size() != issues || most.size() != issues) {
            throw new IllegalArgumentException("a weight and its bounds for each of " + issues + " issues, found "
                    + stated.size() + ", " + least.size() + " and " + most.size());
        }
        for (int k = 0; k < issues; k++) {
            if (!(0 <= least.get(k) && least.get(k) <= stated.get(k))
                    || !(stated.get(k) <= most.get(k) && Double.isFinite(most.get(k)))) {
                throw new IllegalArgumentException("0 <= least <= stated <= most, found " + least.get(k) + ", "
                        + stated.get(k) + ", " + most.get(k) + " for issue " + k);
            }
            if (!evaluations.get(k).stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("finite evaluations, found " + evaluations.get(k));
            }
        }
    }

    /** Every weight may be off by this share of itself, 0 to 1. */
    public static IssueWeights around(List<List<Double>> evaluations, List<Double> stated, double share) {
        return new IssueWeights(
                evaluations,
                stated,
                stated.stream().map(w -> w * (1 - share)).toList(),
                stated.stream().map(w -> w * (1 + share)).toList());
    }

    /**
     * Of a utility whose issues add up: the weight of an issue is what its best value is worth more than its worst, on the party's scale
     * (a swing weight; von Winterfeldt and Edwards 1986), as a share of all of them together, and values are evaluated from 0 to 1 between
     * them.
     *
     * @param share how far every weight may be off, 0 to 1
     */
    public static IssueWeights of(OutcomeSpace space, Utility utility, double share) {
        List<List<Double>> evaluations = new ArrayList<>();
        List<Double> swings = new ArrayList<>();
        for (int k = 0; k < space.issues().size(); k++) {
            double[] parts = parts(space, utility, k);
            double worst = Arrays.stream(parts).min().orElseThrow();
            double swing = swing(space, utility, k);
            swings.add(swing);
            evaluations.add(Arrays.stream(parts)
                    .mapToObj(part -> swing > 0 ? (part - worst) / swing : 0)
                    .toList());
        }
        double all = swings.stream().mapToDouble(w -> w).sum();
        return around(
                evaluations, swings.stream().map(w -> all > 0 ? w / all : 0).toList(), share);
    }

    /** What the best value of an issue is worth more than its worst, on the party's scale. */
    public static double swing(OutcomeSpace space, Utility utility, int issue) {
        double[] parts = parts(space, utility, issue);
        return Arrays.stream(parts).max().orElseThrow()
                - Arrays.stream(parts).min().orElseThrow();
    }

    private static double[] parts(OutcomeSpace space, Utility utility, int issue) {
        return IntStream.range(0, space.issues().get(issue).size())
                .mapToDouble(value -> utility.part(issue, value) / utility.divisor())
                .toArray();
    }

    /** The same party with every weight off by at most this share of the stated one, whatever its intervals. */
    public IssueWeights around(double share) {
        return around(evaluations, stated, share);
    }

    /**
     * The same party with one weight in an interval of its own, that holds the stated one.
     *
     * @param low as a share of the stated weight, 0 to 1
     * @param high as a share of the stated weight, at least 1
     */
    public IssueWeights within(int issue, double low, double high) {
        List<Double> lower = new ArrayList<>(least);
        List<Double> higher = new ArrayList<>(most);
        lower.set(issue, stated.get(issue) * low);
        higher.set(issue, stated.get(issue) * high);
        return new IssueWeights(evaluations, stated, lower, higher);
    }

    public int issues() {
        return stated.size();
    }

    /** By how much one deal evaluates above another, issue by issue. */
    double[] differences(List<Integer> deal, List<Integer> other) {
        double[] differences = new double[issues()];
        for (int k = 0; k < differences.length; k++) {
            List<Double> values = evaluations.get(k);
            differences[k] = values.get(deal.get(k)) - values.get(other.get(k));
        }
        return differences;
    }

    /** The possible weights under which a weighted sum is greatest; stated ones where it does not matter. */
    public List<Double> greatest(double[] amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(k -> amounts[k] > 0 ? most.get(k) : amounts[k] < 0 ? least.get(k) : stated.get(k))
                .toList();
    }

    static double sum(List<Double> weights, double[] amounts) {
        double sum = 0;
        for (int k = 0; k < amounts.length; k++) {
            sum += weights.get(k) * amounts[k];
        }
        return sum;
    }
}
