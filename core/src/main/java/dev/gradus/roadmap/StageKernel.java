package dev.gradus.roadmap;

/**
 * The stages of a state, reduced to what a search needs (model.md §4).
 *
 * <p>For a stage every value V_i(S) is affine and increasing in the continuation W = V_i(S∪Δ), and so is every slack. So each stage is,
 * for each party, a pair (constant, slope) and one threshold: the stage holds for i, with margin at least {@code margin}, exactly when W
 * ≥ threshold. One kernel per thread; it keeps its scratch arrays.
 */
final class StageKernel {
    /** The state whose stages are weighed; the caller loads it. */
    final StateView state;

    /** Constant of V_i, slope in W, and threshold on W, for the stage last computed. */
    final double[] constant;

    final double[] slope;
    final double[] threshold;

    private final StageTables t;
    private final int m;
    private final double margin;
    private final double[] breakdown;
    private final int[][] available;
    private final double[] floor;
    private final double[][] probability;
    private final double[][] gain;
    private final double[][] betaAfter;
    private final double[][] held;
    private final double[][] left;
    private final double[][] leftTold;
    private final double[][] views;
    private final double[] ownAfter;

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
        state = new StateView(tables, margin);
        breakdown = state.breakdown;
        available = state.available;
        floor = state.floor;
        probability = state.probability;
        gain = state.gain;
        betaAfter = state.betaAfter;
        held = state.held;
        left = state.left;
        leftTold = state.leftTold;
        views = state.views;
        ownAfter = state.ownAfter;
    }

    /**
     * Computes {@link #constant} and {@link #slope} for a stage.
     *
     * @param chosen for each performer the position in {@link StateView#available} of its part; the parts together are not empty
     */
    void stage(int[] chosen) {
        if (m == 2 && chosen.length == 2) {
            pairValue(0, available[0][chosen[0]], available[1][chosen[1]], chosen[1]);
            pairValue(1, available[1][chosen[1]], available[0][chosen[0]], chosen[0]);
            return;
        }
        double survive = survive(chosen);
        for (int i = 0; i < m; i++) {
            value(i, chosen, survive);
        }
    }

    /**
     * Computes {@link #threshold} for a stage; {@link #constant} and {@link #slope} must hold what {@link #stage} said of it.
     *
     * @return false where some party would not keep to the stage whatever follows
     */
    boolean thresholds(int[] chosen) {
        if (m == 2 && chosen.length == 2) {
            pairThreshold(0, available[0][chosen[0]], available[1][chosen[1]], chosen[1]);
            pairThreshold(1, available[1][chosen[1]], available[0][chosen[0]], chosen[0]);
        } else {
            double survive = survive(chosen);
            for (int i = 0; i < m; i++) {
                threshold(i, chosen, survive);
            }
        }
        for (double least : threshold) {
            if (least == Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@link #value} for two parties that both perform: the same terms without loops, from rows that lie together.
     *
     * @param i the party; performer and party are the same position here
     * @param part its part
     * @param otherPart the other's part, and {@code slot} the place of that among the available
     */
    private void pairValue(int i, int part, int otherPart, int slot) {
        double[] own = t.parts[i].row;
        double[] theirs = t.parts[1 - i].row;
        double[] view = views[1 - i];
        int o = part * StageTables.ROW;
        int d = otherPart * StageTables.ROW;
        int v = slot * StateView.VIEW;
        boolean mineIsLonger = own[o + StageTables.YEARS] >= theirs[d + StageTables.YEARS];
        double[] longer = mineIsLonger ? own : theirs;
        int l = mineIsLonger ? o : d;
        double delta = longer[l + StageTables.DELTA + i];
        double survive = longer[l + StageTables.SURVIVE];
        double p = view[v];
        double value = own[o + StageTables.VALUE];
        double beta = own[o + StageTables.BETA];
        double after = ownAfter[i] + beta + view[v + 2];
        constant[i] = delta
                * (p * (value + view[v + 1] + (1 - survive) * after)
                        + (1 - p) * (breakdown[i] + value + beta - own[o + StageTables.HELD])
                        + view[v + 4]);
        slope[i] = p * delta * survive;
    }

    /** {@link #threshold} for two parties that both perform, without a division; parameters as of {@link #pairValue}. */
    private void pairThreshold(int i, int part, int otherPart, int slot) {
        StageTables.Part mine = t.parts[i];
        double[] own = mine.row;
        double[] theirs = t.parts[1 - i].row;
        double[] view = views[1 - i];
        int o = part * StageTables.ROW;
        int d = otherPart * StageTables.ROW;
        int v = slot * StateView.VIEW;
        boolean mineIsLonger = own[o + StageTables.YEARS] >= theirs[d + StageTables.YEARS];
        double[] longer = mineIsLonger ? own : theirs;
        int l = mineIsLonger ? o : d;
        double survive = longer[l + StageTables.SURVIVE];
        double scale = longer[l + StageTables.INVERSE_SURVIVE];
        double inverse = view[v + 5] * longer[l + StageTables.INVERSE_DELTA + i] * scale;
        double least = (floor[i] - constant[i]) * inverse;
        if (part > 0) {
            double after = ownAfter[i] + own[o + StageTables.BETA] + view[v + 2];
            double byFailure = (1 - view[v]) * view[v + 5] * scale;
            double asked = margin * inverse;
            double heldAll = own[o + StageTables.HELD] + view[v + 3];
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

    private double survive(int[] chosen) {
        double survive = 1;
        for (int j = 0; j < chosen.length; j++) {
            survive = Math.min(survive, t.parts[j].survive[available[j][chosen[j]]]);
        }
        return survive;
    }

    private void value(int i, int[] chosen, double survive) {
        double delta = 1;
        double p = 1;
        double all = 0;
        double after = t.breakdownAtStart[i];
        double partial = 0;
        double partialTold = 0;
        double alone = breakdown[i];
        for (int j = 0; j < chosen.length; j++) {
            int at = chosen[j] * m + i;
            int part = available[j][chosen[j]];
            StageTables.Part parts = t.parts[j];
            delta = Math.min(delta, parts.delta[part * m + i]);
            p *= probability[j][at];
            all += gain[j][at];
            after += betaAfter[j][at];
            partial += left[j][at];
            partialTold += leftTold[j][at];
            if (t.performers[j] == i) {
                alone += parts.value[part] + parts.beta[part] - parts.held[part];
            }
        }
        constant[i] = delta * (p * (all + (1 - survive) * after) + (1 - p) * alone + partial - p * partialTold);
        slope[i] = p * delta * survive;
    }

    private void threshold(int i, int[] chosen, double survive) {
        double delta = 1;
        double p = 1;
        double after = t.breakdownAtStart[i];
        double heldAll = 0;
        int own = -1;
        for (int j = 0; j < chosen.length; j++) {
            int at = chosen[j] * m + i;
            delta = Math.min(delta, t.parts[j].delta[available[j][chosen[j]] * m + i]);
            p *= probability[j][at];
            after += betaAfter[j][at];
            heldAll += held[j][at];
            own = t.performers[j] == i ? j : own;
        }
        int part = own < 0 ? 0 : available[own][chosen[own]];
        double least = (floor[i] - constant[i]) / slope[i];
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
