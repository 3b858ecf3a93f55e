package dev.gradus.roadmap.check;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The formulas of model.md §§2–4 as they stand there, one method each, for {@link CertificateChecker}.
 *
 * <p>Nothing is remembered between calls and nothing is rearranged for speed. Letters in the comments are those of the model: i, j
 * parties; c a measure; S ({@code state}) the measures in force; Δ ({@code stage}) the measures done together; X a part of one's own
 * part of a stage. Units: points of the party, probabilities, years.
 */
public final class WrittenFormulas {
    private final Structure structure;
    private final Numbers numbers;
    private final WrittenTurnover turnover;
    private final OptionalDouble dated;
    private final double time;

    /** Of stages that have no days of their own, at the start. */
    public WrittenFormulas(ResolvedCase resolved) {
        this(resolved.structure(), resolved.numbers(), OptionalDouble.empty(), 0);
    }

    private WrittenFormulas(Structure structure, Numbers numbers, OptionalDouble dated, double time) {
        this.structure = structure;
        this.numbers = numbers;
        this.turnover = new WrittenTurnover(numbers);
        this.dated = dated;
        this.time = time;
    }

    /** The same of a stage that begins so many years from the start, and to which its text may give a day. */
    WrittenFormulas during(Stage stage, double begins) {
        return new WrittenFormulas(structure, numbers, stage.years(), begins);
    }

    /** The same so many years from the start. */
    WrittenFormulas at(double years) {
        return new WrittenFormulas(structure, numbers, OptionalDouble.empty(), years);
    }

    List<Integer> members(long set) {
        List<Integer> members = new ArrayList<>();
        for (int c = 0; c < structure.measureCount(); c++) {
            if ((set >>> c & 1) != 0) {
                members.add(c);
            }
        }
        return members;
    }

    private int performer(int c) {
        return structure.measures().get(c).performer();
    }

    /** The part of a set that j performs (Δ^j). */
    private long part(int j, long set) {
        long part = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            part |= performer(c) == j ? 1L << c : 0;
        }
        return part;
    }

    private boolean initially(int c) {
        return (structure.inForce() >>> c & 1) != 0;
    }

    private double sum(long set, IntToDoubleFunction term) {
        double sum = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            sum += term.applyAsDouble(Long.numberOfTrailingZeros(rest));
        }
        return sum;
    }

    private double product(long set, IntToDoubleFunction term) {
        double product = 1;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            product *= term.applyAsDouble(Long.numberOfTrailingZeros(rest));
        }
        return product;
    }

    // ------------------------------------------------------------------------------------------------ §2, trust

    private double signal(int c) {
        return numbers.signal(performer(c), c);
    }

    /** λ̃(c) = 1 − q(c)·(1 − λ(c)). */
    private double unseenFailure(int c) {
        return 1 - numbers.seen(c) * (1 - signal(c));
    }

    /** μ_ij(S) = μ⁰ / (μ⁰ + (1−μ⁰)·Π_{c∈E_j(S)} λ̃(c)). */
    private double trust(int i, int j, long state) {
        double prior = numbers.trust(i, j);
        long earned = part(j, state & ~structure.inForce());
        return prior / (prior + (1 - prior) * product(earned, this::unseenFailure));
    }

    /** p_i(S,Δ) = Π_{j≠i} [ μ_ij(S) + (1−μ_ij(S))·Π_{c∈Δ^j} λ̃(c) ]. */
    private double probability(int i, long state, long stage) {
        double all = 1;
        for (int j = 0; j < structure.partyCount(); j++) {
            if (j != i) {
                double trust = trust(i, j, state);
                all *= trust + (1 - trust) * product(part(j, stage), this::unseenFailure);
            }
        }
        return all;
    }

    /** a_i(c,S) = 1 if π(c) = i or c ∈ S₀, else μ_ij(S) + (1−μ_ij(S))·λ(c)/λ̃(c). */
    private double trulyDone(int i, int c, long state) {
        if (performer(c) == i || initially(c)) {
            return 1;
        }
        double trust = trust(i, performer(c), state);
        return trust + (1 - trust) * signal(c) / unseenFailure(c);
    }

    // ------------------------------------------------------------------------------------------------ §3, breakdown
    // and rest

    /** β_i(c) = −ρ_i(c)·v_i(c)·exp(−r_i·t_rev(c)), or 0 where the performer liked doing it. */
    private double undone(int i, int c) {
        if (numbers.value(performer(c), c) > 0) {
            return 0;
        }
        return -numbers.reversible(i, c)
                * numbers.value(i, c)
                * Math.exp(-numbers.discount(i) * numbers.reversalYears(c));
    }

    /** B_i(S) = h_i + Σ_{c∈S} a_i(c,S)·β_i(c). */
    private double breakdown(int i, long state) {
        return numbers.breakdown(i) + sum(state, c -> trulyDone(i, c, state) * undone(i, c));
    }

    private boolean live(int c) {
        return numbers.value(performer(c), c) <= 0 && numbers.reversible(performer(c), c) > 0;
    }

    private List<Integer> ownLive(int i, long state) {
        return members(part(i, state)).stream().filter(this::live).toList();
    }

    /**
     * T_i(S) = κ_i·B_i(S), κ_i = η(S)/(η(S)+r_i), η(S) = Σ of η_j over the parties with a live measure in S; where a turnover changes at
     * named days, κ_i(S,t) of §5.
     */
    private double rest(int i, long state) {
        IntPredicate live = j -> !ownLive(j, state).isEmpty();
        if (!numbers.days().isEmpty()) {
            return turnover.fading(live, numbers.discount(i), time) * breakdown(i, state);
        }
        double rates = sumOfTurnover(live);
        return rates == 0 ? 0 : rates / (rates + numbers.discount(i)) * breakdown(i, state);
    }

    private double sumOfTurnover(IntPredicate counts) {
        double sum = 0;
        for (int j = 0; j < structure.partyCount(); j++) {
            sum += counts.test(j) ? numbers.turnover(j) : 0;
        }
        return sum;
    }

    /** T_i(S) + z_i·b; b = 1 where the process has begun: it is signed, or a measure was done under it; else 0. */
    private double stopped(int i, long state) {
        boolean begun = structure.signed() || state != structure.inForce();
        return begun ? rest(i, state) + numbers.stopping(i) : rest(i, state);
    }

    /** Who counts in openness and end slack at S: every principal, and a stakeholder with a live measure in S. */
    private boolean counts(int i, long state) {
        return structure.isPrincipal(i) || !ownLive(i, state).isEmpty();
    }

    /** S is open when B_i(S) ≤ 0 for every i that counts. */
    private boolean open(long state) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (counts(i, state) && breakdown(i, state) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Resting in a state for good: T, and the terms of the end slack (§3). */
    public Certificate.EndLine end(long state) {
        List<Double> values = new ArrayList<>();
        List<Certificate.EndCondition> conditions = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            values.add(rest(i, state));
            double collapse = breakdown(i, state);
            if (counts(i, state)) {
                conditions.add(new Certificate.EndCondition(i, new Alternative.WalkOut(), -collapse));
            }
            for (int c : ownLive(i, state)) {
                double seen = numbers.seen(c);
                double slack = -seen * collapse - (1 - seen) * undone(i, c);
                conditions.add(new Certificate.EndCondition(i, new Alternative.SecretlyUndo(c), slack));
            }
        }
        return new Certificate.EndLine(state, values, conditions);
    }

    // ------------------------------------------------------------------------------------------------ §4, one stage

    /** d: from the previous day by which to this stage's (§5), else o + max d(c). */
    double years(long stage) {
        if (dated.isPresent()) {
            return dated.getAsDouble();
        }
        double longest = 0;
        for (long rest = stage; rest != 0; rest &= rest - 1) {
            longest = Math.max(longest, numbers.years(Long.numberOfTrailingZeros(rest)));
        }
        return numbers.overhead() + longest;
    }

    /** δ_i = e^{−r_i d}. */
    private double discount(int i, long stage) {
        return Math.exp(-numbers.discount(i) * years(stage));
    }

    /** s = e^{−d·Ση_j} over principals and those stakeholders that have a measure in S∪Δ; e^{−∫Ση_j} where a turnover changes (§5). */
    private double survival(long state, long stage) {
        return Math.exp(-abandoned(state | stage, time, years(stage)));
    }

    /** ∫Ση_j over some years from a time. */
    private double abandoned(long after, double from, double years) {
        IntPredicate counts = j -> structure.isPrincipal(j) || part(j, after) != 0;
        return numbers.days().isEmpty() ? years * sumOfTurnover(counts) : turnover.integral(counts, from, from + years);
    }

    /** g_i(X) = Σ_{c∈X} a_i(c,S∪Δ)·v_i(c), with S∪Δ = after. */
    private double gain(int i, long set, long after) {
        return sum(set, c -> trulyDone(i, c, after) * numbers.value(i, c));
    }

    /** H_i(X) = Σ_{c∈X} e(c)·a_i(c,S∪Δ)·(v_i(c)+β_i(c)), with S∪Δ = after. */
    private double heldBack(int i, long set, long after) {
        return sum(set, c -> numbers.escrow(c) * trulyDone(i, c, after) * (numbers.value(i, c) + undone(i, c)));
    }

    /** C_i = δ_i·[ g_i(Δ) + s·V_i(S∪Δ) + (1−s)·B_i(S∪Δ) ]: nobody is seen to fail. */
    private double allComply(int i, long state, long stage, double next) {
        long after = state | stage;
        double survival = survival(state, stage);
        return discount(i, stage) * (gain(i, stage, after) + survival * next + (1 - survival) * breakdown(i, after));
    }

    /** σ_i = e^{−r_i τ}. */
    private double cureDiscount(int i) {
        return Math.exp(-numbers.discount(i) * numbers.cureYears());
    }

    /** s′ = s·e^{−τ·Ση_j}: the exponent of s, over τ instead of d. */
    private double survivalWithCure(long state, long stage) {
        return survival(state, stage) * Math.exp(-abandoned(state | stage, time + years(stage), numbers.cureYears()));
    }

    /** L_i(c) = 1 − e(c)·(1−σ_i). */
    private double late(int i, int c) {
        return 1 - numbers.escrow(c) * (1 - cureDiscount(i));
    }

    /** N_i(X) = Σ_{c∈X} q(c)·(v_i(c) + (1−s′)·β_i(c)). */
    private double madeGood(int i, long withheld, double survivalWithCure) {
        return sum(withheld, c -> numbers.seen(c) * (numbers.value(i, c) + (1 - survivalWithCure) * undone(i, c)));
    }

    /** W′_i(X) = s′·V_i(S∪Δ) + (1−s′)·B_i(S∪Δ∖X). */
    private double followsCure(int i, long state, long stage, long withheld, double next) {
        double survival = survivalWithCure(state, stage);
        return survival * next + (1 - survival) * breakdown(i, (state | stage) & ~withheld);
    }

    /** R_i(X) = δ_i·[ Σ_{c∈Δ^i∖X} L_i(c)·v_i(c) + σ_i·( N_i(X) + W′_i(X) ) ]. */
    private double cured(int i, long state, long stage, long withheld, double next) {
        double done = sum(part(i, stage) & ~withheld, c -> late(i, c) * numbers.value(i, c));
        double afterwards =
                madeGood(i, withheld, survivalWithCure(state, stage)) + followsCure(i, state, stage, withheld, next);
        return discount(i, stage) * (done + cureDiscount(i) * afterwards);
    }

    /**
     * E_i(X) = (1−ς)·δ_i·[ g_i(Δ^i∖X) + B_i(S∪(Δ^i∖X)) − H_i(Δ^i∖X) ] + ς·R_i(X): i withholds X, others fail too. With X = ∅ it is
     * (1−ς)·K_i + ς·R_i(∅): i complies, others fail.
     */
    private double othersFail(int i, long state, long stage, long withheld, double next) {
        long own = part(i, stage) & ~withheld;
        long after = state | stage;
        double broken =
                discount(i, stage) * (gain(i, own, after) + breakdown(i, state | own) - heldBack(i, own, after));
        return (1 - numbers.cure()) * broken + numbers.cure() * cured(i, state, stage, withheld, next);
    }

    /**
     * F_i = δ_i·Σ_{j≠i} Σ_{c∈Δ^j} [ (1−ς)·f·(1−e(c))·(v_i(c)+β_i(c)) + ς·v_i(c)·( f·L_i(c) + σ_i·(1−μ_ij(S))·(1−λ(c))·q(c) ) ] with
     * f = m_ij(c) − p_i·a_i(c,S∪Δ).
     */
    private double partialCompliance(int i, long state, long stage) {
        double p = probability(i, state, stage);
        double left = sum(stage & ~part(i, stage), c -> {
            double trust = trust(i, performer(c), state);
            double done = trust + (1 - trust) * signal(c);
            double f = done - p * trulyDone(i, c, state | stage);
            double missing = (1 - trust) * (1 - signal(c)) * numbers.seen(c);
            return (1 - numbers.cure()) * f * (1 - numbers.escrow(c)) * (numbers.value(i, c) + undone(i, c))
                    + numbers.cure() * numbers.value(i, c) * (f * late(i, c) + cureDiscount(i) * missing);
        });
        return discount(i, stage) * left;
    }

    /** V_i(S) = p_i·C_i + (1−p_i)·[ (1−ς)·K_i + ς·R_i(∅) ] + F_i. */
    private double value(int i, long state, long stage, double next) {
        double p = probability(i, state, stage);
        return p * allComply(i, state, stage, next)
                + (1 - p) * othersFail(i, state, stage, 0, next)
                + partialCompliance(i, state, stage);
    }

    /**
     * D_i(X) = δ_i·[ g_i(Δ∖X) + q(X)·{ (1−ς)·(B_i(S∪Δ∖X) − H_i(Δ∖X)) − ς·(1−σ_i)·Σ_{c∈Δ∖X} e(c)·a_i(c,S∪Δ)·v_i(c) } + ς·σ_i·( N_i(X) +
     * q(X)·W′_i(X) ) + (1−q(X))·(s·V_i(S∪Δ) + (1−s)·B_i(S∪Δ∖X)) ]: i withholds X, others comply; q(X) = 1 − Π_{c∈X}(1−q(c)).
     */
    private double withheld(int i, long state, long stage, long withheld, double next) {
        long after = state | stage;
        long done = stage & ~withheld;
        double seen = 1 - product(withheld, c -> 1 - numbers.seen(c));
        double survival = survival(state, stage);
        double collapse = breakdown(i, after & ~withheld);
        double waiting = sum(done, c -> numbers.escrow(c) * trulyDone(i, c, after) * numbers.value(i, c));
        double caught = (1 - numbers.cure()) * (collapse - heldBack(i, done, after))
                - numbers.cure() * (1 - cureDiscount(i)) * waiting;
        double cured = madeGood(i, withheld, survivalWithCure(state, stage))
                + seen * followsCure(i, state, stage, withheld, next);
        return discount(i, stage)
                * (gain(i, done, after)
                        + seen * caught
                        + numbers.cure() * cureDiscount(i) * cured
                        + (1 - seen) * (survival * next + (1 - survival) * collapse));
    }

    /** One stage, given the value-to-go of each party after it (V_i(S∪Δ)). */
    public Certificate.StageLine line(long state, long stage, List<Double> next) {
        List<Certificate.PartyLine> parties = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            double value = value(i, state, stage, next.get(i));
            parties.add(new Certificate.PartyLine(
                    value, probability(i, state, stage), choices(i, state, stage, next.get(i), value)));
        }
        return new Certificate.StageLine(state, stage, parties);
    }

    /** "The stage holds for i when going ahead is at least as good as every alternative." */
    private List<Certificate.Choice> choices(int i, long state, long stage, double next, double value) {
        List<Certificate.Choice> choices = new ArrayList<>();
        double collapse = breakdown(i, state);
        if (structure.isPrincipal(i)) {
            choices.add(new Certificate.Choice(new Alternative.WalkOut(), collapse));
            if (open(state)) {
                choices.add(new Certificate.Choice(new Alternative.StopHere(), stopped(i, state)));
            }
        }
        long own = structure.isAsked(i) ? part(i, stage) : 0;
        double p = probability(i, state, stage);
        for (long x = -own & own; x != 0; x = (x - own) & own) { // the non-empty parts of one's own part, ascending
            double worth = p * withheld(i, state, stage, x, next)
                    + (1 - p) * othersFail(i, state, stage, x, next)
                    + partialCompliance(i, state, stage);
            choices.add(new Certificate.Choice(new Alternative.Withhold(x), worth));
        }
        for (int c : ownLive(i, state)) {
            double seen = numbers.seen(c);
            double worth = (1 - seen) * (undone(i, c) + value) + seen * collapse;
            choices.add(new Certificate.Choice(new Alternative.SecretlyUndo(c), worth));
        }
        return choices;
    }
}
