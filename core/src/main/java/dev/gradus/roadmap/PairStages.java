package dev.gradus.roadmap;

import java.util.Arrays;

/**
 * The stages of a set for two principals that both perform, weighed side by side.
 *
 * <p>Most stages lead to a set without labels, or to one whose best labels are not worth going on for. They cost only what it takes to
 * tell: what depends on one part alone is worked out once a set, durations are compared by rank, and of the next set only its greatest
 * values are read. The arithmetic is that of {@link StageKernel#stage}, to the last bit.
 *
 * <p>Before that, parts are passed over by a bound. What must follow lest the performer withhold something is at least a number of its
 * part, plus what breakdown is with what the other does ({@link WithholdingBound}); so a part that asks for more than the greatest value
 * of any set that contains it is out of the question with every answer, and a stage that asks for more than the greatest value of its
 * next set is out of the question before it is weighed.
 */
final class PairStages {
    private final StageTables tables;
    private final StateView state;
    private final Sink sink;
    private final double[] tops;
    private final double[] summits;
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
    private int count;
    private final int[] slots;
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
        summits = fronts.summits();
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
        slots = new int[most];
    }

    /** Weighs all stages of a set. */
    void each(int here, long set) {
        spread(set);
        int[] available = state.available[0];
        double[] row = tables.parts[0].row;
        double harm = harm(1);
        for (int x = 0; x < state.availableCount[0]; x++) {
            int part = available[x];
            int o = part * StageTables.ROW;
            double beta = row[o + StageTables.BETA];
            double needed = state.ownAfter[0] + bounds[0][part];
            long done = set | tables.parts[0].mask[part];
            if (isOpen(done, 0, needed + harm)) {
                double worth = row[o + StageTables.VALUE];
                answers(
                        here,
                        done,
                        x,
                        ranks[0][part],
                        worth,
                        state.ownAfter[0] + beta,
                        state.breakdown[0] + worth + beta - row[o + StageTables.HELD],
                        needed);
            }
        }
    }

    /** Works out how much any set that contains this one is worth; those with one measure more must have been dealt with. */
    void summit(int here, long set) {
        double most0 = tops[2 * here];
        double most1 = tops[2 * here + 1];
        for (long rest = tables.space.available(set); rest != 0; rest &= rest - 1) {
            int at = tables.space.indexOf(set | Long.lowestOneBit(rest));
            if (at >= 0) {
                most0 = Math.max(most0, summits[2 * at]);
                most1 = Math.max(most1, summits[2 * at + 1]);
            }
        }
        summits[2 * here] = most0;
        summits[2 * here + 1] = most1;
    }

    /** What follows a part can be worth as much as needed. */
    private boolean isOpen(long done, int party, double needed) {
        int at = tables.space.indexOf(done);
        return at >= 0 && summits[2 * at + party] >= needed;
    }

    /** The least that breakdown can be to the other after one of a performer's next parts, of what the performer did. */
    private double harm(int performer) {
        double least = Double.POSITIVE_INFINITY;
        double[] view = state.views[performer];
        for (int k = 0; k < state.availableCount[performer]; k++) {
            least = Math.min(least, view[(2 * k + 1 - performer) * StateView.VIEW + StateView.BREAKDOWN]);
        }
        return least;
    }

    /** Lays out the second party's parts that are not out of the question: as the first sees them, and what they are to the second. */
    private void spread(long set) {
        double[] row = tables.parts[1].row;
        double[] view = state.views[1];
        double harm = harm(0);
        count = 0;
        for (int slot = 0; slot < state.availableCount[1]; slot++) {
            int part = state.available[1][slot];
            double needed = state.ownAfter[1] + bounds[1][part];
            if (!isOpen(set | tables.parts[1].mask[part], 1, needed + harm)) {
                continue;
            }
            int y = count++;
            int o = part * StageTables.ROW;
            int v = 2 * slot * StateView.VIEW;
            slots[y] = slot;
            masks[y] = tables.parts[1].mask[part];
            rank[y] = ranks[1][part];
            probability[y] = view[v + StateView.PROBABILITY];
            gain[y] = view[v + StateView.GAIN];
            breakdown[y] = view[v + StateView.BREAKDOWN];
            net[y] = view[v + StateView.LEFT_NET];
            value[y] = row[o + StageTables.VALUE];
            after[y] = state.ownAfter[1] + row[o + StageTables.BETA];
            alone[y] = state.breakdown[1] + value[y] + row[o + StageTables.BETA] - row[o + StageTables.HELD];
            asked[y] = needed;
        }
    }

    /**
     * Weighs the stages with one part of the first party's.
     *
     * @param done the set with that part done
     * @param worth what the part is worth to the first, {@code afterwards} and {@code onItsOwn} what breakdown is after it, and {@code
     *     needed} what it asks of what follows
     */
    private void answers(
            int here,
            long done,
            int x,
            int rankOfFirst,
            double worth,
            double afterwards,
            double onItsOwn,
            double needed) {
        double[] view = state.views[0];
        int v = (2 * x + 1) * StateView.VIEW;
        double p1 = view[v + StateView.PROBABILITY];
        double gain1 = view[v + StateView.GAIN];
        double breakdown1 = view[v + StateView.BREAKDOWN];
        double net1 = view[v + StateView.LEFT_NET];
        double floor0 = state.floor[0] - Tolerance.TIE;
        double floor1 = state.floor[1] - Tolerance.TIE;
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
            if (constant0 + slope0 * top0 < floor0) {
                continue;
            }
            double d1 = otherDelta[longer];
            double constant1 =
                    d1 * (p1 * (value[y] + gain1 + (1 - s) * (after[y] + breakdown1)) + (1 - p1) * alone[y] + net1);
            double slope1 = p1 * d1 * s;
            if (constant1 + slope1 * top1 < floor1) {
                continue;
            }
            sink.add(at, x, slots[y], constant0, slope0, constant1, slope1);
        }
    }

    /** Stages weighed since this was last asked: those to sets with labels. */
    long takeLooked() {
        long taken = looked;
        looked = 0;
        return taken;
    }
}
