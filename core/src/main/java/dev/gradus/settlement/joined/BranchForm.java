package dev.gradus.settlement.joined;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scenario as branch and bound looks at it: the summands of each utility, the constraints, and the order in which issues take their
 * values. That is the reverse of an elimination order that always takes the issue whose neighbours have the fewest combinations of values
 * (min-weight; Kjærulff 1990), so that what holds others together is settled early and tables over what is left stay small.
 */
final class BranchForm {
    final Scenario scenario;
    final int parties;
    final int issues;
    final int[] sizes;
    final int[] order;
    /** By party, in the order of {@link Utility#of}. */
    final List<List<WorthTerm>> terms = new ArrayList<>();

    final List<OpenConstraint> constraints;
    /** By issue. */
    final List<List<OpenConstraint>> constraintsOn = new ArrayList<>();

    final ValueDominance dominance;

    private final double[] divisor;
    private final double[] cap;

    /** In the order that keeps tables of bounds small. */
    BranchForm(Scenario scenario) {
        this.scenario = scenario;
        OutcomeSpace space = scenario.space();
        parties = scenario.parties();
        issues = space.issues().size();
        sizes = space.issues().stream().mapToInt(Issue::size).toArray();
        divisor = new double[parties];
        cap = new double[parties];
        for (int i = 0; i < parties; i++) {
            Utility utility = scenario.profiles().get(i).utility();
            divisor[i] = utility.divisor();
            cap[i] = utility.cap();
            terms.add(WorthTerm.of(utility, space));
        }
        constraints = space.constraints().stream()
                .map(c -> OpenConstraint.of(c, space))
                .toList();
        for (int k = 0; k < issues; k++) {
            int issue = k;
            constraintsOn.add(constraints.stream()
                    .filter(c -> Arrays.stream(c.issues()).anyMatch(j -> j == issue))
                    .toList());
        }
        order = order();
        dominance = new ValueDominance(this);
    }

    /** The same in another order. */
    BranchForm(BranchForm form, int[] order) {
        scenario = form.scenario;
        parties = form.parties;
        issues = form.issues;
        sizes = form.sizes;
        divisor = form.divisor;
        cap = form.cap;
        terms.addAll(form.terms);
        constraints = form.constraints;
        constraintsOn.addAll(form.constraintsOn);
        dominance = form.dominance;
        this.order = order;
    }

    double divisor(int party) {
        return divisor[party];
    }

    /** @param values a value for each issue or {@link WorthTerm#OPEN}; @return at least what any completion is worth, exact where there is one */
    double mostWorth(int party, int[] values) {
        double sum = 0;
        for (WorthTerm term : terms.get(party)) {
            sum += term.most(values);
        }
        return worth(party, sum);
    }

    /** Of an outcome, as {@link Utility#of} says. */
    double[] worths(int[] outcome) {
        double[] worths = new double[parties];
        Arrays.setAll(worths, i -> mostWorth(i, outcome));
        return worths;
    }

    double worth(int party, double sum) {
        return Math.min(cap[party], sum / divisor[party]);
    }

    /** A number below whatever an outcome is worth to a party. */
    double below(int party) {
        double greatest = greatest(party);
        double least = worth(party, -greatest);
        return least - 1 - Math.abs(least);
    }

    /** Greatest sum without signs. */
    double greatest(int party) {
        return terms.get(party).stream().mapToDouble(WorthTerm::magnitude).sum();
    }

    /** Whether its sums are the same double in whatever order they are taken. */
    boolean isExact(int party) {
        int grain = terms.get(party).stream().mapToInt(WorthTerm::grain).min().orElse(Integer.MAX_VALUE);
        return Math.scalb(greatest(party), -grain) < Bounds.EXACT;
    }

    /** More than two sums of a party can differ by that are the same but for the order in which they were taken. */
    double rounding(int party) {
        return (4.0 * terms.get(party).size() + 4.0 * issues + 16) * Math.ulp(greatest(party));
    }

    boolean isCapped(int party) {
        return cap[party] < Double.POSITIVE_INFINITY;
    }

    /** A sum surely worth the cap, whatever the order in which it was taken. */
    double surelyCapped(int party) {
        double reach = cap[party] * divisor[party];
        return reach + 4 * Math.ulp(reach) + rounding(party);
    }

    /** Sums not above this are surely worth less than the cap. */
    double surelyUncapped(int party) {
        double reach = cap[party] * divisor[party];
        return reach - 4 * Math.ulp(reach) - rounding(party);
    }

    /** The number of combinations of values of some issues, at most a limit. */
    static int combinations(int[] sizes, int[] issues, int limit) {
        long product = 1;
        for (int issue : issues) {
            product = Math.min(limit, product * sizes[issue]);
        }
        return (int) product;
    }

    private int[] order() {
        BitSet[] neighbours = new BitSet[issues];
        Arrays.setAll(neighbours, k -> new BitSet(issues));
        terms.forEach(list -> list.forEach(term -> join(neighbours, term.issues())));
        constraints.forEach(constraint -> join(neighbours, constraint.issues()));
        int[] order = new int[issues];
        BitSet left = new BitSet(issues);
        left.set(0, issues);
        for (int at = issues - 1; at >= 0; at--) {
            int next = lightest(neighbours, left);
            order[at] = next;
            left.clear(next);
            int[] joined = neighbours[next].stream().filter(left::get).toArray();
            join(neighbours, joined);
        }
        return order;
    }

    private static void join(BitSet[] neighbours, int[] scope) {
        for (int a : scope) {
            for (int b : scope) {
                if (a != b) {
                    neighbours[a].set(b);
                }
            }
        }
    }

    /** The later of equals, so that the earlier are settled earlier. */
    private int lightest(BitSet[] neighbours, BitSet left) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < issues; k++) {
            if (left.get(k)) {
                double weight = neighbours[k].stream()
                        .filter(left::get)
                        .mapToDouble(j -> Math.log(sizes[j]))
                        .sum();
                if (weight <= least) {
                    least = weight;
                    best = k;
                }
            }
        }
        return best;
    }

    /** Positions of issues in the order. */
    int[] depths() {
        int[] depths = new int[issues];
        IntStream.range(0, issues).forEach(d -> depths[order[d]] = d);
        return depths;
    }
}
