package dev.gradus.settlement.search;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.ParetoFrontier.Quality;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.additive.AdditiveForm;
import dev.gradus.settlement.additive.Merging;
import dev.gradus.settlement.dominance.Labels;
import dev.gradus.settlement.dominance.Margin;
import dev.gradus.settlement.dominance.NearPoints;
import dev.gradus.settlement.dominance.ParetoFilter;
import dev.gradus.settlement.dominance.RowOrder;
import dev.gradus.settlement.dominance.Trace;
import dev.gradus.settlement.joined.BranchFrontier;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Pareto frontier of a scenario, for any number of parties, without listing the outcomes. Where a utility joins issues, by branch
 * and bound or by elimination ({@link BranchFrontier}). Where all are additive, issue by issue: the beginnings of outcomes are extended by
 * every value and those are left out that another beginning dominates while it leaves at least as much freedom under every constraint (multi-objective
 * dynamic programming; Nemhauser and Ullmann 1969 for the knapsack). Since sums are taken in the order of {@link Utility#of} and adding
 * doubles is monotone, the answer is that of listing, to the last bit. With a tolerance, what differs by no more than that is taken
 * together at the end ({@link NearPoints}).
 */
public final class FrontierEngine {
    private FrontierEngine() {}

    /** @throws IllegalStateException where the labels do not last to find a single outcome that keeps to the constraints */
    public static ParetoFrontier of(Scenario scenario, FrontierSettings settings, Watch watch) {
        if (!scenario.profiles().stream().allMatch(profile -> profile.utility().isAdditive())) {
            ParetoFrontier found = new BranchFrontier(scenario, settings, BranchFrontier.Method.EITHER, watch).find();
            return settings.tolerance() > 0 && found.quality().isExact()
                    ? NearFrontier.of(found, scenario, settings.tolerance(), watch)
                    : found;
        }
        double[] tolerances = scenario.tolerances(settings.tolerance());
        AdditiveForm form = new AdditiveForm(scenario);
        if (settings.counting()) {
            try {
                return of(form, settings, tolerances, watch, false);
            } catch (NoRoom tooMany) {
                return of(scenario, settings.withoutCounting(), watch);
            }
        }
        try {
            return of(form, settings, tolerances, watch, false);
        } catch (NoRoom tooMany) {
            return of(form, settings, tolerances, watch, true);
        }
    }

    private static ParetoFrontier of(
            AdditiveForm form, FrontierSettings settings, double[] tolerances, Watch watch, boolean coarsen) {
        Merging merging = new Merging(form, settings, Merging.Cut.NONE, coarsen, watch);
        return points(form, merging, settings, tolerances, watch);
    }

    /**
     * The maximal distinct points among the worths of the last labels.
     *
     * @param tolerances of the parties; heeded where the settings have one and the labels are exact
     */
    static ParetoFrontier points(
            AdditiveForm form, Merging merging, FrontierSettings settings, double[] tolerances, Watch watch) {
        Labels last = merging.last();
        boolean near = settings.tolerance() > 0 && merging.epsilon() == 0;
        int n = form.parties;
        double[] worth = new double[last.count * n];
        for (int l = 0; l < last.count; l++) {
            for (int i = 0; i < n; i++) {
                worth[l * n + i] = form.worth(i, last.rows[l * last.width + i]);
            }
        }
        Margin margin = near ? Margin.of(tolerances) : Margin.none(n);
        ParetoFilter sieve = ParetoFilter.of(worth, last.count, margin, settings.workers(), watch);
        int[][] equal = groups(sieve, worth, n);
        int[][] groups = near ? near(equal, worth, tolerances, watch) : equal;
        double[] values = new double[groups.length * n];
        for (int p = 0; p < groups.length; p++) {
            System.arraycopy(worth, groups[p][0] * n, values, p * n, n);
        }
        Trace trace = merging.trace();
        boolean counting = merging.isCounted();
        List<BigInteger> counts = counting ? trace.counts() : List.of();
        return new ParetoFrontier(
                n,
                values,
                Arrays.stream(groups)
                        .map(group -> counting ? sum(counts, group) : BigInteger.ONE)
                        .toList(),
                (point, visitor) -> Arrays.stream(groups[point]).allMatch(label -> trace.visit(label, visitor)),
                new Quality(
                        counting, merging.epsilon(), near ? settings.tolerance() : 0, merging.made(), merging.kept()));
    }

    /** Groups of equal labels, taken together where they are near. */
    private static int[][] near(int[][] equal, double[] worth, double[] tolerances, Watch watch) {
        int n = tolerances.length;
        double[] rows = new double[equal.length * n];
        for (int g = 0; g < equal.length; g++) {
            System.arraycopy(worth, equal[g][0] * n, rows, g * n, n);
        }
        return Arrays.stream(NearPoints.groups(rows, equal.length, tolerances, watch))
                .map(group -> Arrays.stream(group)
                        .flatMap(g -> Arrays.stream(equal[g]))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static BigInteger sum(List<BigInteger> counts, int[] labels) {
        BigInteger sum = counts.get(labels[0]);
        for (int k = 1; k < labels.length; k++) {
            sum = sum.add(counts.get(labels[k]));
        }
        return sum;
    }

    /** Labels of each point, best for the first party first. */
    private static int[][] groups(ParetoFilter sieve, double[] worth, int n) {
        int[][] groups = new int[sieve.groups()][];
        double[] leaders = new double[groups.length * n];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = new int[sieve.start(g + 1) - sieve.start(g)];
            for (int k = 0; k < groups[g].length; k++) {
                groups[g][k] = sieve.member(sieve.start(g) + k);
            }
            System.arraycopy(worth, groups[g][0] * n, leaders, g * n, n);
        }
        int[] order = RowOrder.byColumns(leaders, groups.length, n);
        int[][] sorted = new int[groups.length][];
        for (int p = 0; p < order.length; p++) {
            sorted[p] = groups[order[p]];
        }
        return sorted;
    }
}
