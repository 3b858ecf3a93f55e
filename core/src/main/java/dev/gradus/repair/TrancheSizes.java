package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How large the tranches of a fixed sequence should be: a linear programme in the sizes ({@link Conditions}), after the gradualism of
 * Lockwood and Thomas (2002).
 *
 * <p>With signals that do not follow the sizes the answer is exact as long as the same states are open at it as were held open. Otherwise
 * signals and open states are held at the last sizes and the programme is solved again until nothing changes; then the sizes are a fixed
 * point, weighed once more with their own signals, and not proven best. Durations are held throughout.
 */
public final class TrancheSizes {
    private static final int TURNS = 24;
    private static final double SETTLED = 1e-9;

    private final SizedCase sized;
    private final Roadmap roadmap;

    private TrancheSizes(SizedCase sized, Roadmap roadmap) {
        this.sized = sized;
        this.roadmap = roadmap;
    }

    /**
     * The largest sizes, by their sum, at which the roadmap holds with the margin asked: how much can be exchanged in so many steps.
     *
     * @param unit a case with each of the measures at size 1
     * @param measures positions of the measures whose size is sought; each is a chain of its own
     * @param margin least margin asked of every condition, points
     * @return empty where no sizes hold, or any size does
     */
    public static Optional<Sizes> largest(ResolvedCase unit, Roadmap roadmap, List<Integer> measures, double margin) {
        TrancheSizes search = new TrancheSizes(SizedCase.of(unit, measures), roadmap);
        double[] ones = new double[measures.size()];
        Arrays.fill(ones, 1);
        return search.turns(ones, Optional.empty(), false, conditions -> search.largest(conditions, margin))
                .map(found -> {
                    List<Sizes.Chain> chains = new ArrayList<>();
                    for (int j = 0; j < measures.size(); j++) {
                        chains.add(new Sizes.Chain(measures.get(j), List.of(found.sizes()[j])));
                    }
                    return search.sizes(found, chains);
                });
    }

    /**
     * The shares of its whole that the tranches of each divided measure should have so that the weakest margin is greatest; never weaker
     * than with equal tranches.
     *
     * @param divided the case with its measures divided into equal tranches
     * @param roadmap over the divided measures
     */
    public static Sizes firmest(Structure whole, Division division, ResolvedCase divided, Roadmap roadmap) {
        SizedCase sized = SizedCase.of(division, divided, whole.measureCount());
        TrancheSizes search = new TrancheSizes(sized, roadmap);
        double[] equal = new double[sized.count()];
        int[] chain = new int[sized.count()];
        int at = 0;
        for (int c = 0; c < whole.measureCount(); c++) {
            for (int t = 0; t < division.count(c) && division.count(c) > 1; t++) {
                chain[at] = c;
                equal[at++] = 1.0 / division.count(c);
            }
        }
        Found asEqual = new Found(equal, search.margin(equal), false);
        Found found = search.turns(equal, Optional.of(asEqual), true, conditions -> search.firmest(conditions, chain))
                .orElse(asEqual);
        return search.sizes(found, chains(found.sizes(), chain));
    }

    /** Best sizes for a remedy that divides something; empty where it does not. */
    static List<Sizes> ofMend(Structure whole, Division division, ResolvedCase divided, Roadmap roadmap) {
        return division.divided().measureCount() == whole.measureCount()
                ? List.of()
                : List.of(firmest(whole, division, divided, roadmap));
    }

    /** Sizes that were weighed with their own signals. */
    private record Found(double[] sizes, double margin, boolean settled) {}

    /** Solves one programme. */
    private interface Programme {
        Optional<double[]> solve(Conditions conditions);
    }

    private Sizes sizes(Found found, List<Sizes.Chain> chains) {
        return new Sizes(chains, found.margin(), sized.signalsDepend(), found.settled());
    }

    private static List<Sizes.Chain> chains(double[] sizes, int[] chain) {
        List<Sizes.Chain> chains = new ArrayList<>();
        for (int from = 0; from < sizes.length; ) {
            int to = from;
            List<Double> shares = new ArrayList<>();
            while (to < sizes.length && chain[to] == chain[from]) {
                shares.add(sizes[to++]);
            }
            chains.add(new Sizes.Chain(chain[from], shares));
            from = to;
        }
        return chains;
    }

    /**
     * Holds signals and open states at the last sizes and solves again, until nothing changes.
     *
     * @param best what there is before; none where only solutions count
     * @param firmest the firmest of all that came up is asked for; otherwise the last
     */
    private Optional<Found> turns(double[] start, Optional<Found> best, boolean firmest, Programme programme) {
        double[] last = start;
        Optional<Found> found = best;
        boolean[] open = Conditions.open(sized.at(start, start), roadmap);
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<double[]> solved = programme.solve(new Conditions(sized, roadmap, last, open));
            if (solved.isEmpty()) {
                break;
            }
            double[] next = solved.get();
            boolean[] openNext = Conditions.open(sized.at(next, next), roadmap);
            boolean settled = Arrays.equals(open, openNext) && (!sized.signalsDepend() || isClose(last, next));
            Found weighed = new Found(next, margin(next), settled);
            found = found.filter(
                            before -> firmest && before.margin() > weighed.margin() + (settled ? Tolerance.TIE : 0))
                    .or(() -> Optional.of(weighed));
            if (settled) {
                break;
            }
            open = openNext;
            last = next;
        }
        return found;
    }

    private static boolean isClose(double[] one, double[] other) {
        for (int j = 0; j < one.length; j++) {
            if (Math.abs(one[j] - other[j]) > SETTLED) {
                return false;
            }
        }
        return true;
    }

    private double margin(double[] sizes) {
        return Evaluator.evaluate(sized.at(sizes, sizes), roadmap).weakestMargin();
    }

    private Optional<double[]> largest(Conditions conditions, double margin) {
        int n = sized.count();
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        LinearProgramme programme = new LinearProgramme(new double[n], weights);
        for (int k = 0; k < conditions.count(); k++) {
            programme.atLeast(row(conditions, k, n), margin - conditions.constant(k));
        }
        return programme.maximise();
    }

    private Optional<double[]> firmest(Conditions conditions, int[] chain) {
        int n = sized.count();
        double[] least = new double[n + 1];
        least[n] = Double.NEGATIVE_INFINITY;
        double[] weights = new double[n + 1];
        weights[n] = 1;
        LinearProgramme programme = new LinearProgramme(least, weights);
        for (int k = 0; k < conditions.count(); k++) {
            double[] row = row(conditions, k, n + 1);
            row[n] = -1;
            programme.atLeast(row, -conditions.constant(k));
        }
        for (int from = 0; from < n; from++) {
            if (from == 0 || chain[from] != chain[from - 1]) {
                double[] row = new double[n + 1];
                for (int j = from; j < n && chain[j] == chain[from]; j++) {
                    row[j] = 1;
                }
                programme.equal(row, 1);
            }
        }
        return programme.maximise().map(values -> normalised(values, chain));
    }

    /** Shares that are not negative and add up to 1 exactly, whatever the solver's rounding. */
    private static double[] normalised(double[] values, int[] chain) {
        double[] shares = new double[chain.length];
        for (int from = 0; from < chain.length; ) {
            int to = from;
            double sum = 0;
            while (to < chain.length && chain[to] == chain[from]) {
                shares[to] = Math.max(0, values[to]);
                sum += shares[to++];
            }
            for (int j = from; j < to; j++) {
                shares[j] /= sum;
            }
            from = to;
        }
        return shares;
    }

    private double[] row(Conditions conditions, int k, int length) {
        double[] row = new double[length];
        for (int j = 0; j < sized.count(); j++) {
            row[j] = conditions.slope(k, j);
        }
        return row;
    }
}
