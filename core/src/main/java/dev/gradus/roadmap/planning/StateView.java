package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;

/**
 * A state as a search needs it: what breakdown and rest are worth in it, what going on must be worth at least, and each performer's next
 * parts as the others see them. {@link #load} fills it again and again; arrays are indexed [party], [observer], or
 * [performer][slot·parties + observer], a slot being a place among the available parts.
 */
public final class StateView {
    /** Doubles in a row of {@link #views}, and what they are. */
    public static final int VIEW = 8;

    /** p: the performer is not seen to fail in the part. */
    static final int PROBABILITY = 0;

    /** What the part is worth to the observer, given that. */
    static final int GAIN = 1;

    /** What the performer's acts up to the part add to the observer's B. */
    public static final int BREAKDOWN = 2;

    /** What would be held back. */
    static final int HELD = 3;

    /** What partial compliance leaves: when the part is tried, when nobody is seen to fail, and the first less p times the second. */
    static final int LEFT = 4;

    static final int LEFT_TOLD = 5;
    static final int LEFT_NET = 6;

    /** 1/p. */
    static final int INVERSE = 7;

    private final StageTables t;
    private final int m;
    private final double margin;

    /** B_i(S) and T_i(S) of the state last loaded. */
    final double[] breakdown;

    final double[] rest;

    /** The parts that can be done next, as positions in {@link StageTables.Part}, for each performer. */
    public final int[][] available;

    public final int[] availableCount;

    /** What V_i(S) must reach whatever the stage. */
    final double[] floor;

    private final double[] trustNow;
    private final double[] betaSum;
    private final double[] betaToldSum;
    /** Rows of {@link #VIEW} doubles, at (slot·parties + observer)·VIEW for each performer. */
    public final double[][] views;

    /** B_i of what is in force of the party's own, for a party that performs. */
    public final double[] ownAfter;

    private boolean open;

    /** Turnover that counts in every stage from here. */
    double turnoverHere;

    private long set;

    /**
     * @param margin least margin asked of every condition, points; −{@link Tolerance#TIE} for "holds"
     */
    StateView(StageTables tables, double margin) {
        this.t = tables;
        this.m = tables.parties;
        this.margin = margin;
        breakdown = new double[m];
        rest = new double[m];
        floor = new double[m];
        trustNow = new double[m * m];
        betaSum = new double[m * m];
        betaToldSum = new double[m * m];
        int performers = t.performers.length;
        available = new int[performers][];
        availableCount = new int[performers];
        views = new double[performers][];
        ownAfter = new double[m];
        for (int j = 0; j < performers; j++) {
            int parts = t.parts[j].mask.length;
            available[j] = new int[parts];
            views[j] = new double[parts * m * VIEW];
        }
    }

    /** Prepares a state: what breakdown and rest are worth in it, and each performer's next parts as the others see them. */
    void load(long set) {
        load(set, -1);
    }

    /** As {@link #load(long)}, with the next parts only from these measures (local numbers). */
    void load(long set, long within) {
        System.arraycopy(t.breakdownAtStart, 0, breakdown, 0, m);
        long availableMask = t.space.available(set) & within;
        for (int j = 0; j < t.performers.length; j++) {
            view(set, j);
            parts(j, set, availableMask);
        }
        rest(set);
        floors(set);
        turnoverHere = t.turnoverAlways;
        for (int j = 0; j < t.performers.length; j++) {
            turnoverHere += (set & t.performedBy[t.performers[j]]) != 0 ? t.turnoverJoining[j] : 0;
        }
        this.set = set;
    }

    /** How the others see what performer j has done. */
    private void view(long set, int j) {
        int performer = t.performers[j];
        double seenWell = 1;
        for (int i = 0; i < m; i++) {
            betaSum[j * m + i] = 0;
            betaToldSum[j * m + i] = 0;
        }
        for (long rest = set & t.performedBy[performer]; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            seenWell *= t.lambdaSeen[c];
            for (int i = 0; i < m; i++) {
                betaSum[j * m + i] += t.beta[c * m + i];
                betaToldSum[j * m + i] += t.betaTold[c * m + i];
            }
        }
        for (int i = 0; i < m; i++) {
            double prior = t.prior[i][performer];
            double mu = i == performer ? 1 : prior / (prior + (1 - prior) * seenWell);
            trustNow[j * m + i] = mu;
            breakdown[i] += mu * betaSum[j * m + i] + (1 - mu) * betaToldSum[j * m + i];
        }
    }

    private void parts(int j, long set, long availableMask) {
        StageTables.Part part = t.parts[j];
        int performer = t.performers[j];
        int count = 0;
        for (int k = 0; k < part.mask.length; k++) {
            if ((part.mask[k] & ~availableMask) != 0 || (part.together[k] & ~(set | part.mask[k])) != 0) {
                continue;
            }
            available[j][count] = k;
            for (int i = 0; i < m; i++) {
                if (!t.pair || i != performer) { // of two parties only the other's view is asked for
                    row(j, k, i, (count * m + i) * VIEW);
                }
            }
            count++;
        }
        availableCount[j] = count;
        ownAfter[performer] = t.breakdownAtStart[performer] + betaSum[j * m + performer];
    }

    /** Party i's view of part k of performer j. */
    private void row(int j, int k, int i, int v) {
        StageTables.Part part = t.parts[j];
        boolean own = i == t.performers[j];
        int at = k * m + i;
        double mu = trustNow[j * m + i];
        double p = own ? 1 : mu + (1 - mu) * part.lambdaSeen[k];
        double after = mu / p;
        double rest = 1 - after;
        double left = own ? 0 : mu * part.obsOpen[at] + (1 - mu) * part.obsOpenLambda[at];
        double leftTold = own ? 0 : after * part.obsOpen[at] + rest * part.obsOpenTold[at];
        double[] view = views[j];
        view[v + PROBABILITY] = p;
        view[v + GAIN] = after * part.obsValue[at] + rest * part.obsValueTold[at];
        view[v + BREAKDOWN] = after * (betaSum[j * m + i] + part.obsBeta[at])
                + rest * (betaToldSum[j * m + i] + part.obsBetaTold[at]);
        view[v + HELD] = after * part.obsHeld[at] + rest * part.obsHeldTold[at];
        view[v + LEFT] = left;
        view[v + LEFT_TOLD] = leftTold;
        view[v + LEFT_NET] = left - p * leftTold;
        view[v + INVERSE] = 1 / p;
    }

    /** Whether the party counts in openness and end slack: a principal, or one with a live measure in force. */
    private boolean counts(int i, long set) {
        return t.principal[i] || t.liveAtStart[i] || (t.liveMask[i] & set) != 0;
    }

    private void rest(long set) {
        double rate = 0;
        open = true;
        for (int i = 0; i < m; i++) {
            rate += t.liveAtStart[i] || (t.liveMask[i] & set) != 0 ? t.turnover[i] : 0;
            open &= breakdown[i] <= 0 || !counts(i, set);
        }
        for (int i = 0; i < m; i++) {
            rest[i] = rate == 0 ? 0 : rate / (rate + t.discount[i]) * breakdown[i];
        }
    }

    /** What V_i(S) must reach whatever the stage: walking out, stopping, undoing in secret. */
    private void floors(long set) {
        for (int i = 0; i < m; i++) {
            double least = Double.NEGATIVE_INFINITY;
            if (t.principal[i]) {
                least = breakdown[i] + margin;
                if (open) {
                    boolean begun = t.signed || set != 0;
                    least = Math.max(least, rest[i] + (begun ? t.stopping[i] : 0) + margin);
                    if (set == 0 && t.withoutLoss) {
                        least = Math.max(least, rest[i] - Tolerance.TIE);
                    }
                }
            }
            double[] atStart = t.undoAtStart[i];
            for (int k = 0; k < atStart.length; k += 2) {
                least = Math.max(least, undo(i, atStart[k], atStart[k + 1]));
            }
            for (long live = t.liveMask[i] & set; live != 0; live &= live - 1) {
                int c = Long.numberOfTrailingZeros(live);
                least = Math.max(least, undo(i, t.seen[c], t.undoBeta[c]));
            }
            floor[i] = least;
        }
    }

    private double undo(int party, double seen, double beta) {
        if (seen == 0) {
            return -beta >= margin ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return breakdown[party] + ((1 - seen) * beta + margin) / seen;
    }

    /** Least slack at the end here: nobody would walk out, nor undo anything in secret. */
    double endSlack(long set) {
        double slack = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            slack = counts(i, set) ? Math.min(slack, -breakdown[i]) : slack;
            double[] atStart = t.undoAtStart[i];
            for (int k = 0; k < atStart.length; k += 2) {
                slack = Math.min(slack, -atStart[k] * breakdown[i] - (1 - atStart[k]) * atStart[k + 1]);
            }
            for (long live = t.liveMask[i] & set; live != 0; live &= live - 1) {
                int c = Long.numberOfTrailingZeros(live);
                slack = Math.min(slack, -t.seen[c] * breakdown[i] - (1 - t.seen[c]) * t.undoBeta[c]);
            }
        }
        return slack;
    }

    /** What the performer's turnover adds in a stage in which it does something for the first time. */
    double turnoverJoining(int performer) {
        return (set & t.performedBy[t.performers[performer]]) == 0 ? t.turnoverJoining[performer] : 0;
    }

    boolean isOpen() {
        return open;
    }
}
