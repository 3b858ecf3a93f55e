package dev.gradus.agreement.numbers;

import java.util.function.ToDoubleFunction;

/**
 * Which of the {@link Numbers} a figure is.
 *
 * @param get reads it: of party i and measure k, or of truster i and trusted k; either may not matter
 * @param set sets it
 */
record NumberSlot(Get get, Set set) implements FigureKind.Fact {
    /** It is no number of its own: others follow from it, or nothing does. */
    static final NumberSlot NONE = new NumberSlot((numbers, i, k) -> Double.NaN, (edit, i, k, value) -> edit);

    interface Get {
        double of(Numbers numbers, int i, int k);
    }

    interface Set {
        Numbers.Editor to(Numbers.Editor edit, int i, int k, double value);
    }

    interface Indexed {
        double of(Numbers numbers, int index);
    }

    interface SetIndexed {
        Numbers.Editor to(Numbers.Editor edit, int index, double value);
    }

    interface SetOne {
        Numbers.Editor to(Numbers.Editor edit, double value);
    }

    static NumberSlot one(ToDoubleFunction<Numbers> get, SetOne set) {
        return new NumberSlot((n, i, k) -> get.applyAsDouble(n), (edit, i, k, x) -> set.to(edit, x));
    }

    static NumberSlot ofParty(Indexed get, SetIndexed set) {
        return new NumberSlot((n, i, k) -> get.of(n, i), (edit, i, k, x) -> set.to(edit, i, x));
    }

    static NumberSlot ofMeasure(Indexed get, SetIndexed set) {
        return new NumberSlot((n, i, k) -> get.of(n, k), (edit, i, k, x) -> set.to(edit, k, x));
    }

    static NumberSlot ofBoth(Get get, Set set) {
        return new NumberSlot(get, set);
    }
}
