package dev.gradus.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The levels of a merging search, from which the outcomes behind a label are counted and told. */
final class Trace {
    private final List<Labels> levels = new ArrayList<>();

    void add(Labels labels) {
        levels.add(labels.withoutRows());
    }

    /** Outcomes behind each label of the last level that was kept. */
    List<BigInteger> counts() {
        long[] counts = {1};
        for (int k = 0; k < levels.size(); k++) {
            long[] next = summed(levels.get(k), counts);
            if (next.length == 0 && levels.get(k).count > 0) {
                return large(
                        k, Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
            }
            counts = next;
        }
        return Arrays.stream(counts).mapToObj(BigInteger::valueOf).toList();
    }

    /** Empty where a count is beyond a long. */
    private static long[] summed(Labels labels, long[] before) {
        long[] counts = new long[labels.count];
        for (int l = 0; l < labels.count; l++) {
            long count = 0;
            for (int s = labels.starts[l]; s < labels.starts[l + 1]; s++) {
                count += before[labels.steps[s] % labels.before];
                if (count < 0) {
                    return new long[0];
                }
            }
            counts[l] = count;
        }
        return counts;
    }

    private List<BigInteger> large(int from, BigInteger[] counts) {
        BigInteger[] before = counts;
        for (int k = from; k < levels.size(); k++) {
            Labels labels = levels.get(k);
            BigInteger[] next = new BigInteger[labels.count];
            for (int l = 0; l < labels.count; l++) {
                BigInteger count = BigInteger.ZERO;
                for (int s = labels.starts[l]; s < labels.starts[l + 1]; s++) {
                    count = count.add(before[labels.steps[s] % labels.before]);
                }
                next[l] = count;
            }
            before = next;
        }
        return List.of(before);
    }

    /** Shows the outcomes behind a label of the last level until the visitor says false; returns whether it never did. */
    boolean visit(int label, Predicate<int[]> visitor) {
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
