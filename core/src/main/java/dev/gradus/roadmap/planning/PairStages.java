package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.Tolerance;
import java.util.Arrays;

/**
 * The stages of a set for two principals that both perform, weighed side by side.
 *
 * <p>Most stages lead to a set without labels, or to one whose best labels are not worth going on for. They cost only what it takes to
 * tell: what depends on one part alone is worked out once a set, durations are compared by rank, and of the next set only its greatest
 * values are read. The arithmetic is that of {@link StageKernel#stage}, to the last bit.
 *
 * <p>Before it is weighed at all, a stage is passed over by a bound: lest a party withhold something, what follows must be worth at least
 * a number of its part, plus what breakdown is with what the other does ({@link WithholdingBound}). Where that is more than the greatest
 * value of the next set, nothing else matters. Under a cure nothing is said where breakdown could be a gain.
 */
final class PairStages {
    private final StageTables tables;
    private final StateView state;
    private final Sink sink;
    private final double[] tops;
    private final double[][] bounds = new double[2][];
    private final int[][] ranks = new int[2][];
    private final double[] survive;
    private final double[] delta;
    private final double[] otherDelta;

    private final long[] masks;
    private final int[] rank;
    private final double[] probability;
    private final double[] gain;
    private final double[] breakdown;
    private final double[] net;
    private final double[] value;
    private final double[] after;
    private final double[] alone;
    private final double[] asked;

    /** Under a cure, ς·σ·s′ for each duration, of the first and of the second. */
    private final double[][] again = new double[2][];

    private double mostBreakdown;
    private long looked;

    /** Is told of the stages worth a look. */
    interface Sink {
        /**
         * With V_i = constant + slope·W for the first and the second.
         *
         * @param x place of the first performer's part among those available, and {@code y} of the second's
         */
        void add(int nextSet, int x, int y, double constant0, double slope0, double constant1, double slope1);
    }

    /**
     * @param state is loaded by the caller
     */
    PairStages(StageTables tables, double margin, StateView state, Fronts fronts, Sink sink) {
        this.tables = tables;
        this.state = state;
        this.sink = sink;
        tops = fronts.tops();
        StageTables.Part[] parts = tables.parts;
        double[] years = Arrays.stream(parts)
                .flatMapToDouble(part -> Arrays.stream(part.years))
                .sorted()
                .distinct()
                .toArray();
        survive = new double[years.length];
        delta = new double[years.length];
        otherDelta = new double[years.length];
        for (int j = 0; j < 2; j++) {
            bounds[j] = WithholdingBound.of(tables, j, margin);
            ranks[j] = new int[parts[j].years.length];
            for (int k = 0; k < ranks[j].length; k++) {
                int r = Arrays.binarySearch(years, parts[j].years[k]);
                ranks[j][k] = r;
                survive[r] = parts[j].survive[k];
                delta[r] = parts[j].delta[2 * k];
                otherDelta[r] = parts[j].delta[2 * k + 1];
            }
        }
        for (int i = 0; i < 2; i++) {
            double late = tables.cure.late[i];
            again[i] = Arrays.stream(survive)
                    .map(s -> late * (s * tables.curedSurvive))
                    .toArray();
        }
        int most = parts[1].mask.length;
        masks = new long[most];
        rank = new int[most];
        probability = new double[most];
        gain = new double[most];
        breakdown = new double[most];
        net = new double[most];
        value = new double[most];
        after = new double[most];
        alone = new double[most];
        asked = new double[most];
    }

    /** Weighs all stages of a set. */
    void each(int here, long set) {
        spread();
        mostBreakdown = tables.cures ? greatest(state.views[1], state.availableCount[1], 0) : 0;
        for (int x = 0; x < state.availableCount[0]; x++) {
            answers(here, set, x);
        }
    }

    /** The most that the other’s acts, with one of its parts, can add to the B of party i. */
    private static double greatest(double[] view, int count, int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int slot = 0; slot < count; slot++) {
            most = Math.max(most, view[(2 * slot + i) * StateView.VIEW + StateView.BREAKDOWN]);
        }
        return most;
    }

    /** Lays out the second party's parts: as the first sees them, and what they are to the second itself. */
    private void spread() {
        double[] row = tables.parts[1].row;
        double[] view = state.views[1];
        double firstsMost = tables.cures ? greatest(state.views[0], state.availableCount[0], 1) : 0;
        for (int y = 0; y < state.availableCount[1]; y++) {
            int part = state.available[1][y];
            int o = part * StageTables.ROW;
            int v = 2 * y * StateView.VIEW;
            masks[y] = tables.parts[1].mask[part];
            rank[y] = ranks[1][part];
            probability[y] = view[v + StateView.PROBABILITY];
            gain[y] = view[v + StateView.GAIN];
            breakdown[y] = view[v + StateView.BREAKDOWN];
            net[y] = view[v + StateView.LEFT_NET];
            value[y] = row[o + StageTables.VALUE];
            after[y] = state.ownAfter[1] + row[o + StageTables.BETA];
            alone[y] = state.breakdown[1] + value[y] + row[o + StageTables.BETA] - row[o + StageTables.HELD];
            asked[y] = state.ownAfter[1] + bounds[1][part];
            if (tables.cures) {
                alone[y] = alone(1, part);
                asked[y] = after[y] + firstsMost > 0 ? Double.NEGATIVE_INFINITY : asked[y];
            }
        }
    }

    private double alone(int i, int part) {
        return tables.cure.broken(state.breakdown[i]) + tables.parts[i].alone[part];
    }

    /** Weighs the stages with one part of the first party's. */
    private void answers(int here, long set, int x) {
        int part = state.available[0][x];
        double[] row = tables.parts[0].row;
        int o = part * StageTables.ROW;
        double worth = row[o + StageTables.VALUE];
        double afterwards = state.ownAfter[0] + row[o + StageTables.BETA];
        double onItsOwn = state.breakdown[0] + worth + row[o + StageTables.BETA] - row[o + StageTables.HELD];
        double needed = state.ownAfter[0] + bounds[0][part];
        if (tables.cures) {
            onItsOwn = alone(0, part);
            needed = afterwards + mostBreakdown > 0 ? Double.NEGATIVE_INFINITY : needed;
        }
        double[] view = state.views[0];
        int v = (2 * x + 1) * StateView.VIEW;
        double p1 = view[v + StateView.PROBABILITY];
        double gain1 = view[v + StateView.GAIN];
        double breakdown1 = view[v + StateView.BREAKDOWN];
        double net1 = view[v + StateView.LEFT_NET];
        double floor0 = state.floor[0] - Tolerance.TIE;
        double floor1 = state.floor[1] - Tolerance.TIE;
        long done = set | tables.parts[0].mask[part];
        int rankOfFirst = ranks[0][part];
        int count = state.availableCount[1];
        for (int y = 0; y < count; y++) {
            int at = tables.space.indexOf(done | masks[y]);
            if (at <= here) { // out of reach; the empty stage leads back here
                continue;
            }
            double top0 = tops[2 * at];
            double top1 = tops[2 * at + 1];
            if (!(top0 >= needed + breakdown[y] && top1 >= asked[y] + breakdown1) || top0 == Double.NEGATIVE_INFINITY) {
                continue;
            }
            looked++;
            int longer = Math.max(rankOfFirst, rank[y]);
            double s = survive[longer];
            double d0 = delta[longer];
            double p0 = probability[y];
            double constant0 = d0
                    * (p0 * (worth + gain[y] + (1 - s) * (afterwards + breakdown[y])) + (1 - p0) * onItsOwn + net[y]);
            double slope0 = p0 * d0 * s;
            if (tables.cures) {
                double weight = d0 * (1 - p0);
                constant0 += weight * (tables.cure.late[0] - again[0][longer]) * (afterwards + breakdown[y]);
                slope0 += weight * again[0][longer];
            }
            if (constant0 + slope0 * top0 < floor0) {
                continue;
            }
            double d1 = otherDelta[longer];
            double constant1 =
                    d1 * (p1 * (value[y] + gain1 + (1 - s) * (after[y] + breakdown1)) + (1 - p1) * alone[y] + net1);
            double slope1 = p1 * d1 * s;
            if (tables.cures) {
                double weight = d1 * (1 - p1);
                constant1 += weight * (tables.cure.late[1] - again[1][longer]) * (after[y] + breakdown1);
                slope1 += weight * again[1][longer];
            }
            if (constant1 + slope1 * top1 < floor1) {
                continue;
            }
            sink.add(at, x, y, constant0, slope0, constant1, slope1);
        }
    }

    /** Stages weighed since this was last asked: those to sets with labels. */
    long takeLooked() {
        long taken = looked;
        looked = 0;
        return taken;
    }
}
