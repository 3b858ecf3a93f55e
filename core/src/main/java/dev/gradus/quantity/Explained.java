package dev.gradus.quantity;

import java.util.Arrays;
import java.util.List;

/**
 * A number with the terms that it was built from, as deep as they go. {@link #recomputed} derives it again from its terms.
 *
 * @param label what it is, as a code; {@code words} names it
 * @param args what the label speaks of: "party:us", "measure:yongbyon", "stage:2"
 * @param value the number
 * @param how it follows from its terms
 * @param of its terms, in order
 * @param ref path of the figure in the case (GIVEN), or name of another explained number (RESULT); else ""
 * @param unit in what it is counted
 */
public record Explained(
        String label, List<String> args, double value, How how, List<Explained> of, String ref, Unit unit) {
    public Explained {
        args = List.copyOf(args);
        of = List.copyOf(of);
    }

    /** How a number follows from its terms. */
    public enum How {
        /** A figure of the case; {@code ref} is its path. */
        GIVEN,
        /** A constant of the model. */
        CONSTANT,
        /** Explained elsewhere, under the name {@code ref}. */
        RESULT,
        SUM,
        PRODUCT,
        /** First term minus all others. */
        DIFFERENCE,
        /** First term divided by the second. */
        QUOTIENT,
        /** One minus the only term. */
        COMPLEMENT,
        /** Minus the only term. */
        NEGATIVE,
        /** e to the power of the only term. */
        EXPONENTIAL,
        LEAST,
        GREATEST
    }

    /** A figure of the case, by its path. */
    public static Explained given(String label, double value, Unit unit, String path, List<String> args) {
        return new Explained(label, args, value, How.GIVEN, List.of(), path, unit);
    }

    public static Explained constant(String label, double value, Unit unit, String... args) {
        return new Explained(label, List.of(args), value, How.CONSTANT, List.of(), "", unit);
    }

    /** A number made of others; its value follows from theirs. */
    public static Explained of(String label, How how, List<Explained> terms, String... args) {
        Unit unit = Unit.of(how, terms.stream().map(Explained::unit).toList());
        return new Explained(label, List.of(args), compute(how, terms), how, terms, "", unit);
    }

    public static Explained sum(String label, List<Explained> terms, String... args) {
        return of(label, How.SUM, terms, args);
    }

    public static Explained product(String label, Explained... terms) {
        return of(label, How.PRODUCT, Arrays.asList(terms));
    }

    public static Explained complement(Explained term) {
        return of("complement", How.COMPLEMENT, List.of(term));
    }

    /** The same number by its name, without its terms. */
    public Explained by(String name) {
        return new Explained(label, args, value, How.RESULT, List.of(), name, unit);
    }

    /** The same number where its unit does not follow from those of its terms. */
    public Explained in(Unit other) {
        return new Explained(label, args, value, how, of, ref, other);
    }

    /** The bare number, without its terms. */
    public Explained bare() {
        return new Explained(label, args, value, How.CONSTANT, List.of(), "", unit);
    }

    /** The same terms under another label. */
    public Explained labelled(String newLabel, String... newArgs) {
        return new Explained(newLabel, List.of(newArgs), value, how, of, ref, unit);
    }

    /** The number derived again from its terms; itself where it has none. */
    public double recomputed() {
        return of.isEmpty() && how.ordinal() <= How.RESULT.ordinal() ? value : compute(how, of);
    }

    private static double compute(How how, List<Explained> terms) {
        return switch (how) {
            case GIVEN, CONSTANT, RESULT -> throw new IllegalArgumentException(how + " has no terms");
            case SUM -> terms.stream().mapToDouble(Explained::value).reduce(0, Double::sum);
            case PRODUCT -> terms.stream().mapToDouble(Explained::value).reduce(1, (a, b) -> a * b);
            case DIFFERENCE ->
                terms.stream()
                        .skip(1)
                        .mapToDouble(Explained::value)
                        .reduce(terms.getFirst().value(), (a, b) -> a - b);
            case QUOTIENT -> terms.get(0).value() / terms.get(1).value();
            case COMPLEMENT -> 1 - terms.getFirst().value();
            case NEGATIVE -> -terms.getFirst().value();
            case EXPONENTIAL -> Math.exp(terms.getFirst().value());
            case LEAST -> terms.stream().mapToDouble(Explained::value).min().orElse(Double.POSITIVE_INFINITY);
            case GREATEST -> terms.stream().mapToDouble(Explained::value).max().orElse(Double.NEGATIVE_INFINITY);
        };
    }
}
