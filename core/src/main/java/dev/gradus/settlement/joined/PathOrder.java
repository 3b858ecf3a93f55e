package dev.gradus.settlement.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An order of the issues in which few states have to be told apart on the way: a state is what the issues still open need to know of those
 * that are settled, the values of those that share a table or an uncountable constraint with an open one, and of each reward that is
 * neither sure nor lost whether it still can be had. From every issue, or some, as the first, the one comes next that leaves fewest states;
 * the best of these orders is taken (greedy vertex separation; Kinnersley 1992).
 *
 * @see <a href="https://doi.org/10.1016/0020-0190(92)90234-M">Kinnersley 1992</a> for path width as vertex separation
 */
final class PathOrder {
    private static final int MOST_STARTS = 40;

    private final BranchForm form;
    /** Of what is known by the values of its issues. */
    private final List<BitSet> valued = new ArrayList<>();
    /** Of what is known by a yes or no. */
    private final List<BitSet> decided = new ArrayList<>();

    private int[] best = {};
    private double states = Double.POSITIVE_INFINITY;

    PathOrder(BranchForm form) {
        this.form = form;
        form.terms.forEach(list -> list.forEach(
                term -> (term instanceof WorthTerm.Rewarded ? decided : valued).add(scope(term.issues()))));
        form.constraints.stream().filter(c -> !c.isCountable()).forEach(c -> valued.add(scope(c.issues())));
        int step = 1 + form.issues / MOST_STARTS;
        for (int first = 0; first < form.issues; first += step) {
            tryFrom(first);
        }
    }

    int[] order() {
        return best.clone();
    }

    /** States, estimated, that have to be told apart, over all issues, each with every value of the issue that is settled next. */
    double states() {
        return states;
    }

    private static BitSet scope(int[] issues) {
        BitSet scope = new BitSet();
        Arrays.stream(issues).forEach(scope::set);
        return scope;
    }

    private void tryFrom(int first) {
        int[] order = new int[form.issues];
        BitSet settled = new BitSet();
        double total = 0;
        int next = first;
        for (int depth = 0; depth < form.issues && total < states; depth++) {
            total += Math.exp(logStates(settled)) * form.sizes[next];
            order[depth] = next;
            settled.set(next);
            next = next(settled);
        }
        if (total < states) {
            states = total;
            best = order;
        }
    }

    private int next(BitSet settled) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = settled.nextClearBit(0); k < form.issues; k = settled.nextClearBit(k + 1)) {
            settled.set(k);
            double states = logStates(settled);
            settled.clear(k);
            if (states < least) {
                least = states;
                best = k;
            }
        }
        return best;
    }

    /** Natural logarithm of the number of states. */
    private double logStates(BitSet settled) {
        BitSet told = new BitSet();
        for (BitSet scope : valued) {
            if (isOpen(scope, settled)) {
                told.or(scope);
            }
        }
        told.and(settled);
        double log = told.stream().mapToDouble(k -> Math.log(form.sizes[k])).sum();
        for (BitSet scope : decided) {
            if (isOpen(scope, settled)) {
                BitSet seen = (BitSet) scope.clone();
                seen.and(settled);
                seen.andNot(told);
                log += seen.isEmpty() ? 0 : Math.log(2);
            }
        }
        double all = settled.stream().mapToDouble(k -> Math.log(form.sizes[k])).sum();
        return Math.min(log, all);
    }

    /** Some of its issues are settled and some are not. */
    private static boolean isOpen(BitSet scope, BitSet settled) {
        if (!scope.intersects(settled)) {
            return false;
        }
        for (int k = scope.nextSetBit(0); k >= 0; k = scope.nextSetBit(k + 1)) {
            if (!settled.get(k)) {
                return true;
            }
        }
        return false;
    }
}
