package dev.gradus.settlement.dominance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The levels of a merging search, from which the outcomes behind a label are counted and told. */
public final class Trace {
    private final List<Labels> levels = new ArrayList<>();

    public void add(Labels labels) {
        levels.add(labels.withoutRows());
    }

    /** Outcomes behind each label of the last level that was kept. */
    public List<BigInteger> counts() {
        return counts(new int[0][]);
    }

    /** @param weights how many a value counts for, by level; 1 at levels for which none are given */
    public List<BigInteger> counts(int[][] weights) {
        long[] counts = {1};
        for (int k = 0; k < levels.size(); k++) {
            int[] weight = k < weights.length ? weights[k] : new int[0];
            try {
                counts = summed(levels.get(k), counts, weight);
            } catch (ArithmeticException beyondLong) {
                return large(
                        k, Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new), weights);
            }
        }
        return Arrays.stream(counts).mapToObj(BigInteger::valueOf).toList();
    }

    private static int weight(int[] weights, int value) {
        return weights.length == 0 ? 1 : weights[value];
    }

    private static long[] summed(Labels labels, long[] before, int[] weights) {
        long[] counts = new long[labels.count];
        for (int l = 0; l < labels.count; l++) {
            long count = 0;
            for (int s = labels.starts[l]; s < labels.starts[l + 1]; s++) {
                int weight = weight(weights, labels.steps[s] / labels.before);
                count = Math.addExact(count, Math.multiplyExact(before[labels.steps[s] % labels.before], weight));
            }
            counts[l] = count;
        }
        return counts;
    }

    private List<BigInteger> large(int from, BigInteger[] counts, int[][] weights) {
        BigInteger[] before = counts;
        for (int k = from; k < levels.size(); k++) {
            Labels labels = levels.get(k);
            int[] weight = k < weights.length ? weights[k] : new int[0];
            BigInteger[] next = new BigInteger[labels.count];
            for (int l = 0; l < labels.count; l++) {
                BigInteger count = BigInteger.ZERO;
                for (int s = labels.starts[l]; s < labels.starts[l + 1]; s++) {
                    BigInteger times = BigInteger.valueOf(weight(weight, labels.steps[s] / labels.before));
                    count = count.add(before[labels.steps[s] % labels.before].multiply(times));
                }
                next[l] = count;
            }
            before = next;
        }
        return List.of(before);
    }

    /** Fills in the first outcome that leads to a label of the last level: the value of each level. */
    public void first(int label, int[] outcome) {
        int at = label;
        for (int level = levels.size() - 1; level >= 0; level--) {
            Labels labels = levels.get(level);
            int step = labels.steps[labels.starts[at]];
            outcome[level] = step / labels.before;
            at = step % labels.before;
        }
    }

    /** Shows the outcomes behind a label of the last level until the visitor says false; returns whether it never did. */
    public boolean visit(int label, Predicate<int[]> visitor) {
        return visit(levels.size() - 1, label, new int[levels.size()], visitor);
    }

    private boolean visit(int level, int label, int[] outcome, Predicate<int[]> visitor) {
        if (level < 0) {
            return visitor.test(outcome);
        }
        Labels labels = levels.get(level);
        for (int s = labels.starts[label]; s < labels.starts[label + 1]; s++) {
            outcome[level] = labels.steps[s] / labels.before;
            if (!visit(level - 1, labels.steps[s] % labels.before, outcome, visitor)) {
                return false;
            }
        }
        return true;
    }
}
