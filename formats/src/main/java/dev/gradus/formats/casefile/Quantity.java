package dev.gradus.formats.casefile;

/** What a number measures and so which numbers are allowed. Where 0 is meaningless the smallest number is 0.000001. */
enum Quantity {
    /** A share or a probability. */
    SHARE(0, 1, "0.5"),
    /** A prior probability, never certain. */
    TRUST(1e-6, 0.999999, "0.3"),
    /** A probability that is divided by. */
    SIGNAL(1e-6, 1, "0.5"),
    POINTS(-1000, 1000, "20"),
    /** Points lost. */
    LOSS(-1000, 0, "-4"),
    /** Points paid. */
    PRICE(0, 1000, "2"),
    /** Years; may be given as an ISO-8601 period. */
    TIME(0, 200, "P6M"),
    /** Per year. */
    RATE(0, 10, "0.05"),
    /** Per year, never 0. */
    DISCOUNT(1e-6, 10, "0.1"),
    /** Rank correlation, never perfect. */
    CORRELATION(-0.99, 0.99, "0.5"),
    /** How many of a list. */
    COUNT(1, 64, "2");

    private final double least;
    private final double most;
    private final String example;

    Quantity(double least, double most, String example) {
        this.least = least;
        this.most = most;
        this.example = example;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** The interval as people write it: "0 … 1". */
    String interval() {
        return NumberRule.plain(least) + " … " + NumberRule.plain(most);
    }

    /** A usual value, for messages. */
    String example() {
        return example;
    }

    /** What was probably meant by a number out of range: a percentage, else the nearest allowed number. */
    String suggestion(double value) {
        boolean percentage = most <= 1 && value > 1 && value <= 100 && allows(value / 100);
        return NumberRule.plain(percentage ? value / 100 : Math.clamp(value, least, most));
    }
}
