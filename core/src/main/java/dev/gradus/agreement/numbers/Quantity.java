package dev.gradus.agreement.numbers;

import dev.gradus.quantity.Unit;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a number measures and so which values a case may state. Where 0 is meaningless the smallest number is 0.000001. */
public enum Quantity {
    /** A share or a probability. */
    SHARE(Unit.SHARE, 0, 1),
    /** A prior probability, never certain. */
    TRUST(Unit.SHARE, 1e-6, 0.999999),
    /** A probability that is divided by. */
    SIGNAL(Unit.SHARE, 1e-6, 1),
    POINTS(Unit.POINTS, -1000, 1000),
    /** Points lost. */
    LOSS(Unit.POINTS, -1000, 0),
    /** Points paid. */
    PRICE(Unit.POINTS, 0, 1000),
    /** Years; may be given as an ISO-8601 period or in words. */
    TIME(Unit.TIME, 0, 200),
    /** Per year. */
    RATE(Unit.RATE, 0, 10),
    /** Per year, never 0. */
    DISCOUNT(Unit.RATE, 1e-6, 10),
    /** Rank correlation, never perfect. */
    CORRELATION(Unit.NUMBER, -0.99, 0.99),
    /** How many of a list. */
    COUNT(Unit.NUMBER, 1, 64);

    private final Unit unit;
    private final double least;
    private final double most;

    Quantity(Unit unit, double least, double most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public Unit unit() {
        return unit;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** Under which key the words of messages say how such a number is written. */
    public String form() {
        return "form." + name().toLowerCase(Locale.ROOT);
    }

    /** What a number out of range means in another way of writing: a percentage, or points lost without their sign. */
    public OptionalDouble meant(double value) {
        if (most <= 1 && value > 1 && value <= 100 && allows(value / 100)) {
            return OptionalDouble.of(value / 100);
        }
        return this == LOSS && allows(-value) ? OptionalDouble.of(-value) : OptionalDouble.empty();
    }
}
