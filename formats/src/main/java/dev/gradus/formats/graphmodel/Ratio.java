package dev.gradus.formats.graphmodel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact number: a whole one, a decimal, or one over another. */
record Ratio(BigDecimal above, BigInteger below) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigInteger.ONE);

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");
    private static final Pattern FRACTION = Pattern.compile("([+-]?[0-9]{1,40})/([0-9]{1,40})");

    /** Empty where it is none of these, or too long. */
    static Optional<Ratio> find(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger below = new BigInteger(fraction.group(2));
            return below.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Ratio(new BigDecimal(fraction.group(1)), below));
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new Ratio(new BigDecimal(text), BigInteger.ONE))
                : Optional.empty();
    }

    @Override
    public int compareTo(Ratio other) {
        return above.multiply(new BigDecimal(other.below)).compareTo(other.above.multiply(new BigDecimal(below)));
    }

    /** Of the same size, however written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(above.doubleValue() / below.doubleValue());
    }
}
