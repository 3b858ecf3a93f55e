package dev.gradus.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bargaining solutions from a frontier. All of them lie on it: whatever dominates an outcome scores no less, has no smaller sum and comes
 * first in ties. Nothing is forgiven to rounding where a worth is compared with a disagreement value.
 */
public final class Bargaining {
    /** Who can gain no more than this cannot gain: sums of the same worths in another order differ by rounding. */
    public static final double ROUNDING = 1e-9;

    private final BargainingRule rule;
    private final double[] disagreement;
    private final double[] ideal;

    public Bargaining(BargainingRule rule, double[] disagreement, double[] ideal) {
        this.rule = rule;
        this.disagreement = disagreement;
        this.ideal = ideal;
    }

    /**
     * Empty where no point gives every party its disagreement value. Of an approximate frontier no bound on the score is known.
     *
     * @param disagreement a value for each party, such as nought or what {@code DisagreementPoint} makes of the reservation values
     * @throws IllegalArgumentException where it is not a finite number for each party
     */
    public static Optional<Bargain> find(ParetoFrontier frontier, BargainingRule rule, double[] disagreement) {
        check(disagreement, frontier.parties());
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal(frontier, disagreement));
        int best = bargaining.best(frontier);
        return best < 0 ? Optional.empty() : Optional.of(bargaining.bargain(frontier, best));
    }

    public static void check(double[] disagreement, int parties) {
        if (disagreement.length != parties || !Arrays.stream(disagreement).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a finite number for each of " + parties + " parties, found " + Arrays.toString(disagreement));
        }
    }

    /** The most that each party gets at points that give every party its disagreement value; −∞ where there is none. */
    public static double[] ideal(ParetoFrontier frontier, double[] disagreement) {
        double[] ideal = new double[disagreement.length];
        Arrays.fill(ideal, Double.NEGATIVE_INFINITY);
        for (int p = 0; p < frontier.size(); p++) {
            if (isRational(frontier.values(p), disagreement)) {
                for (int i = 0; i < ideal.length; i++) {
                    ideal[i] = Math.max(ideal[i], frontier.value(p, i));
                }
            }
        }
        return ideal;
    }

    /** Everyone gets at least its disagreement value. */
    public static boolean isRational(double[] values, double[] disagreement) {
        for (int i = 0; i < disagreement.length; i++) {
            if (!(values[i] >= disagreement[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean canGain(int party) {
        return ideal[party] > disagreement[party] + ROUNDING;
    }

    public boolean counts(double[] values) {
        return rule == BargainingRule.UTILITARIAN || isRational(values, disagreement);
    }

    /** Position of the solution, −1 where there is none. */
    public int best(ParetoFrontier frontier) {
        int best = -1;
        for (int p = 0; p < frontier.size(); p++) {
            if (counts(frontier.values(p)) && (best < 0 || isBetter(frontier.values(p), frontier.values(best)))) {
                best = p;
            }
        }
        return best;
    }

    /** Exact where the frontier is, else without a bound. */
    public Bargain bargain(ParetoFrontier frontier, int point) {
        double[] values = frontier.values(point);
        double bound = frontier.quality().isExact() ? score(values) : Double.POSITIVE_INFINITY;
        return bargain(values, frontier.outcomes(point, 1).getFirst(), bound);
    }

    public Bargain bargain(double[] values, List<Integer> outcome, double bound) {
        return new Bargain(rule, boxed(disagreement), boxed(ideal), boxed(values), outcome, score(values), bound);
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Strictly, the earlier of equals standing first on the frontier. */
    private boolean isBetter(double[] a, double[] b) {
        int order = rule == BargainingRule.LEXIMIN
                ? Arrays.compare(sortedGains(a), sortedGains(b))
                : Double.compare(score(a), score(b));
        return order != 0 ? order > 0 : sum(a) > sum(b);
    }

    /** Plainly, number by number, so that it is monotone. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double[] sortedGains(double[] values) {
        double[] gains = new double[values.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = values[i] - disagreement[i];
        }
        Arrays.sort(gains);
        return gains;
    }

    public double score(double[] values) {
        double product = 1;
        double leastGain = Double.POSITIVE_INFINITY;
        double leastShare = 1;
        double sum = 0;
        boolean some = false;
        for (int i = 0; i < values.length; i++) {
            double gain = values[i] - disagreement[i];
            if (canGain(i)) {
                some = true;
                product *= gain;
                leastShare = Math.min(leastShare, gain / (ideal[i] - disagreement[i]));
            }
            leastGain = Math.min(leastGain, gain);
            sum += values[i];
        }
        return switch (rule) {
            case NASH -> some ? product : 0;
            case EGALITARIAN, LEXIMIN -> leastGain;
            case KALAI_SMORODINSKY -> some ? leastShare : 0;
            case UTILITARIAN -> sum;
        };
    }
}
