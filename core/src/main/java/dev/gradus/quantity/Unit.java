package dev.gradus.quantity;

import dev.gradus.quantity.Explained.How;
import java.util.List;

/** In what a number is counted. The unit of a number that follows from others follows from theirs. */
public enum Unit {
    /** Points on a party's own scale. */
    POINTS,
    /** A share or a probability, 0…1. */
    SHARE,
    /** Per year. */
    RATE,
    /** Years. */
    TIME,
    /** Neither: an exponent, a factor. */
    NUMBER;

    /** The unit of what follows in this way from terms counted in these units. */
    static Unit of(How how, List<Unit> terms) {
        return switch (how) {
            case GIVEN, CONSTANT, RESULT -> throw new IllegalArgumentException(how + " has no terms");
            case SUM, DIFFERENCE, NEGATIVE, LEAST, GREATEST -> alike(terms);
            case PRODUCT -> product(terms);
            case QUOTIENT -> quotient(terms.get(0), terms.get(1));
            case COMPLEMENT, EXPONENTIAL -> SHARE;
        };
    }

    /** That of the terms that have one; an empty sum is a plain number. */
    private static Unit alike(List<Unit> terms) {
        return terms.stream().filter(unit -> unit != NUMBER).findFirst().orElse(NUMBER);
    }

    /** Shares of points are points; shares of shares are shares; a rate for a time is a plain number. */
    private static Unit product(List<Unit> terms) {
        List<Unit> counted =
                terms.stream().filter(unit -> unit != SHARE && unit != NUMBER).toList();
        if (counted.isEmpty()) {
            return terms.contains(NUMBER) ? NUMBER : SHARE;
        }
        return counted.size() == 1 ? counted.getFirst() : NUMBER;
    }

    private static Unit quotient(Unit of, Unit by) {
        if (of == by) {
            return SHARE;
        }
        return by == SHARE || by == NUMBER ? of : NUMBER;
    }
}
