package dev.gradus.settlement.joined;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.additive.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario as elimination looks at it: issue after issue in the order of a {@link BranchForm}, which summands become certain, what has to
 * be told apart of the issues that are settled, and what open constraints have taken.
 */
final class PathForm {
    final BranchForm form;
    /** By depth and party: summands of which the issue of this depth is the last. */
    final List<List<List<WorthTerm>>> closing = new ArrayList<>();
    /** Constraints whose state is a number; issues are numbered by depth. */
    final List<Resource> resources;
    /** By number of issues settled and party: what is still open adds at least. */
    final double[][] leastToCome;
    /** By party: what depends on nothing. */
    final double[] certain;

    /** Constraints of which the values that have been chosen have to be known. */
    final List<OpenConstraint> uncountable;

    private final int[] depths;
    /** By number of issues settled: those whose value has to be known. */
    private final int[][] told;
    /** By number of issues settled: those of which it has to be known whether they are lost. */
    private final List<List<WorthTerm>> undecided = new ArrayList<>();

    PathForm(BranchForm form) {
        this.form = form;
        OutcomeSpace space = form.scenario.space();
        depths = form.depths();
        uncountable = form.constraints.stream().filter(c -> !c.isCountable()).toList();
        resources = new ArrayList<>();
        for (int c = 0; c < form.constraints.size(); c++) {
            if (form.constraints.get(c).isCountable()) {
                resources.add(Resource.of(space.constraints().get(c), space, form.order));
            }
        }
        certain = new double[form.parties];
        leastToCome = new double[form.issues + 1][form.parties];
        told = new int[form.issues + 1][];
        for (int d = 0; d < form.issues; d++) {
            closing.add(Stream.generate(() -> (List<WorthTerm>) new ArrayList<WorthTerm>())
                    .limit(form.parties)
                    .toList());
        }
        for (int i = 0; i < form.parties; i++) {
            close(i);
        }
        for (int settled = 0; settled <= form.issues; settled++) {
            told[settled] = told(settled);
            undecided.add(undecided(settled));
        }
    }

    private void close(int party) {
        for (WorthTerm term : form.terms.get(party)) {
            int[] issues = term.issues();
            if (issues.length == 0) {
                certain[party] += term.most(new int[form.issues]);
            } else {
                closing.get(last(issues)).get(party).add(term);
                for (int settled = 0; settled <= last(issues); settled++) {
                    leastToCome[settled][party] += term.least();
                }
            }
        }
    }

    private int last(int[] issues) {
        return Arrays.stream(issues).map(k -> depths[k]).max().orElse(-1);
    }

    private boolean isOpen(int[] issues, int settled) {
        return last(issues) >= settled && Arrays.stream(issues).anyMatch(k -> depths[k] < settled);
    }

    private int[] told(int settled) {
        Stream<int[]> tables = form.terms.stream()
                .flatMap(List::stream)
                .filter(term -> !(term instanceof WorthTerm.Rewarded))
                .map(WorthTerm::issues);
        return Stream.concat(tables, uncountable.stream().map(OpenConstraint::issues))
                .filter(issues -> isOpen(issues, settled))
                .flatMapToInt(Arrays::stream)
                .filter(k -> depths[k] < settled)
                .sorted()
                .distinct()
                .toArray();
    }

    private List<WorthTerm> undecided(int settled) {
        return form.terms.stream()
                .flatMap(List::stream)
                .filter(term -> term instanceof WorthTerm.Rewarded && isOpen(term.issues(), settled))
                .toList();
    }

    /** Equal where the issues still open cannot tell the beginnings apart, but for what countable constraints have taken. */
    BitSet state(int settled, int[] values) {
        BitSet state = new BitSet();
        int at = 0;
        for (int issue : told[settled]) {
            for (int value = values[issue]; value > 0; value &= value - 1) {
                state.set(at + Integer.numberOfTrailingZeros(value));
            }
            at += Integer.SIZE - Integer.numberOfLeadingZeros(form.sizes[issue]);
        }
        for (WorthTerm reward : undecided.get(settled)) {
            state.set(at++, reward.isLost(values));
        }
        return state;
    }

    /** Whether no uncountable constraint is broken for good. */
    boolean isPossible(int issue, int[] values) {
        for (OpenConstraint constraint : form.constraintsOn.get(issue)) {
            if (!constraint.isCountable() && !constraint.isPossible(values)) {
                return false;
            }
        }
        return true;
    }

    /** Positions of the resources whose state matters once so many issues are settled. */
    int[] open(int settled) {
        return Resource.open(resources, settled);
    }

    /** What the summands add that become certain at this depth. */
    double[] gains(int depth, int[] values) {
        double[] gains = new double[form.parties];
        for (int i = 0; i < gains.length; i++) {
            for (WorthTerm term : closing.get(depth).get(i)) {
                gains[i] += term.most(values);
            }
        }
        return gains;
    }

    /** What each summand of a party is that is certain once the issue of this depth is settled. */
    List<Double> history(int depth, int party, int[] values) {
        List<Double> history = new ArrayList<>();
        for (int d = 0; d <= depth; d++) {
            for (WorthTerm term : closing.get(d).get(party)) {
                history.add(term.most(values) + 0.0);
            }
        }
        return history;
    }
}
