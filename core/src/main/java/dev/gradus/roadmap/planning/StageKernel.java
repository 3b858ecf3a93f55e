package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;
import java.util.Arrays;

/**
 * The stages of a state, reduced to what a search needs (model.md §4).
 *
 * <p>For a stage every value V_i(S) is affine and increasing in the continuation W = V_i(S∪Δ), and so is every slack. So each stage is,
 * for each party, a pair (constant, slope) and one threshold: the stage holds for i, with margin at least {@code margin}, exactly when W
 * ≥ threshold. One kernel per thread; it keeps its scratch arrays.
 */
public final class StageKernel {
    /** Doubles of a party in a level of the sums over parts chosen so far, and what they are. */
    private static final int LEVEL = 8;

    private static final int DELTA = 0;
    private static final int PROBABILITY = 1;
    private static final int GAIN = 2;
    private static final int AFTER = 3;
    private static final int HELD = 4;
    private static final int LEFT = 5;
    private static final int LEFT_TOLD = 6;
    private static final int ALONE = 7;

    /** The state whose stages are weighed; the caller loads it. */
    public final StateView state;

    /** Constant of V_i, slope in W, and threshold on W, for the stage last computed. */
    final double[] constant;

    final double[] slope;
    public final double[] threshold;

    /** For each performer the position in {@link StateView#available} of its part of the stage. */
    final int[] chosen;

    private final StageTables t;
    private final int m;
    private final double margin;
    private final double[] breakdown;
    private final int[][] available;
    private final double[] floor;
    private final double[][] views;
    private final double[] ownAfter;
    /** Two parties that both perform: a stage is weighed without sums over parts. */
    final boolean pair;

    private final int[] performerOf;
    private final double[][] levels;
    private final double[] survives;
    private final double[] years;
    private final double[] rates;

    /**
     * @param margin least margin asked of every condition, points; −{@link Tolerance#TIE} for "holds"
     */
    public StageKernel(StageTables tables, double margin) {
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
        views = state.views;
        ownAfter = state.ownAfter;
        int performers = t.performers.length;
        chosen = new int[performers];
        pair = tables.pair;
        performerOf = new int[m];
        Arrays.fill(performerOf, -1);
        for (int j = 0; j < performers; j++) {
            performerOf[t.performers[j]] = j;
        }
        levels = new double[performers + 1][m * LEVEL];
        survives = new double[performers + 1];
        survives[0] = 1;
        years = new double[performers + 1];
        rates = new double[performers + 1];
        for (int i = 0; i < m; i++) {
            levels[0][i * LEVEL + DELTA] = 1;
            levels[0][i * LEVEL + PROBABILITY] = 1;
            levels[0][i * LEVEL + AFTER] = t.breakdownAtStart[i];
        }
    }

    /**
     * Chooses a performer's part of the stage. Parts are chosen in the order of the performers; a later choice for one undoes those of the
     * performers after it.
     *
     * @param slot position in {@link StateView#available}; the parts together are not empty
     */
    public void choose(int performer, int slot) {
        chosen[performer] = slot;
        if (!pair) {
            int part = available[performer][slot];
            survives[performer + 1] =
                    t.joins ? joined(performer, part) : Math.min(survives[performer], t.parts[performer].survive[part]);
            if (performer < chosen.length - 1) {
                for (int i = 0; i < m; i++) {
                    extend(performer, i);
                }
            }
        }
    }

    /** Chance that the agreement outlives the stage chosen so far, where the turnover of those who do something joins. */
    private double joined(int performer, int part) {
        if (performer == 0) {
            years[0] = 0;
            rates[0] = state.turnoverHere;
        }
        years[performer + 1] = Math.max(years[performer], t.parts[performer].years[part]);
        rates[performer + 1] = rates[performer] + (part == 0 ? 0 : state.turnoverJoining(performer));
        return performer == chosen.length - 1 ? Math.exp(-years[performer + 1] * rates[performer + 1]) : 1;
    }

    /** Adds a performer's part to the sums for party i over the parts chosen before. */
    private void extend(int performer, int i) {
        StageTables.Part parts = t.parts[performer];
        int slot = chosen[performer];
        int part = available[performer][slot];
        double[] before = levels[performer];
        double[] now = levels[performer + 1];
        double[] view = views[performer];
        int at = i * LEVEL;
        int v = (slot * m + i) * StateView.VIEW;
        now[at + DELTA] = Math.min(before[at + DELTA], parts.delta[part * m + i]);
        now[at + PROBABILITY] = before[at + PROBABILITY] * view[v + StateView.PROBABILITY];
        now[at + GAIN] = before[at + GAIN] + view[v + StateView.GAIN];
        now[at + AFTER] = before[at + AFTER] + view[v + StateView.BREAKDOWN];
        now[at + HELD] = before[at + HELD] + view[v + StateView.HELD];
        now[at + LEFT] = before[at + LEFT] + view[v + StateView.LEFT];
        now[at + LEFT_TOLD] = before[at + LEFT_TOLD] + view[v + StateView.LEFT_TOLD];
        now[at + ALONE] = before[at + ALONE] + (performerOf[i] == performer ? parts.alone[part] : 0);
    }

    /** Computes {@link #constant} and {@link #slope} for the stage chosen. */
    public void stage() {
        if (pair) {
            pairValue(0, available[0][chosen[0]], available[1][chosen[1]], chosen[1]);
            pairValue(1, available[1][chosen[1]], available[0][chosen[0]], chosen[0]);
            return;
        }
        for (int i = 0; i < m; i++) {
            value(i);
        }
    }

    /** The last performer's part is added only here, so that what fails for the first party costs little. */
    private void value(int i) {
        extend(chosen.length - 1, i);
        double[] all = levels[chosen.length];
        double survive = survives[chosen.length];
        int at = i * LEVEL;
        double p = all[at + PROBABILITY];
        double delta = all[at + DELTA];
        double broken = t.cures ? t.cure.broken(breakdown[i]) : breakdown[i];
        constant[i] = delta
                * (p * (all[at + GAIN] + (1 - survive) * all[at + AFTER])
                        + (1 - p) * (broken + all[at + ALONE])
                        + all[at + LEFT]
                        - p * all[at + LEFT_TOLD]);
        slope[i] = p * delta * survive;
        if (t.cures) {
            madeGood(i, delta * (1 - p), curedSurvive(survive), all[at + AFTER]);
        }
    }

    /** Adds what follows where others fail and make it good. */
    private void madeGood(int i, double weight, double curedSurvive, double after) {
        double again = t.cure.late[i] * curedSurvive;
        constant[i] += weight * (t.cure.late[i] - again) * after;
        slope[i] += weight * again;
    }

    /** s′ of the stage chosen. */
    private double curedSurvive(double survive) {
        return survive * (t.joins ? t.cure.survival(rates[chosen.length]) : t.curedSurvive);
    }

    /**
     * Everybody keeps to the stage chosen when what follows is worth this much; computes no more than it takes to tell. Where true,
     * {@link #constant}, {@link #slope} and {@link #threshold} are those of the stage.
     *
     * @param next V_i(S∪Δ) of party i at {@code from + i}
     */
    boolean holds(double[] next, int from) {
        if (pair) {
            stage();
            return thresholds() && next[from] >= threshold[0] && next[from + 1] >= threshold[1];
        }
        for (int i = 0; i < m; i++) {
            value(i);
            if (constant[i] + slope[i] * next[from + i] < floor[i] - Tolerance.TIE) {
                return false;
            }
        }
        for (int i = 0; i < m; i++) {
            threshold(i);
            if (!(next[from + i] >= threshold[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Computes {@link #threshold} for the stage chosen; {@link #constant} and {@link #slope} must hold what {@link #stage} said of it.
     *
     * @return false where some party would not keep to the stage whatever follows
     */
    public boolean thresholds() {
        if (pair) {
            pairThreshold(0, available[0][chosen[0]], available[1][chosen[1]], chosen[1]);
            pairThreshold(1, available[1][chosen[1]], available[0][chosen[0]], chosen[0]);
        } else {
            for (int i = 0; i < m; i++) {
                threshold(i);
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
     * {@link #stage} for two parties that both perform: the same terms without loops, from rows that lie together.
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
        int v = (2 * slot + i) * StateView.VIEW;
        boolean mineIsLonger = own[o + StageTables.YEARS] >= theirs[d + StageTables.YEARS];
        double[] longer = mineIsLonger ? own : theirs;
        int l = mineIsLonger ? o : d;
        double delta = longer[l + StageTables.DELTA + i];
        double survive = longer[l + StageTables.SURVIVE];
        double p = view[v + StateView.PROBABILITY];
        double value = own[o + StageTables.VALUE];
        double beta = own[o + StageTables.BETA];
        double after = ownAfter[i] + beta + view[v + StateView.BREAKDOWN];
        double alone = t.cures
                ? t.cure.broken(breakdown[i]) + t.parts[i].alone[part]
                : breakdown[i] + value + beta - own[o + StageTables.HELD];
        constant[i] = delta
                * (p * (value + view[v + StateView.GAIN] + (1 - survive) * after)
                        + (1 - p) * alone
                        + view[v + StateView.LEFT_NET]);
        slope[i] = p * delta * survive;
        if (t.cures) {
            madeGood(i, delta * (1 - p), survive * t.curedSurvive, after);
        }
    }

    /** {@link #threshold} for two parties that both perform, without a division; parameters as of {@link #pairValue}. */
    private void pairThreshold(int i, int part, int otherPart, int slot) {
        StageTables.Part mine = t.parts[i];
        double[] own = mine.row;
        double[] theirs = t.parts[1 - i].row;
        double[] view = views[1 - i];
        int o = part * StageTables.ROW;
        int d = otherPart * StageTables.ROW;
        int v = (2 * slot + i) * StateView.VIEW;
        boolean mineIsLonger = own[o + StageTables.YEARS] >= theirs[d + StageTables.YEARS];
        double[] longer = mineIsLonger ? own : theirs;
        int l = mineIsLonger ? o : d;
        double survive = longer[l + StageTables.SURVIVE];
        if (t.cures) {
            threshold[i] = curedThreshold(
                    i,
                    part,
                    view[v + StateView.PROBABILITY],
                    longer[l + StageTables.DELTA + i],
                    survive,
                    ownAfter[i] + own[o + StageTables.BETA] + view[v + StateView.BREAKDOWN],
                    own[o + StageTables.HELD] + view[v + StateView.HELD]);
            return;
        }
        double scale = longer[l + StageTables.INVERSE_SURVIVE];
        double inverse = view[v + StateView.INVERSE] * longer[l + StageTables.INVERSE_DELTA + i] * scale;
        double least = (floor[i] - constant[i]) * inverse;
        if (part > 0) {
            double after = ownAfter[i] + own[o + StageTables.BETA] + view[v + StateView.BREAKDOWN];
            double byFailure = (1 - view[v + StateView.PROBABILITY]) * view[v + StateView.INVERSE] * scale;
            double asked = margin * inverse;
            double heldAll = own[o + StageTables.HELD] + view[v + StateView.HELD];
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

    private double curedThreshold(
            int i, int part, double p, double delta, double survive, double after, double heldAll) {
        double least = (floor[i] - constant[i]) / slope[i];
        if (part == 0) {
            return least;
        }
        StageTables.Part mine = t.parts[performerOf[i]];
        double withhold =
                t.cure.withhold(mine, i, part, p, delta, survive, curedSurvive(survive), after, heldAll, margin);
        return Math.max(least, withhold);
    }

    private void threshold(int i) {
        double[] all = levels[chosen.length];
        int at = i * LEVEL;
        int own = performerOf[i];
        int part = own < 0 ? 0 : available[own][chosen[own]];
        if (t.cures) {
            threshold[i] = curedThreshold(
                    i,
                    part,
                    all[at + PROBABILITY],
                    all[at + DELTA],
                    survives[chosen.length],
                    all[at + AFTER],
                    all[at + HELD]);
            return;
        }
        double least = (floor[i] - constant[i]) / slope[i];
        if (part > 0) {
            least = Math.max(
                    least,
                    withhold(
                            t.parts[own],
                            part,
                            all[at + PROBABILITY],
                            all[at + DELTA],
                            survives[chosen.length],
                            all[at + AFTER],
                            all[at + HELD]));
        }
        threshold[i] = least;
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
