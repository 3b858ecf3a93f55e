package dev.gradus.forecast.record;

import java.util.function.DoubleUnaryOperator;

/**
 * What is known of a step at signature. The list was fixed before anything was fitted; each is brought to about [−1, 1] by constants that
 * no data decide, so that one penalty fits all.
 */
public enum Trait {
    /** How likely it is seen if the step is not done: a chance in [0, 1]. */
    SEEN(Trait::odds),
    /** Place in the order: 0 first, 1 last. */
    PLACE(Trait::share),
    /** The share of the step that can be undone, in [0, 1]. */
    REVERSIBLE(Trait::share),
    /** 1 with a day, 0 without. */
    DATED(Trait::share),
    /** How many perform it: 1 is 0, three are 1. */
    PERFORMERS(number -> Math.log(Math.max(1, number)) / Math.log(3)),
    /** The chance, by trust and signals alone, that its performers keep to it (model.md §2). */
    TRUSTED(Trait::odds),
    /** Share of the draws of the numbers in which it has reason to be kept: the one weak word that the reckoning has here. */
    HOLDS(Trait::share);

    private static final double LEAST = 0.02;
    private static final double ONE = 0.95;

    private final DoubleUnaryOperator scale;

    Trait(DoubleUnaryOperator scale) {
        this.scale = scale;
    }

    double scaled(double raw) {
        return scale.applyAsDouble(raw);
    }

    private static double share(double raw) {
        return 2 * raw - 1;
    }

    /** A chance by its logit: 50% is 0, 95% and 5% are ±1. */
    private static double odds(double chance) {
        double inside = Math.clamp(chance, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside)) / Math.log(ONE / (1 - ONE));
    }
}
