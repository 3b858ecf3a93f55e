package dev.gradus.roadmap.evaluation;

import static dev.gradus.quantity.Explained.complement;
import static dev.gradus.quantity.Explained.constant;
import static dev.gradus.quantity.Explained.product;
import static dev.gradus.quantity.Explained.sum;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** {@link Turnover} as trees: s, s′ and κ, spell by spell where rates change. */
record ExplainedTurnover(Model model, Figures figures) {
    /**
     * Chance that nobody abandons the agreement during a stage that leads to a set.
     *
     * @param from years from the start
     * @param years how long, explained
     */
    Explained survive(String label, long after, double from, Explained years) {
        IntPredicate counts = j -> model.canAbandon(j, after);
        Explained time;
        if (model.turnover().changes()) {
            List<Explained> spells = new ArrayList<>();
            for (Turnover.Part part : model.turnover().parts(from, from + years.value())) {
                spells.add(product(label + ".time", rates("turnover.all", counts, part), length(part)));
            }
            time = sum(label + ".time", spells).in(Unit.NUMBER);
        } else {
            time = product(label + ".time", rates("turnover.all", counts, 0), years);
        }
        return Explained.of(
                label, How.EXPONENTIAL, List.of(Explained.of(label + ".exponent", How.NEGATIVE, List.of(time))));
    }

    /** κ_i(S,t). */
    Explained fading(int i, long set, double at) {
        IntPredicate counts = j -> model.canUndo(j, set);
        if (!model.turnover().changes()) {
            Explained rates = rates("turnover.live", counts, 0);
            return rates.value() == 0
                    ? constant("fading.none", 0, Unit.SHARE)
                    : Explained.of("fading", How.QUOTIENT, List.of(rates, withDiscount(rates, i)));
        }
        List<Explained> spells = new ArrayList<>();
        List<Explained> before = new ArrayList<>();
        for (Turnover.Part part : model.turnover().parts(at, Double.POSITIVE_INFINITY)) {
            Explained rates = rates("turnover.live", counts, part);
            Explained all = withDiscount(rates, i);
            Explained share = Explained.of("fading.spell", How.QUOTIENT, List.of(rates, all));
            boolean last = Double.isInfinite(part.years());
            Explained passed = product("fading.time", all, length(part));
            Explained within = last
                    ? constant("fading.within", 1, Unit.SHARE)
                    : complement(decay(List.of(passed), "fading.after"));
            if (rates.value() > 0) {
                spells.add(product("fading.spell", decay(before, "fading.before"), share, within));
            }
            before.add(passed);
        }
        return spells.isEmpty() ? constant("fading.none", 0, Unit.SHARE) : sum("fading", spells);
    }

    private static Explained decay(List<Explained> times, String label) {
        Explained time = sum("fading.time", times).in(Unit.NUMBER);
        return Explained.of(
                label, How.EXPONENTIAL, List.of(Explained.of("fading.exponent", How.NEGATIVE, List.of(time))));
    }

    private Explained withDiscount(Explained rates, int i) {
        return sum("turnover.and.discount", List.of(rates, figures.discount(i)));
    }

    private Explained rates(String label, IntPredicate counts, Turnover.Part part) {
        return rates(label, counts, model.turnover().from(part.spell()));
    }

    private Explained rates(String label, IntPredicate counts, double at) {
        return sum(
                label,
                IntStream.range(0, model.parties())
                        .filter(counts)
                        .mapToObj(j -> figures.turnover(j, at))
                        .toList());
    }

    private static Explained length(Turnover.Part part) {
        return constant("turnover.years", part.years(), Unit.TIME);
    }
}
