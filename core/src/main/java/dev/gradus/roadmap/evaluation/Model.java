package dev.gradus.roadmap.evaluation;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.Arrays;

/**
 * The quantities of model.md §§1–3 for one case, each by its definition: trust, what a party can be sure of, breakdown, rest.
 *
 * <p>i, j are positions of parties, c of measures; sets are masks in the structure's numbering and contain what was in force at the
 * start. Values are in points of the party that is asked.
 */
public final class Model {
    private final Structure structure;
    private final Numbers numbers;
    private final Turnover turnover;
    private final long start;
    private final long[] performedBy;
    private final double[] lambda;
    private final double[] lambdaSeen;
    private final double[][] beta;
    private final long[] live;

    /** The trust that was last asked for, by truster and trusted: what is weighed against each other mostly differs in own measures only. */
    private final Known[][] lastTrust;

    private record Known(long done, double trust) {}

    public Model(ResolvedCase resolved) {
        structure = resolved.structure();
        numbers = resolved.numbers();
        turnover = new Turnover(numbers);
        start = structure.inForce();
        int parties = structure.partyCount();
        int measures = structure.measureCount();
        performedBy = new long[parties];
        live = new long[parties];
        lambda = new double[measures];
        lambdaSeen = new double[measures];
        beta = new double[parties][measures];
        lastTrust = new Known[parties][parties];
        for (Known[] row : lastTrust) {
            Arrays.fill(row, new Known(-1, Double.NaN));
        }
        for (int c = 0; c < measures; c++) {
            int j = performer(c);
            performedBy[j] |= 1L << c;
            lambda[c] = numbers.signal(j, c);
            lambdaSeen[c] = 1 - numbers.seen(c) * (1 - lambda[c]);
            boolean disliked = numbers.value(j, c) <= 0;
            if (disliked && numbers.reversible(j, c) > 0) {
                live[j] |= 1L << c;
            }
            for (int i = 0; i < parties; i++) {
                beta[i][c] = disliked
                        ? -numbers.reversible(i, c)
                                * numbers.value(i, c)
                                * Math.exp(-numbers.discount(i) * numbers.reversalYears(c))
                        : 0;
            }
        }
    }

    public Structure structure() {
        return structure;
    }

    Numbers numbers() {
        return numbers;
    }

    /** How turnover changes over time. */
    Turnover turnover() {
        return turnover;
    }

    public int parties() {
        return structure.partyCount();
    }

    int performer(int c) {
        return structure.measures().get(c).performer();
    }

    /** Mask of the part of a set that i performs. */
    long part(int i, long set) {
        return set & performedBy[i];
    }

    /** Mask of i's live measures in a set: it did not like doing them and can undo some of them. */
    long live(int i, long set) {
        return set & live[i];
    }

    /** λ(c). */
    double lambda(int c) {
        return lambda[c];
    }

    /** λ̃(c): probability that an unreliable performer is not seen to fail. */
    double lambdaSeen(int c) {
        return lambdaSeen[c];
    }

    /** Π λ̃ over j's measures of a set. */
    double unseen(int j, long set) {
        double product = 1;
        for (long rest = part(j, set); rest != 0; rest &= rest - 1) {
            product *= lambdaSeen[Long.numberOfTrailingZeros(rest)];
        }
        return product;
    }

    /** μ_ij(S): i's trust in j after what j has done since the start. */
    double trust(int i, int j, long set) {
        long done = part(j, set & ~start);
        Known last = lastTrust[i][j];
        if (last.done == done) {
            return last.trust;
        }
        double prior = numbers.trust(i, j);
        double trust = prior / (prior + (1 - prior) * unseen(j, done));
        lastTrust[i][j] = new Known(done, trust);
        return trust;
    }

    /** p_ij(S,Δ): j is not seen to fail in the stage. */
    double notSeenToFail(int i, int j, long set, long stage) {
        double mu = trust(i, j, set);
        return mu + (1 - mu) * unseen(j, stage);
    }

    /** p_i(S,Δ): no other party is seen to fail. */
    double nobodySeenToFail(int i, long set, long stage) {
        double p = 1;
        for (int j = 0; j < parties(); j++) {
            p *= j == i ? 1 : notSeenToFail(i, j, set, stage);
        }
        return p;
    }

    /** a_i(c,S): probability that c of S was truly done. */
    public double sure(int i, int c, long set) {
        int j = performer(c);
        if (j == i || (start >>> c & 1) != 0) {
            return 1;
        }
        double mu = trust(i, j, set);
        return mu + (1 - mu) * lambda[c] / lambdaSeen[c];
    }

    /** m_ij(c): probability that j, in this stage, truly does c. */
    double willDo(int i, int c, long set) {
        double mu = trust(i, performer(c), set);
        return mu + (1 - mu) * lambda[c];
    }

    /** Probability that j, in this stage, does not do c and is seen not to. */
    double missed(int i, int c, long set) {
        return (1 - trust(i, performer(c), set)) * (1 - lambda[c]) * numbers.seen(c);
    }

    double value(int i, int c) {
        return numbers.value(i, c);
    }

    /** β_i(c): what going back on c changes for i, as of now. */
    double beta(int i, int c) {
        return beta[i][c];
    }

    /** B_i(S): change in i's welfare if the process collapses in S. */
    public double breakdown(int i, long set) {
        double sum = numbers.breakdown(i);
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            sum += beta[i][c] == 0 ? 0 : sure(i, c, set) * beta[i][c];
        }
        return sum;
    }

    /** i counts in whether the state is open and stable: a principal always, a stakeholder with a live measure in it. */
    boolean counts(int i, long set) {
        return structure.isPrincipal(i) || live(i, set) != 0;
    }

    /** Nobody who counts would walk out of the state openly. */
    public boolean isOpen(long set) {
        for (int i = 0; i < parties(); i++) {
            if (counts(i, set) && breakdown(i, set) > 0) {
                return false;
            }
        }
        return true;
    }

    /** j's successor can go back on what is in force: it has a live measure in S. */
    boolean canUndo(int j, long set) {
        return live(j, set) != 0;
    }

    /** η(S): turnover of the parties with a live measure in S, where it does not change. */
    private double turnover(long set) {
        double sum = 0;
        for (int j = 0; j < parties(); j++) {
            sum += canUndo(j, set) ? turnover.first(j) : 0;
        }
        return sum;
    }

    /** j's successor can abandon the agreement during a stage that leads to this set: a principal's always, a stakeholder's with a measure in it. */
    boolean canAbandon(int j, long after) {
        return structure.isPrincipal(j) || part(j, after) != 0;
    }

    /**
     * ∫ Ση of those who can abandon the agreement during a stage that leads to this set.
     *
     * @param from years from the start
     */
    double turnoverDuring(long after, double from, double years) {
        if (turnover.changes()) {
            return turnover.during(j -> canAbandon(j, after), from, from + years);
        }
        double sum = 0;
        for (int j = 0; j < parties(); j++) {
            sum += canAbandon(j, after) ? turnover.first(j) : 0;
        }
        return years * sum;
    }

    /** κ_i(S,t). */
    private double fading(int i, long set, double at) {
        if (turnover.changes()) {
            return turnover.fading(j -> canUndo(j, set), numbers.discount(i), at);
        }
        double eta = turnover(set);
        return eta == 0 ? 0 : eta / (eta + numbers.discount(i));
    }

    /**
     * T_i(S): value to i of resting in S for good.
     *
     * @param at since when, years from the start
     */
    public double rest(int i, long set, double at) {
        double kappa = fading(i, set, at);
        return kappa == 0 ? 0 : kappa * breakdown(i, set);
    }

    /** The process has begun: it is signed, or a measure was done under it (b of model.md §4). */
    boolean hasBegun(long set) {
        return structure.signed() || set != start;
    }

    /** What i has where nothing is done at all: it rests where the case stands, unless somebody would walk out. Gains are counted from it. */
    public double staying(int i) {
        return isOpen(start) ? rest(i, start, 0) : breakdown(i, start);
    }

    /** T_i(S) + z_i·b: what stopping in S is worth to i. */
    double stop(int i, long set, double at) {
        return rest(i, set, at) + (hasBegun(set) ? numbers.stopping(i) : 0);
    }

    /** d: years from the stage before to this one's day; where it has none, those that it takes. */
    double years(Stage stage) {
        if (stage.years().isPresent()) {
            return stage.years().getAsDouble();
        }
        return numbers.overhead() + numbers.longest(stage.measures());
    }

    /** When each stage of a roadmap begins, years from the start, and when the last has ended; only 0 where nothing depends on it. */
    public double[] begins(Roadmap roadmap) {
        double[] begins = new double[roadmap.stages().size() + 1];
        for (int k = 0; turnover.changes() && k < begins.length - 1; k++) {
            begins[k + 1] = begins[k] + years(roadmap.stages().get(k));
        }
        return begins;
    }

    /** q(X): probability that withholding X is seen in time. */
    double seen(long set) {
        double unseen = 1;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            unseen *= 1 - numbers.seen(Long.numberOfTrailingZeros(rest));
        }
        return 1 - unseen;
    }

    /** Σ of a number over the measures of a set. */
    static double sum(long set, java.util.function.IntToDoubleFunction number) {
        double sum = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            sum += number.applyAsDouble(Long.numberOfTrailingZeros(rest));
        }
        return sum;
    }
}
