package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@link StageKernel} needs of a case and does not change from state to state.
 *
 * <p>How: party i's view of j's acts depends on j's measures alone, and each weight a_i(c,·) is μ + (1−μ)·x for a fixed x. So every sum
 * of the model over j's measures is μ·Σk + (1−μ)·Σkx with sums that are fixed for a <em>part</em> (some measures of one performer, at
 * most {@code maxPerParty}). Tables are indexed [part·parties + observer].
 */
public final class StageTables {
    static final int ROW = 12;
    static final int VALUE = 0;
    static final int BETA = 1;
    static final int HELD = 2;
    static final int OPEN = 3;

    /** 1/q, or 0 where nothing is ever seen. */
    static final int INVERSE_SEEN = 4;

    static final int SURVIVE = 5;
    static final int YEARS = 6;
    static final int INVERSE_SURVIVE = 7;
    static final int DELTA = 8;
    static final int INVERSE_DELTA = 10;

    final int parties;
    public final PlanSpace space;
    final double[] breakdownAtStart;
    final double[] discount;
    final double[] turnover;
    final double[] stopping;
    final boolean signed;
    final Cure cure;

    /** A cure counts. */
    final boolean cures;

    /** s′/s where no turnover joins. */
    final double curedSurvive;

    /** No principal may lose by the whole roadmap, though the text is signed. */
    final boolean withoutLoss;

    final boolean[] principal;
    final double[][] prior;
    final boolean[] liveAtStart;
    final long[] liveMask;
    final double[][] undoAtStart;
    final double[] seen;
    final double[] undoBeta;
    final double[] lambdaSeen;
    final double[] beta;
    final double[] betaTold;
    final int[] performers;
    final Part[] parts;
    final int[] performer;
    final long[] performedBy;

    /** Two parties that both perform, and whose turnover counts in every stage. */
    public final boolean pair;

    /** Turnover that counts in every stage: of principals, and of stakeholders with a measure in force at the start. */
    final double turnoverAlways;

    /** Of each performer what its turnover adds to that once it has a measure in S∪Δ; 0 for all but stakeholders. */
    final double[] turnoverJoining;

    /** Whether some turnover joins, so that how likely a stage is survived depends on who has done something. */
    final boolean joins;

    private final int maxPerParty;

    /** Where a roadmap may leave a principal with a loss: a text that is signed can hold at one. */
    public StageTables(PlanSpace space, Structure structure, Numbers numbers, int maxPerParty) {
        this(space, structure, numbers, maxPerParty, false);
    }

    /**
     * @param structure that of the space, under a text that may be signed
     */
    StageTables(PlanSpace space, Structure structure, Numbers numbers, int maxPerParty, boolean withoutLoss) {
        this.space = space;
        this.signed = structure.signed();
        cure = new Cure(numbers);
        cures = cure.isThere();
        this.withoutLoss = withoutLoss;
        int n = space.measureCount();
        parties = structure.partyCount();
        breakdownAtStart = new double[parties];
        discount = new double[parties];
        turnover = new double[parties];
        stopping = new double[parties];
        principal = new boolean[parties];
        prior = new double[parties][parties];
        liveAtStart = new boolean[parties];
        liveMask = new long[parties];
        undoAtStart = new double[parties][];
        seen = new double[n];
        undoBeta = new double[n];
        lambdaSeen = new double[n];
        beta = new double[n * parties];
        betaTold = new double[n * parties];
        performer = new int[n];
        performedBy = new long[parties];
        this.maxPerParty = maxPerParty;
        for (int i = 0; i < parties; i++) {
            discount[i] = numbers.discount(i);
            turnover[i] = numbers.turnover(i);
            stopping[i] = numbers.stopping(i);
            principal[i] = structure.isPrincipal(i);
            for (int j = 0; j < parties; j++) {
                prior[i][j] = numbers.trust(i, j);
            }
        }
        start(structure, numbers);
        Rows rows = new Rows(space, numbers);
        for (int c = 0; c < n; c++) {
            int global = space.globalMeasure(c);
            performer[c] = structure.measures().get(global).performer();
            performedBy[performer[c]] |= 1L << c;
            seen[c] = numbers.seen(global);
            undoBeta[c] = rows.beta(performer[c], c);
            lambdaSeen[c] = rows.lambdaSeen(c);
            if (numbers.value(performer[c], global) <= 0 && numbers.reversible(performer[c], global) > 0) {
                liveMask[performer[c]] |= 1L << c;
            }
            for (int i = 0; i < parties; i++) {
                beta[c * parties + i] = rows.beta(i, c);
                betaTold[c * parties + i] = rows.beta(i, c) * rows.told(c);
            }
        }
        performers = Arrays.stream(performer).distinct().sorted().toArray();
        turnoverAlways = IntStream.range(0, parties)
                .filter(j -> principal[j] || (structure.inForce() & structure.performedBy(j)) != 0)
                .mapToDouble(j -> turnover[j])
                .sum();
        curedSurvive = cure.survival(turnoverAlways);
        turnoverJoining = Arrays.stream(performers)
                .mapToDouble(
                        j -> principal[j] || (structure.inForce() & structure.performedBy(j)) != 0 ? 0 : turnover[j])
                .toArray();
        joins = Arrays.stream(turnoverJoining).anyMatch(rate -> rate > 0);
        pair = parties == 2 && performers.length == 2 && !joins;
        parts = new Part[performers.length];
        for (int j = 0; j < performers.length; j++) {
            parts[j] = new Part(this, rows, numbers, performers[j], maxPerParty);
        }
    }

    /** No party has more than the planner's most measures in the stage (local numbers). */
    boolean isStageSized(long stage) {
        for (int j : performers) {
            if (Long.bitCount(stage & performedBy[j]) > maxPerParty) {
                return false;
            }
        }
        return true;
    }

    /** Measures in force at the start: what they do to breakdown values, turnover and secret undoing. */
    private void start(Structure structure, Numbers numbers) {
        List<List<double[]>> undo = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            breakdownAtStart[i] = numbers.breakdown(i);
            undo.add(new ArrayList<>());
        }
        for (long rest = structure.inForce(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            int j = structure.measures().get(c).performer();
            for (int i = 0; i < parties; i++) {
                breakdownAtStart[i] += Rows.reversal(numbers, j, i, c);
            }
            if (numbers.value(j, c) <= 0 && numbers.reversible(j, c) > 0) {
                liveAtStart[j] = true;
                undo.get(j).add(new double[] {numbers.seen(c), Rows.reversal(numbers, j, j, c)});
            }
        }
        for (int i = 0; i < parties; i++) {
            undoAtStart[i] =
                    undo.get(i).stream().flatMapToDouble(Arrays::stream).toArray();
        }
    }

    /** Attributes of single measures (local numbers). */
    static final class Rows {
        private final PlanSpace space;
        private final Numbers numbers;

        Rows(PlanSpace space, Numbers numbers) {
            this.space = space;
            this.numbers = numbers;
        }

        int performer(int local) {
            return space.structure().measures().get(space.globalMeasure(local)).performer();
        }

        double value(int party, int local) {
            return numbers.value(party, space.globalMeasure(local));
        }

        /** β_i(c). */
        double beta(int party, int local) {
            return reversal(numbers, performer(local), party, space.globalMeasure(local));
        }

        static double reversal(Numbers numbers, int performer, int party, int measure) {
            if (numbers.value(performer, measure) > 0) {
                return 0;
            }
            return -numbers.reversible(party, measure)
                    * numbers.value(party, measure)
                    * Math.exp(-numbers.discount(party) * numbers.reversalYears(measure));
        }

        double escrow(int local) {
            return numbers.escrow(space.globalMeasure(local));
        }

        double lambda(int local) {
            return numbers.signal(performer(local), space.globalMeasure(local));
        }

        /** λ̃: probability that an unreliable performer is not seen to fail. */
        double lambdaSeen(int local) {
            return 1 - numbers.seen(space.globalMeasure(local)) * (1 - lambda(local));
        }

        /** λ/λ̃: probability that what an unreliable performer was not seen to fail in was truly done. */
        double told(int local) {
            return lambda(local) / lambdaSeen(local);
        }
    }

    /**
     * All parts of one performer, the empty one first. Under a cure {@code held} and {@code open}, the performer’s own and as others see
     * them, are what {@link Cure} makes of them.
     */
    static final class Part {
        final long[] mask;

        /** What its measures go only with and the performer itself does: a stage without that leads nowhere. */
        final long[] together;

        final double[] value;
        final double[] beta;
        final double[] held;
        final double[] open;
        final double[] seen;

        /** What is left to the performer where others fail, beside B_i(S): value and reversal less what is held back. */
        final double[] alone;

        /** Under a cure: v_i less ς·σ_i·q·(v_i+β_i), and q·β_i. */
        final double[] cured;

        final double[] seenBeta;

        final double[] lambdaSeen;
        final double[] survive;
        final double[] years;
        final double[] delta;
        final double[] obsValue;
        final double[] obsValueTold;
        final double[] obsBeta;
        final double[] obsBetaTold;
        final double[] obsHeld;
        final double[] obsHeldTold;
        final double[] obsOpen;
        final double[] obsOpenTold;
        final double[] obsOpenLambda;
        final int[][] subparts;

        /** The performer's own numbers of each part side by side, for two parties: see the offsets VALUE … DELTA. */
        final double[] row;

        Part(StageTables tables, Rows rows, Numbers numbers, int performer, int maxPerParty) {
            mask = masks(tables, performer, maxPerParty);
            int n = mask.length;
            int m = tables.parties;
            together = new long[n];
            value = new double[n];
            beta = new double[n];
            held = new double[n];
            open = new double[n];
            seen = new double[n];
            alone = new double[n];
            cured = new double[tables.cures ? n : 0];
            seenBeta = new double[tables.cures ? n : 0];
            lambdaSeen = new double[n];
            survive = new double[n];
            years = new double[n];
            delta = new double[n * m];
            obsValue = new double[n * m];
            obsValueTold = new double[n * m];
            obsBeta = new double[n * m];
            obsBetaTold = new double[n * m];
            obsHeld = new double[n * m];
            obsHeldTold = new double[n * m];
            obsOpen = new double[n * m];
            obsOpenTold = new double[n * m];
            obsOpenLambda = new double[n * m];
            subparts = new int[n][];
            for (int k = 0; k < n; k++) {
                fill(tables, rows, performer, k);
                years[k] = numbers.overhead() + longest(numbers, tables.space, mask[k]);
                survive[k] = Math.exp(-years[k] * tables.turnoverAlways);
                for (int i = 0; i < m; i++) {
                    delta[k * m + i] = Math.exp(-tables.discount[i] * years[k]);
                }
                subparts[k] = subparts(k);
            }
            row = m == 2 ? rows() : new double[0];
        }

        private double[] rows() {
            double[] rows = new double[mask.length * ROW];
            for (int k = 0; k < mask.length; k++) {
                int at = k * ROW;
                rows[at + VALUE] = value[k];
                rows[at + BETA] = beta[k];
                rows[at + HELD] = held[k];
                rows[at + OPEN] = open[k];
                rows[at + INVERSE_SEEN] = seen[k] == 0 ? 0 : 1 / seen[k];
                rows[at + SURVIVE] = survive[k];
                rows[at + DELTA] = delta[2 * k];
                rows[at + DELTA + 1] = delta[2 * k + 1];
                rows[at + INVERSE_DELTA] = 1 / delta[2 * k];
                rows[at + INVERSE_DELTA + 1] = 1 / delta[2 * k + 1];
                rows[at + INVERSE_SURVIVE] = 1 / survive[k];
                rows[at + YEARS] = years[k];
            }
            return rows;
        }

        private static long[] masks(StageTables tables, int performer, int maxPerParty) {
            List<Long> all = new ArrayList<>(List.of(0L));
            for (int c = 0; c < tables.performer.length; c++) {
                if (tables.performer[c] == performer) {
                    long bit = 1L << c;
                    all.addAll(all.stream()
                            .filter(x -> Long.bitCount(x) < maxPerParty)
                            .map(x -> x | bit)
                            .toList());
                }
            }
            return all.stream().mapToLong(x -> x).toArray();
        }

        private void fill(StageTables tables, Rows rows, int performer, int k) {
            double unseen = 1;
            lambdaSeen[k] = 1;
            for (long rest = mask[k]; rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                together[k] |= tables.space.together(c) & tables.performedBy[performer];
                unseen *= 1 - tables.seen[c];
                lambdaSeen[k] *= rows.lambdaSeen(c);
                double e = rows.escrow(c);
                for (int i = 0; i < tables.parties; i++) {
                    int at = k * tables.parties + i;
                    double v = rows.value(i, c);
                    double b = rows.beta(i, c);
                    double told = rows.told(c);
                    double heldBack = tables.cures ? tables.cure.held(i, e, v, b) : e * (v + b);
                    double left = tables.cures ? tables.cure.open(i, e, v, b) : (1 - e) * (v + b);
                    obsValue[at] += v;
                    obsValueTold[at] += v * told;
                    obsBeta[at] += b;
                    obsBetaTold[at] += b * told;
                    obsHeld[at] += heldBack;
                    obsHeldTold[at] += heldBack * told;
                    obsOpen[at] += left;
                    obsOpenTold[at] += left * told;
                    obsOpenLambda[at] += left * rows.lambda(c);
                    if (tables.cures) {
                        madeGood(tables, k, c, i, v, rows.lambda(c));
                    }
                }
            }
            seen[k] = 1 - unseen;
            own(tables, k, performer);
        }

        /** The performer’s own numbers of a part. */
        private void own(StageTables tables, int k, int performer) {
            int own = k * tables.parties + performer;
            value[k] = obsValue[own];
            beta[k] = obsBeta[own];
            held[k] = obsHeld[own];
            open[k] = obsOpen[own];
            alone[k] = value[k] + beta[k] - held[k];
            if (tables.cures) {
                open[k] += cured[k] + tables.cure.late[performer] * beta[k];
                cured[k] += value[k];
                alone[k] = value[k] + tables.cure.broken(beta[k]) - held[k];
            }
        }

        /** Adds what it means that a measure is made good where it is seen not done. */
        private void madeGood(StageTables tables, int k, int c, int i, double v, double lambda) {
            double late = tables.cure.late[i] * tables.seen[c];
            obsOpenLambda[k * tables.parties + i] += late * v * (1 - lambda);
            if (tables.performer[c] == i) {
                cured[k] -= late * (v + tables.undoBeta[c]);
                seenBeta[k] += tables.seen[c] * tables.undoBeta[c];
            }
        }

        private static double longest(Numbers numbers, PlanSpace space, long mask) {
            double years = 0;
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                years = Math.max(years, numbers.years(space.globalMeasure(Long.numberOfTrailingZeros(rest))));
            }
            return years;
        }

        private int[] subparts(int k) {
            return java.util.stream.IntStream.range(1, mask.length)
                    .filter(x -> (mask[x] & ~mask[k]) == 0)
                    .toArray();
        }
    }
}
