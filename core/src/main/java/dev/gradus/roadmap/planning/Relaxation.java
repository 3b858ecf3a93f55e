package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bound on what any self-enforcing roadmap can be worth, without looking at sets of measures: of the conditions of model.md §4 nothing
 * is asked, but what one party gains another has to give.
 *
 * <p>Why it is a bound. Written out from the start, V_i(S₀) is a sum over the measures done, and each measure c of stage k enters with
 * the weight D = Π_{l&lt;k} δ_l·s_l · δ_k times (P = Π p_i so far, L = what breakdown takes later, discounted, as a share):
 *
 * <ul>
 *   <li>i's own act that it dislikes: at most −P·(|v| − f·β). P falls to no less than P∞, its value when the others have done all that
 *       they can; f = 1 − s·(1−L) with L ≤ Ση/(Ση+r_i), since the recursion L ← δ·(1 − s·(1−L)) does not leave that interval. Escrow
 *       returns what was not answered and so cannot turn the cost into a gain.
 *   <li>another's act that i likes: at most (μ⁰ + (1−μ⁰)·λ)·(v − f·|β|), since P·m_ij(c) is no more than the first factor, and trust
 *       only grows, so that of what was received at least the share of the same recursion, begun at the least turnover, is lost.
 *   <li>another's act that i dislikes: at most what is recovered beyond what was suffered at the least weight, or 0.
 *   <li>breakdown itself: h_i and the reversals of what is in force, at the least weight where negative and at most 1 where positive.
 * </ul>
 *
 * <p>Under a cure a stage in which others fail goes on with the chance ς, τ later. That adds (1−p_i)·u to p_i, u = ς·σ_i·s′/s, so that P
 * falls no lower than P∞ and is at most u + (1−u)·Π p_i. Of the parts above this changes:
 *
 * <ul>
 *   <li>a stage may last τ longer where it is asked how much a breakdown takes at least or at most;
 *   <li>another's act that i likes is done or made good with at most (1−u)·(μ⁰ + (1−μ⁰)·ℓ) + u·(μ + (1−μ)·ℓ), where ℓ = λ +
 *       ς·σ_i·q·(1−λ) and μ is the trust after all else that it can do; of its loss nothing is said;
 *   <li>another's act that i dislikes: what is made good late may be reversed though i suffered little from it, at most ς·σ_i·β.
 * </ul>
 *
 * <p>The weights D are the same for all parties but for their discount rates, so a weighted sum Σ w_i·V_i is at most a sum over measures
 * of max(0, Σ w_i·G_i(c)) times D. No more than the planner's most measures of one performer can share a stage, so the s-th such group
 * comes no earlier than after s−1 stages; matching the greatest terms with the greatest weights bounds the sum (rearrangement). Every
 * choice of w ≥ 0 gives a bound on the product of gains (inequality of the means) and on the least gain; the best w is looked for.
 */
public final class Relaxation {
    private static final int SEGMENTS = 48;
    private static final double COUNTED = 1e-6;

    private final Structure structure;
    private final Numbers numbers;
    private final int maxPerParty;
    private final int[] principals;
    private final long possible;
    /** Most and least turnover that can count in a stage: of all, of principals and of who has a measure in force at the start. */
    private final double turnover;

    private final double leastTurnover;
    private final double leastStage;

    /** Of a stage, with what making good in it may take. */
    private final double longestStage;

    private final double mostYears;
    private final double[][] part;
    private final double[] constant;
    private final double[] slowest;
    private final List<int[]> performed = new ArrayList<>();
    private final List<double[]> slots = new ArrayList<>();
    private final double slowestRate;

    Relaxation(ResolvedCase resolved, Target target, int maxPerParty, double[] base) {
        structure = resolved.structure();
        numbers = resolved.numbers();
        this.maxPerParty = maxPerParty;
        principals = structure.principals().toArray();
        possible = possible(structure, target);
        int[] measures = members(possible);
        turnover = IntStream.range(0, structure.partyCount())
                .mapToDouble(numbers::turnover)
                .sum();
        leastTurnover = IntStream.range(0, structure.partyCount())
                .filter(j -> structure.isPrincipal(j) || (structure.inForce() & structure.performedBy(j)) != 0)
                .mapToDouble(numbers::turnover)
                .sum();
        leastStage = numbers.overhead()
                + Arrays.stream(measures).mapToDouble(numbers::years).min().orElse(0);
        longestStage = numbers.overhead()
                + (numbers.cure() > 0 ? numbers.cureYears() : 0)
                + Arrays.stream(measures).mapToDouble(numbers::years).max().orElse(0);
        mostYears = Arrays.stream(measures)
                .mapToDouble(c -> numbers.overhead() + numbers.years(c))
                .sum();
        slowestRate =
                Arrays.stream(principals).mapToDouble(numbers::discount).min().orElse(0);
        part = new double[principals.length][structure.measureCount()];
        constant = new double[principals.length];
        slowest = new double[structure.measureCount()];
        for (int k = 0; k < principals.length; k++) {
            constant[k] = constant(principals[k]) - base[principals[k]];
            for (int c : measures) {
                part[k][c] = part(principals[k], c);
            }
        }
        for (int c : measures) {
            slowest[c] = Math.exp(-slowestRate * (numbers.overhead() + numbers.years(c)));
        }
        for (int j = 0; j < structure.partyCount(); j++) {
            int[] mine = members(possible & structure.performedBy(j));
            if (mine.length > 0) {
                performed.add(mine);
                slots.add(slots(mine));
            }
        }
    }

    /** Measures that some roadmap could still do. */
    private static long possible(Structure structure, Target target) {
        long barred = 0;
        for (int c = 0; c < structure.measureCount(); c++) {
            long alone = structure.inForce() | 1L << c;
            boolean crosses = target.avoids().stream().anyMatch(line -> (alone & line) == line);
            barred |= crosses || !structure.isCompatible(alone) ? 1L << c : 0;
        }
        long possible = structure.orderable() & ~structure.inForce();
        for (int c = 0; c < structure.measureCount(); c++) {
            possible &= (structure.withNeeds(1L << c) & barred) != 0 ? ~(1L << c) : -1;
        }
        return possible;
    }

    private static int[] members(long set) {
        return IntStream.range(0, Long.SIZE).filter(c -> (set >>> c & 1) != 0).toArray();
    }

    /** Weight of the s-th group of measures of one performer: discount and survival until its stage begins. */
    private double[] slots(int[] mine) {
        double[] years =
                Arrays.stream(mine).mapToDouble(numbers::years).sorted().toArray();
        double[] weights = new double[mine.length];
        double begins = 0;
        for (int rank = 0; rank < mine.length; rank++) {
            if (rank > 0 && rank % maxPerParty == 0) {
                begins += numbers.overhead() + years[rank - maxPerParty];
            }
            weights[rank] = Math.exp(-(leastTurnover + slowestRate) * begins);
        }
        return weights;
    }

    /** Most that breakdown itself can be worth. */
    private double constant(int i) {
        double start = numbers.breakdown(i);
        double rate = 0;
        boolean[] live = new boolean[structure.partyCount()];
        for (int c : members(structure.inForce())) {
            int j = structure.measures().get(c).performer();
            start += reversal(i, c);
            live[j] |= isLive(c);
        }
        for (int j = 0; j < live.length; j++) {
            rate += live[j] ? numbers.turnover(j) : 0;
        }
        return start > 0 ? start : start * leastLoss(i, rate, 1);
    }

    /** Most that one measure can add to V_i(S₀), before the weight D. */
    private double part(int i, int c) {
        int j = structure.measures().get(c).performer();
        double v = numbers.value(i, c);
        double beta = reversal(i, c);
        if (i == j) {
            double lost = 1 - Math.exp(-turnover * longestStage) * (1 - turnover / (turnover + numbers.discount(i)));
            return v > 0 ? v : leastCompletion(i) * (v + lost * beta);
        }
        double mu = numbers.trust(i, j);
        double lambda = numbers.signal(j, c);
        if (v < 0) {
            double told = lambda / (1 - numbers.seen(c) * (1 - lambda));
            double recovered = Math.max(0, beta + (mu + (1 - mu) * told) * v);
            return numbers.cure() > 0 ? Math.max(recovered, late(i) * beta) : recovered;
        }
        if (numbers.cure() > 0) {
            return received(i, j, c) * v;
        }
        double rate = isLive(c) ? numbers.turnover(j) : 0;
        double stays = Math.exp(-leastTurnover * (numbers.overhead() + numbers.years(c))) * (1 - leastLoss(i, rate, 0));
        return (mu + (1 - mu) * lambda) * (v + (1 - stays) * beta);
    }

    /** ς·σ_i. */
    private double late(int i) {
        return numbers.cure() * Math.exp(-numbers.discount(i) * numbers.cureYears());
    }

    /** Under a cure, how certain it can be at most that another does something, or makes it good. */
    private double received(int i, int j, int c) {
        double again = late(i) * Math.exp(-numbers.cureYears() * leastTurnover);
        double mu = numbers.trust(i, j);
        double most = mu / (mu + (1 - mu) * unseen(j, possible & structure.performedBy(j) & ~(1L << c)));
        double lambda = numbers.signal(j, c);
        double done = lambda + late(i) * numbers.seen(c) * (1 - lambda);
        return (1 - again) * (mu + (1 - mu) * done) + again * (most + (1 - most) * done);
    }

    /**
     * Least discounted weight of a breakdown after some more stages, at least as many as said.
     *
     * @param rate turnover at the end, 1/year, at least
     */
    private double leastLoss(int i, double rate, int stages) {
        double r = numbers.discount(i);
        double loss = rate == 0 ? 0 : rate / (rate + r);
        double least = stages == 0 ? loss : Double.POSITIVE_INFINITY;
        for (int k = 0; k < Long.SIZE; k++) {
            loss = Math.min(stage(r, leastStage, loss), stage(r, longestStage, loss));
            least = Math.min(least, loss);
        }
        return least;
    }

    private double stage(double rate, double years, double loss) {
        return Math.exp(-rate * years) * (1 - Math.exp(-leastTurnover * years) * (1 - loss));
    }

    /** P∞: completion as i sees it when the others have done all that they can. */
    private double leastCompletion(int i) {
        double least = 1;
        for (int j = 0; j < structure.partyCount(); j++) {
            long theirs = possible & structure.performedBy(j);
            if (j == i || theirs == 0) {
                continue;
            }
            double mu = numbers.trust(i, j);
            least *= mu + (1 - mu) * unseen(j, theirs);
        }
        return least;
    }

    /** Π λ̃ over these measures of j. */
    private double unseen(int j, long theirs) {
        double unseen = 1;
        for (int c : members(theirs)) {
            unseen *= 1 - numbers.seen(c) * (1 - numbers.signal(j, c));
        }
        return unseen;
    }

    private boolean isLive(int c) {
        int j = structure.measures().get(c).performer();
        return numbers.value(j, c) <= 0 && numbers.reversible(j, c) > 0;
    }

    /** β_i(c). */
    private double reversal(int i, int c) {
        return StageTables.Rows.reversal(numbers, structure.measures().get(c).performer(), i, c);
    }

    /** Most that Σ w_k·gain_k can be, over the principals. */
    double most(double[] w) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            sum += w[k] * constant[k];
        }
        for (int group = 0; group < performed.size(); group++) {
            int[] mine = performed.get(group);
            double[] terms = new double[mine.length];
            for (int at = 0; at < mine.length; at++) {
                terms[at] = -term(mine[at], w);
            }
            Arrays.sort(terms);
            for (int at = 0; at < mine.length; at++) {
                sum -= terms[at] * slots.get(group)[at];
            }
        }
        return sum;
    }

    /** Most that a measure can add to the weighted sum, before the weight of its place; at least 0. */
    private double term(int c, double[] w) {
        double from = numbers.overhead() + numbers.years(c);
        double best = 0;
        double at = from;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            boolean last = segment == SEGMENTS - 1 || at >= mostYears;
            double to = last ? Math.max(mostYears, at) : at * 1.15 + 0.02;
            double sum = 0;
            boolean even = true;
            for (int k = 0; k < w.length; k++) {
                double slower = numbers.discount(principals[k]) - slowestRate;
                even &= slower == 0;
                sum += w[k] * part[k][c] * Math.exp(-slower * (part[k][c] > 0 ? at : to));
            }
            best = Math.max(best, sum);
            if (even || last) {
                break;
            }
            at = to;
        }
        return best * slowest[c];
    }

    /** Mask of the measures that some roadmap could still do. */
    long possible() {
        return possible;
    }

    /** What each measure could be worth for all together, by the weights of the parties at which {@link #gains} balance. */
    double[] promise() {
        double[] gains = gains();
        double[] w = new double[principals.length];
        for (int k = 0; k < w.length; k++) {
            w[k] = 1 / Math.max(1e-3, gains[k]);
        }
        return IntStream.range(0, structure.measureCount())
                .mapToDouble(c -> term(c, w))
                .toArray();
    }

    /** Most that each principal can gain, in their order. */
    double[] gains() {
        double[] most = new double[principals.length];
        for (int k = 0; k < most.length; k++) {
            double[] w = new double[most.length];
            w[k] = 1;
            most[k] = most(w);
        }
        return most;
    }

    /** Most progress that an end could have. */
    double progress() {
        int objectives = structure.measures().isEmpty()
                ? 0
                : structure.measures().getFirst().advances().size();
        double total = 0;
        for (int k = 0; k < objectives; k++) {
            double share = 0;
            for (int c : members(possible | structure.inForce())) {
                share += Math.max(0, structure.measures().get(c).advances().get(k));
            }
            total += Math.min(1, share);
        }
        return objectives == 0 ? 0 : total / objectives;
    }

    /**
     * Greatest geometric mean of the gains of the principals counted.
     *
     * @param counted by place among the principals; at least one
     */
    double meanGain(boolean[] counted) {
        int m = count(counted);
        return Math.max(0, best(counted, (w, sum) -> {
            double mean = 1;
            for (int k = 0; k < w.length; k++) {
                mean *= counted[k] ? Math.pow(w[k], 1.0 / m) : 1;
            }
            return sum / (m * mean);
        }));
    }

    /** Greatest least gain. */
    double leastGain() {
        boolean[] all = new boolean[principals.length];
        Arrays.fill(all, true);
        double alone = Arrays.stream(gains()).min().orElse(0);
        return Math.min(alone, best(all, (w, sum) -> sum / Arrays.stream(w).sum()));
    }

    /** A gain bounded by this counts as none. */
    public static boolean counts(double most) {
        return most > COUNTED;
    }

    private static int count(boolean[] counted) {
        int m = 0;
        for (boolean one : counted) {
            m += one ? 1 : 0;
        }
        return m;
    }

    private interface Objective {
        double value(double[] w, double sum);
    }

    /** Least bound over the weights: coordinate by coordinate, on ever finer grids of their logarithms. Any weights would do. */
    private double best(boolean[] counted, Objective objective) {
        double[] w = new double[principals.length];
        double[] gains = gains();
        for (int k = 0; k < w.length; k++) {
            w[k] = counted[k] ? 1 / Math.max(1e-3, gains[k]) : 0;
        }
        double least = objective.value(w, most(w));
        double step = 2;
        for (int round = 0; round < 5 * w.length + 10; round++) {
            for (int k = 0; k < w.length; k++) {
                if (!counted[k]) {
                    continue;
                }
                double middle = w[k];
                for (int at = -6; at <= 6; at++) {
                    double[] tried = w.clone();
                    tried[k] = middle * Math.exp(step * at / 3);
                    double bound = objective.value(tried, most(tried));
                    if (bound < least) {
                        least = bound;
                        w = tried;
                    }
                }
            }
            step *= 0.7;
        }
        return least;
    }
}
