package dev.gradus.settlement.additive;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.dominance.Margin;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario whose utilities are additive, as arrays, with what bounds its sums: what the issues still to come can add at least and at
 * most, from which sum on a party is sure to reach its cap, and by how much a sum must be lower to stay lower.
 */
public final class AdditiveForm {
    private static final int MOST_CELLS = 1 << 28;

    public final int parties;
    final int issues;
    final int[] sizes;
    /** By party, issue and value. */
    final double[][][] parts;

    final double[] divisor;
    final double[] cap;
    /** By party and number of issues settled: most and least that those to come add. */
    final double[][] mostToCome;

    final double[][] leastToCome;
    /** By party and number of issues settled: a sum not below this ends at the cap. */
    final double[][] capped;
    /** By party: stands for all such sums. */
    final double[] atCap;

    final List<Resource> resources;
    private final double[] greatest;
    private final boolean[] whole;

    public AdditiveForm(Scenario scenario) {
        OutcomeSpace space = scenario.space();
        parties = scenario.parties();
        issues = space.issues().size();
        sizes = space.issues().stream().mapToInt(Issue::size).toArray();
        parts = new double[parties][issues][];
        divisor = new double[parties];
        cap = new double[parties];
        mostToCome = new double[parties][issues + 1];
        leastToCome = new double[parties][issues + 1];
        capped = new double[parties][issues + 1];
        atCap = new double[parties];
        greatest = new double[parties];
        whole = new boolean[parties];
        for (int i = 0; i < parties; i++) {
            take(i, scenario.profiles().get(i));
        }
        resources = new ArrayList<>();
        space.constraints().forEach(constraint -> resources.add(Resource.of(constraint, space)));
    }

    private void take(int i, Profile profile) {
        Utility utility = profile.utility();
        if (!utility.isAdditive()) {
            throw new IllegalArgumentException("the utility of " + profile.id() + " is not additive");
        }
        divisor[i] = utility.divisor();
        cap[i] = utility.cap();
        whole[i] = true;
        for (int k = issues - 1; k >= 0; k--) {
            double[] row = new double[sizes[k]];
            for (int v = 0; v < row.length; v++) {
                row[v] = utility.part(k, v);
            }
            parts[i][k] = row;
            whole[i] &= Bounds.isWhole(row);
            greatest[i] += Bounds.greatest(row, true);
            mostToCome[i][k] = mostToCome[i][k + 1] + Bounds.greatest(row, false);
            leastToCome[i][k] = leastToCome[i][k + 1] + Bounds.least(row);
        }
        double reach = cap[i] * divisor[i];
        atCap[i] = greatest[i] + 1;
        for (int k = 0; k <= issues; k++) {
            capped[i][k] = isCapped(i) ? reach - leastToCome[i][k] + rounding(i) + 4 * Math.ulp(reach) : reach;
        }
    }

    /** More than rounding can change a sum by, on the way to the last issue and in the division. */
    double rounding(int party) {
        return (2 * issues + 6) * Math.ulp(greatest[party]);
    }

    /** Greatest sum without signs. */
    double greatest(int party) {
        return greatest[party];
    }

    boolean isCapped(int party) {
        return cap[party] < Double.POSITIVE_INFINITY;
    }

    /** The sum once an issue takes a value too. */
    double sum(int party, double before, int issue, int value) {
        if (before == atCap[party]) {
            return before;
        }
        double sum = before + parts[party][issue][value];
        return sum >= capped[party][issue + 1] ? atCap[party] : sum;
    }

    /** Worth of a sum over all issues. */
    public double worth(int party, double sum) {
        return sum == atCap[party] ? cap[party] : Math.min(cap[party], sum / divisor[party]);
    }

    /** Worth of an outcome to each party, to the last bit that of {@link Utility#of}. */
    public double[] worths(int[] outcome) {
        double[] worths = new double[parties];
        for (int i = 0; i < parties; i++) {
            double sum = 0;
            for (int k = 0; k < issues; k++) {
                sum = sum(i, sum, k, outcome[k]);
            }
            worths[i] = worth(i, sum);
        }
        return worths;
    }

    /** The same without caps. */
    double[] relaxedWorths(int[] outcome) {
        double[] worths = new double[parties];
        for (int i = 0; i < parties; i++) {
            for (int k = 0; k < issues; k++) {
                worths[i] += parts[i][k][outcome[k]];
            }
            worths[i] /= divisor[i];
        }
        return worths;
    }

    /** At most what a beginning can come to. */
    public double mostWorth(int party, double sum, int settled) {
        return worth(party, sum == atCap[party] ? sum : sum + mostToCome[party][settled] + rounding(party));
    }

    /** How many beginnings can be held while the next issue is settled. */
    int mostLabels(int settled) {
        int rows = settled < issues ? sizes[settled] : 1;
        return MOST_CELLS / rows / (parties + resources.size());
    }

    /** The constraints whose state matters once so many issues are settled. */
    int[] open(int settled) {
        return Resource.open(resources, settled);
    }

    /**
     * When a beginning that is nowhere better stays strictly worse.
     *
     * @param counting whether equals are to be kept, because outcomes are counted
     */
    Margin margin(int settled, boolean counting) {
        int width = parties + open(settled).length;
        Margin margin = Margin.none(width);
        if (!counting) {
            return margin;
        }
        for (int c = 0; c < width; c++) {
            if (c >= parties) {
                margin.limit()[c] = Double.NEGATIVE_INFINITY;
                continue;
            }
            boolean exact = whole[c] && greatest[c] < Bounds.EXACT;
            margin.by()[c] = exact ? 0 : rounding(c);
            if (isCapped(c)) {
                double reach = cap[c] * divisor[c];
                margin.limit()[c] = reach - mostToCome[c][settled] - 2 * rounding(c) - 4 * Math.ulp(reach);
            }
        }
        return margin;
    }
}
