package dev.gradus.agreement.numbers;

import dev.gradus.quantity.Unit;

/** What a number measures and so which values a case may state. Where 0 is meaningless the smallest number is 0.000001. */
public enum Quantity {
    /** A share or a probability. */
    SHARE(Unit.SHARE, 0, 1, "0.5"),
    /** A prior probability, never certain. */
    TRUST(Unit.SHARE, 1e-6, 0.999999, "0.3"),
    /** A probability that is divided by. */
    SIGNAL(Unit.SHARE, 1e-6, 1, "0.5"),
    POINTS(Unit.POINTS, -1000, 1000, "20"),
    /** Points lost. */
    LOSS(Unit.POINTS, -1000, 0, "-4"),
    /** Points paid. */
    PRICE(Unit.POINTS, 0, 1000, "2"),
    /** Years; may be given as an ISO-8601 period. */
    TIME(Unit.TIME, 0, 200, "P6M"),
    /** Per year. */
    RATE(Unit.RATE, 0, 10, "0.05"),
    /** Per year, never 0. */
    DISCOUNT(Unit.RATE, 1e-6, 10, "0.1"),
    /** Rank correlation, never perfect. */
    CORRELATION(Unit.NUMBER, -0.99, 0.99, "0.5"),
    /** How many of a list. */
    COUNT(Unit.NUMBER, 1, 64, "2");

    private final Unit unit;
    private final double least;
    private final double most;
    private final String example;

    Quantity(Unit unit, double least, double most, String example) {
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.example = example;
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

    /** A usual value as a case states it, for messages. */
    public String example() {
        return example;
    }

    /** What was probably meant by a number out of range: a percentage, else the nearest allowed number. */
    public double meant(double value) {
        boolean percentage = most <= 1 && value > 1 && value <= 100 && allows(value / 100);
        return percentage ? value / 100 : Math.clamp(value, least, most);
    }
}
