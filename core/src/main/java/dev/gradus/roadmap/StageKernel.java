package dev.gradus.roadmap;

/**
 * One state and its stages, reduced to what a search needs (model.md §4).
 *
 * <p>For a stage every value V_i(S) is affine and increasing in the continuation W = V_i(S∪Δ), and so is every slack. So each stage is,
 * for each party, a pair (constant, slope) and one threshold: the stage holds for i, with margin at least {@code margin}, exactly when W
 * ≥ threshold. {@link #load} prepares a state, {@link #stage} one stage in it. One kernel per thread; it keeps its scratch arrays.
 */
final class StageKernel {
    private static final int VIEW = 6;

    private final StageTables t;
    private final int m;
    private final double margin;

    /** Constant of V_i, slope in W, and threshold on W, for the stage last computed. */
    final double[] constant;

    final double[] slope;
    final double[] threshold;

    /** B_i(S) and T_i(S) of the state last loaded. */
    final double[] breakdown;

    final double[] rest;

    /** The parts that can be done next, as positions in {@link StageTables.Part}, for each performer. */
    final int[][] available;

    final int[] availableCount;

    private final double[] floor;
    private final double[] trustNow;
    private final double[] betaSum;
    private final double[] betaToldSum;
    private final double[][] probability;
    private final double[][] gain;
    private final double[][] betaAfter;
    private final double[][] held;
    private final double[][] left;
    private final double[][] leftTold;
    private final double[][] views;
    private final double[] ownAfter;
    private boolean open;

    /**
     * @param margin least margin asked of every condition, points; −{@link Tolerance#TIE} for "holds"
     */
    StageKernel(StageTables tables, double margin) {
        this.t = tables;
        this.m = tables.parties;
        this.margin = margin;
        constant = new double[m];
        slope = new double[m];
        threshold = new double[m];
        breakdown = new double[m];
        rest = new double[m];
        floor = new double[m];
        trustNow = new double[m * m];
        betaSum = new double[m * m];
        betaToldSum = new double[m * m];
        int performers = t.performers.length;
        available = new int[performers][];
        availableCount = new int[performers];
        probability = new double[performers][];
        gain = new double[performers][];
        betaAfter = new double[performers][];
        held = new double[performers][];
        left = new double[performers][];
        leftTold = new double[performers][];
        views = new double[performers][];
        ownAfter = new double[m];
        for (int j = 0; j < performers; j++) {
            int parts = t.parts[j].mask.length;
            available[j] = new int[parts];
            probability[j] = new double[parts * m];
            gain[j] = new double[parts * m];
            betaAfter[j] = new double[parts * m];
            held[j] = new double[parts * m];
            left[j] = new double[parts * m];
            leftTold[j] = new double[parts * m];
            views[j] = new double[parts * VIEW];
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
            parts(j, availableMask);
        }
        rest(set);
        floors(set);
    }

    /** How the others see what performer j has done. */
    private void view(long set, int j) {
        int performer = t.performers[j];
        double seenWell = 1;
        for (int i = 0; i < m; i++) {
            betaSum[j * m + i] = 0;
            betaToldSum[j * m + i] = 0;
        }
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (t.performer[c] == performer) {
                seenWell *= t.lambdaSeen[c];
                for (int i = 0; i < m; i++) {
                    betaSum[j * m + i] += t.beta[c * m + i];
                    betaToldSum[j * m + i] += t.betaTold[c * m + i];
                }
            }
        }
        for (int i = 0; i < m; i++) {
            double prior = t.prior[i][performer];
            double mu = i == performer ? 1 : prior / (prior + (1 - prior) * seenWell);
            trustNow[j * m + i] = mu;
            breakdown[i] += mu * betaSum[j * m + i] + (1 - mu) * betaToldSum[j * m + i];
        }
    }

    private void parts(int j, long availableMask) {
        StageTables.Part part = t.parts[j];
        int performer = t.performers[j];
        int count = 0;
        for (int k = 0; k < part.mask.length; k++) {
            if ((part.mask[k] & ~availableMask) != 0) {
                continue;
            }
            available[j][count] = k;
            double lambda = part.lambdaSeen[k];
            for (int i = 0; i < m; i++) {
                int at = k * m + i;
                int to = count * m + i;
                double mu = trustNow[j * m + i];
                double p = i == performer ? 1 : mu + (1 - mu) * lambda;
                double after = mu / p;
                double rest = 1 - after;
                probability[j][to] = p;
                gain[j][to] = after * part.obsValue[at] + rest * part.obsValueTold[at];
                betaAfter[j][to] = after * (betaSum[j * m + i] + part.obsBeta[at])
                        + rest * (betaToldSum[j * m + i] + part.obsBetaTold[at]);
                held[j][to] = after * part.obsHeld[at] + rest * part.obsHeldTold[at];
                left[j][to] = i == performer ? 0 : mu * part.obsOpen[at] + (1 - mu) * part.obsOpenLambda[at];
                leftTold[j][to] = i == performer ? 0 : after * part.obsOpen[at] + rest * part.obsOpenTold[at];
            }
            if (m == 2 && t.performers.length == 2) {
                row(j, count);
            }
            count++;
        }
        availableCount[j] = count;
    }

    /** What {@link #pair} needs of the other's view of a part, side by side: p, gain, what changes B, held back, what failure leaves, 1/p. */
    private void row(int j, int slot) {
        int at = slot * m + (1 - j);
        int v = slot * VIEW;
        double[] view = views[j];
        view[v] = probability[j][at];
        view[v + 1] = gain[j][at];
        view[v + 2] = betaAfter[j][at];
        view[v + 3] = held[j][at];
        view[v + 4] = left[j][at] - probability[j][at] * leftTold[j][at];
        view[v + 5] = 1 / probability[j][at];
        ownAfter[j] = t.breakdownAtStart[j] + betaSum[j * m + j];
    }

    private void rest(long set) {
        double rate = 0;
        open = true;
        for (int i = 0; i < m; i++) {
            rate += t.liveAtStart[i] || (t.liveMask[i] & set) != 0 ? t.turnover[i] : 0;
            open &= breakdown[i] <= 0;
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
                    least = Math.max(least, rest[i] + margin);
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
            slack = Math.min(slack, -breakdown[i]);
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

    boolean isOpen() {
        return open;
    }

    /**
     * Computes {@link #constant}, {@link #slope} and {@link #threshold} for a stage.
     *
     * @param chosen for each performer the position in {@link #available} of its part; the parts together are not empty
     */
    void stage(int[] chosen) {
        if (m == 2 && chosen.length == 2) {
            pair(0, available[0][chosen[0]], available[1][chosen[1]], chosen[1]);
            pair(1, available[1][chosen[1]], available[0][chosen[0]], chosen[0]);
            return;
        }
        double survive = 1;
        for (int j = 0; j < chosen.length; j++) {
            survive = Math.min(survive, t.parts[j].survive[available[j][chosen[j]]]);
        }
        for (int i = 0; i < m; i++) {
            party(i, chosen, survive);
        }
    }

    /**
     * {@link #party} for two parties that both perform: the same terms without loops, from rows that lie together, and without a division.
     *
     * @param i the party; performer and party are the same position here
     * @param part its part
     * @param otherPart the other's part, and {@code slot} the place of that among the available
     */
    private void pair(int i, int part, int otherPart, int slot) {
        StageTables.Part mine = t.parts[i];
        double[] own = mine.row;
        double[] view = views[1 - i];
        int o = part * StageTables.ROW;
        int v = slot * VIEW;
        int d = otherPart * StageTables.ROW;
        double[] theirs = t.parts[1 - i].row;
        boolean mineIsLonger = own[o + StageTables.YEARS] >= theirs[d + StageTables.YEARS];
        double[] longer = mineIsLonger ? own : theirs;
        int l = mineIsLonger ? o : d;
        double delta = longer[l + StageTables.DELTA + i];
        double survive = longer[l + StageTables.SURVIVE];
        double scale = longer[l + StageTables.INVERSE_SURVIVE];
        double p = view[v];
        double value = own[o + StageTables.VALUE];
        double beta = own[o + StageTables.BETA];
        double held = own[o + StageTables.HELD];
        double after = ownAfter[i] + beta + view[v + 2];
        double fails = 1 - p;
        double a = delta
                * (p * (value + view[v + 1] + (1 - survive) * after)
                        + fails * (breakdown[i] + value + beta - held)
                        + view[v + 4]);
        double inverse = view[v + 5] * longer[l + StageTables.INVERSE_DELTA + i] * scale;
        constant[i] = a;
        slope[i] = p * delta * survive;
        double least = (floor[i] - a) * inverse;
        if (part > 0) {
            double byFailure = fails * view[v + 5] * scale;
            double asked = margin * inverse;
            double heldAll = held + view[v + 3];
            for (int x : mine.subparts[part]) {
                int w = x * StageTables.ROW;
                double gained = scale * (own[w + StageTables.VALUE] + (1 - survive) * own[w + StageTables.BETA])
                        + byFailure * own[w + StageTables.OPEN]
                        - asked;
                double unseen = own[w + StageTables.INVERSE_SEEN];
                double bound = unseen == 0
                        ? gained < 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY
                        : after
                                - own[w + StageTables.BETA]
                                - scale * (heldAll - own[w + StageTables.HELD])
                                - unseen * gained;
                least = bound > least ? bound : least;
            }
        }
        threshold[i] = least;
    }

    private void party(int i, int[] chosen, double survive) {
        double delta = 1;
        double p = 1;
        double all = 0;
        double after = t.breakdownAtStart[i];
        double heldAll = 0;
        double partial = 0;
        double partialTold = 0;
        int own = -1;
        for (int j = 0; j < chosen.length; j++) {
            int at = chosen[j] * m + i;
            int part = available[j][chosen[j]];
            delta = Math.min(delta, t.parts[j].delta[part * m + i]);
            p *= probability[j][at];
            all += gain[j][at];
            after += betaAfter[j][at];
            heldAll += held[j][at];
            partial += left[j][at];
            partialTold += leftTold[j][at];
            own = t.performers[j] == i ? j : own;
        }
        int part = own < 0 ? 0 : available[own][chosen[own]];
        double alone = breakdown[i];
        if (part > 0) {
            StageTables.Part mine = t.parts[own];
            alone += mine.value[part] + mine.beta[part] - mine.held[part];
        }
        double a = delta * (p * (all + (1 - survive) * after) + (1 - p) * alone + partial - p * partialTold);
        double b = p * delta * survive;
        constant[i] = a;
        slope[i] = b;
        double least = (floor[i] - a) / b;
        threshold[i] =
                part > 0 ? Math.max(least, withhold(t.parts[own], part, p, delta, survive, after, heldAll)) : least;
    }

    private double withhold(
            StageTables.Part mine, int part, double p, double delta, double survive, double after, double heldAll) {
        double least = Double.NEGATIVE_INFINITY;
        double odds = (1 - p) / p;
        double asked = margin / (p * delta);
        for (int x : mine.subparts[part]) {
            double q = mine.seen[x];
            double gained = mine.value[x]
                    + (1 - survive) * mine.beta[x]
                    + q * (heldAll - mine.held[x])
                    + odds * mine.open[x]
                    - asked;
            if (q == 0) {
                if (gained < 0) {
                    return Double.POSITIVE_INFINITY;
                }
                continue;
            }
            least = Math.max(least, after - mine.beta[x] - gained / (q * survive));
        }
        return least;
    }
}
