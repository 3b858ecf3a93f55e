package dev.gradus.settlement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A bargaining solution.
 *
 * @param disagreement what each party is worth without a deal, as asked
 * @param ideal the most that each party gets where every party gets its disagreement value; of those asked directly for a rule that does
 *     not need it, a lower bound
 * @param values worth of the solution to each party
 * @param outcome a value position for each issue; one of those that are worth this
 * @param score product of gains, least gain, least share of the ideal gain, or sum of worths, as the rule says; product and share are of
 *     those who can gain, and 0 where nobody can
 * @param bound no outcome scores more; equal to the score where the answer is exact; infinite where no such bound is known
 */
public record Bargain(
        BargainingRule rule,
        List<Double> disagreement,
        List<Double> ideal,
        List<Double> values,
        List<Integer> outcome,
        double score,
        double bound) {
    public Bargain {
        disagreement = List.copyOf(disagreement);
        ideal = List.copyOf(ideal);
        values = List.copyOf(values);
        outcome = List.copyOf(outcome);
    }

    /** Positions of the parties that can gain over no deal where everybody gets at least what it has without one. */
    public List<Integer> gainers() {
        return IntStream.range(0, ideal.size())
                .filter(i -> ideal.get(i) > disagreement.get(i) + Bargaining.ROUNDING)
                .boxed()
                .toList();
    }

    public boolean isExact() {
        return bound == score;
    }
}
