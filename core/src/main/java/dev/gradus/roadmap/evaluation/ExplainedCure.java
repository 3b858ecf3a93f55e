package dev.gradus.roadmap.evaluation;

import static dev.gradus.quantity.Explained.complement;
import static dev.gradus.quantity.Explained.product;
import static dev.gradus.quantity.Explained.sum;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a cure makes of the terms of a stage: each that counts where a failure breaks the process counts with what is left of the chance,
 * and what it is worth to be made good counts with the chance.
 */
final class ExplainedCure {
    private final ExplainedStage stage;
    private final Figures figures;
    private final int party;

    /** σ_i and s′. */
    private final Explained delta;

    private final Explained survive;

    /**
     * @param party position of the party that is asked
     */
    ExplainedCure(ExplainedStage stage, Figures figures, int party) {
        this.stage = stage;
        this.figures = figures;
        this.party = party;
        delta = stage.own("cure-delta");
        survive = stage.own("cure-survive");
    }

    /** What counts where it breaks, and what where it is made good. */
    Explained either(Explained broken, Explained madeGood) {
        return sum(
                "cure.either",
                List.of(
                        product("cure.broken", complement(figures.cure()), broken),
                        product("cure.madeGood", figures.cure(), madeGood)));
    }

    /** L_i(c). */
    private Explained kept(int c) {
        Explained lost = product("cure.delay", figures.escrow(c), complement(delta));
        return Explained.of("cure.kept", How.COMPLEMENT, List.of(lost), stage.measure(c));
    }

    /** Of another’s measure: what it brings where others fail and it is made good. */
    Explained partial(int c, Explained share, Explained trust) {
        Explained missed = product("cure.missed", complement(trust), complement(figures.lambda(c)), figures.seen(c));
        return product(
                "cure.partial",
                figures.value(party, c),
                sum(
                        "cure.partial.share",
                        List.of(
                                product("cure.partial.tried", share, kept(c)),
                                product("cure.partial.late", delta, missed))));
    }

    /** R_i(X). */
    Explained othersMakeGood(long done, long withheld, Explained breakdown, Explained next) {
        Explained ownDone = each("cure.done", done, c -> product("cure.done.one", kept(c), figures.value(party, c)));
        Explained later =
                product("cure.later", delta, sum("cure.later.sum", List.of(good(withheld), after(breakdown, next))));
        return product("cure.others", stage.own("delta"), sum("cure.others.sum", List.of(ownDone, later)));
    }

    /** What being seen to withhold is worth where that is made good: beside what is gained at once. */
    Explained caught(long done, long withheld, Explained seen, Explained breakdown, Explained next) {
        Explained later = product(
                "cure.later",
                delta,
                sum("cure.later.sum", List.of(good(withheld), product("cure.goesOn", seen, after(breakdown, next)))));
        Explained waits = each(
                "cure.waits",
                done,
                c -> product("cure.waits.one", figures.escrow(c), stage.sure(c), figures.value(party, c)));
        return Explained.of(
                "cure.caught", How.DIFFERENCE, List.of(later, product("cure.waited", seen, complement(delta), waits)));
    }

    /** N_i(X). */
    private Explained good(long withheld) {
        return each(
                "cure.good",
                withheld,
                c -> product(
                        "cure.good.one",
                        figures.seen(c),
                        sum(
                                "cure.good.value",
                                List.of(
                                        figures.value(party, c),
                                        product("cure.good.reversal", complement(survive), figures.beta(party, c))))));
    }

    /** W′_i(X). */
    private Explained after(Explained breakdown, Explained next) {
        return sum(
                "cure.after",
                List.of(product("continuation", survive, next), product("collapse", complement(survive), breakdown)));
    }

    private static Explained each(String label, long set, IntFunction<Explained> one) {
        List<Explained> terms = new ArrayList<>();
        for (long rest = set; rest != 0; rest &= rest - 1) {
            terms.add(one.apply(Long.numberOfTrailingZeros(rest)));
        }
        return sum(label, terms);
    }
}
