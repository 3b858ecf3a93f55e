package dev.gradus.roadmap.evaluation;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import java.util.List;

/** The figures of a case as the leaves of an explanation, and what follows from one measure's figures alone. */
final class Figures {
    private final Model model;

    Figures(Model model) {
        this.model = model;
    }

    Explained trust(int i, int j) {
        return Explained.given(
                "given.trust", model.numbers().trust(i, j), "trust." + id(i) + "." + id(j), party(i), party(j));
    }

    Explained breakdown(int i) {
        return Explained.given(
                "given.breakdown", model.numbers().breakdown(i), "parties." + id(i) + ".breakdown", party(i));
    }

    Explained turnover(int i) {
        return Explained.given(
                "given.turnover", model.numbers().turnover(i), "parties." + id(i) + ".turnover", party(i));
    }

    Explained discount(int i) {
        return Explained.given(
                "given.impatience", model.numbers().discount(i), "parties." + id(i) + ".impatience", party(i));
    }

    Explained value(int i, int c) {
        return Explained.given(
                "given.worth", model.value(i, c), measurePath(c) + ".worth." + id(i), party(i), measure(c));
    }

    Explained seen(int c) {
        return Explained.given("given.seen", model.numbers().seen(c), measurePath(c) + ".seen-if-not-done", measure(c));
    }

    Explained escrow(int c) {
        return Explained.given("given.escrow", model.numbers().escrow(c), measurePath(c) + ".held-back", measure(c));
    }

    Explained years(int c) {
        return Explained.given("given.takes", model.numbers().years(c), measurePath(c) + ".takes", measure(c));
    }

    Explained overhead() {
        return Explained.given("given.overhead", model.numbers().overhead(), "stage-overhead");
    }

    /** λ(c): as given, 1 where the performer loses nothing, else from its cost. */
    Explained lambda(int c) {
        int j = model.performer(c);
        if (model.value(j, c) >= 0) {
            return Explained.constant("signal.free", 1, measure(c));
        }
        double given = model.numbers().givenSignal(c);
        if (!Double.isNaN(given)) {
            return Explained.given("given.signal", given, measurePath(c) + ".signal", measure(c));
        }
        Explained exponent = Explained.of(
                "signal.exponent", How.QUOTIENT, List.of(value(j, c), Explained.constant("signal.scale", 15)));
        return Explained.of("signal.fromCost", How.EXPONENTIAL, List.of(exponent), measure(c));
    }

    /** λ̃(c). */
    Explained lambdaSeen(int c) {
        Explained seenToFail = Explained.product("signal.seenToFail", seen(c), Explained.complement(lambda(c)));
        return Explained.of("signal.notSeenToFail", How.COMPLEMENT, List.of(seenToFail), measure(c));
    }

    /** β_i(c). */
    Explained beta(int i, int c) {
        if (model.value(model.performer(c), c) > 0) {
            return Explained.constant("reversal.notUndone", 0, measure(c));
        }
        Explained share = Explained.given(
                "given.share",
                model.numbers().reversible(i, c),
                measurePath(c) + ".can-be-undone.share." + id(i),
                party(i),
                measure(c));
        Explained within = Explained.given(
                "given.within", model.numbers().reversalYears(c), measurePath(c) + ".can-be-undone.within", measure(c));
        Explained delay = Explained.of(
                "discount",
                How.EXPONENTIAL,
                List.of(Explained.of(
                        "discount.exponent",
                        How.NEGATIVE,
                        List.of(Explained.product("discount.time", discount(i), within)))));
        Explained undone = Explained.product("reversal.undone", share, value(i, c), delay);
        return Explained.of("reversal.one", How.NEGATIVE, List.of(undone), party(i), measure(c));
    }

    private String measurePath(int c) {
        return "measures." + model.structure().measures().get(c).id();
    }

    private String id(int i) {
        return model.structure().parties().get(i).id();
    }

    private String party(int i) {
        return "party:" + id(i);
    }

    private String measure(int c) {
        return "measure:" + model.structure().measures().get(c).id();
    }
}
