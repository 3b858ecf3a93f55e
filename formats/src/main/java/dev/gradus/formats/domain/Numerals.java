package dev.gradus.formats.domain;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as negotiation programs write them: {@code 0.50}, {@code .5}, {@code 1.}, {@code 1.0E-5}; always finite. */
public final class Numerals {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}(?:\\.0+)?");
    private static final int LONGEST = 400;
    private static final double MOST = 1e12;

    private Numerals() {}

    public static Optional<Double> find(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text) + 0.0).filter(Double::isFinite);
    }

    public static Optional<Integer> findWhole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of((int) Double.parseDouble(text)) : Optional.empty();
    }

    /** A number; 0 after noting that it is none. */
    public static double read(String text, String path, Place place, Problems problems) {
        Optional<Double> number = find(text);
        if (number.isEmpty()) {
            problems.add(Code.NUMBER_INVALID, path, place, Node.Found.cut(text), "-∞ < x < ∞", "0.5");
        } else if (Math.abs(number.get()) > MOST) {
            problems.add(Code.NUMBER_LARGE, path, place, Node.Found.cut(text), plain(MOST));
            return 0;
        }
        return number.orElse(0.0);
    }

    /** A limit for a sentence, without an exponent. */
    static String plain(double limit) {
        return new BigDecimal(limit).toPlainString();
    }

    /** The texts as numbers where all of them are numbers, different from each other; else none. */
    public static List<Double> amounts(List<String> texts) {
        List<Double> amounts =
                texts.stream().flatMap(text -> find(text).stream()).distinct().toList();
        return amounts.size() == texts.size() ? amounts : List.of();
    }

    /** A number for a file: whole ones without decimals, exponents with their sign, so that every program reads a number. */
    public static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        return decimal(number);
    }

    /** The same, always with a decimal point. */
    public static String decimal(double number) {
        String text = Double.toString(number);
        int exponent = text.indexOf('E');
        boolean unsigned = exponent >= 0 && text.charAt(exponent + 1) != '-';
        return unsigned ? text.substring(0, exponent + 1) + "+" + text.substring(exponent + 1) : text;
    }
}
