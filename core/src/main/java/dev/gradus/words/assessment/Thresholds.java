package dev.gradus.words.assessment;

import dev.gradus.quantity.Unit;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Words;
import java.text.NumberFormat;
import java.util.function.IntFunction;

/** A value at which something turns, beside the value that there is: signed, and with as many decimals as tell the two apart. */
final class Thresholds {
    private static final int MOST_DECIMALS = 4;
    private static final double NOTHING = 1e-6;
    private static final double DAYS_PER_YEAR = 365;

    private final Words words;

    Thresholds(Words words) {
        this.words = words;
    }

    /** The value, so written that it differs from the other as long as four decimals show it. */
    String of(String path, double value, double other) {
        Unit unit = new NumberLabels(words).unit(path);
        return switch (unit) {
            case POINTS, NUMBER ->
                words.say("points", apart(value, other, 1, d -> words.fixed(value, d), d -> words.fixed(other, d)));
            case SHARE -> share(value, other);
            case RATE -> words.say("rate.perYear", share(value, other));
            case TIME -> time(value, other);
        };
    }

    private String share(double value, double other) {
        String plain = words.percent(value);
        boolean clear = !plain.equals(words.percent(other));
        return clear ? plain : apart(value, other, 1, d -> percent(value, d), d -> percent(other, d));
    }

    private String time(double value, double other) {
        boolean clear = !words.period(value).equals(words.period(other));
        return clear ? words.period(value) : words.count("period.day", Math.round(value * DAYS_PER_YEAR));
    }

    private static String apart(
            double value, double other, int fewest, IntFunction<String> one, IntFunction<String> two) {
        int decimals = fewest;
        while (decimals < MOST_DECIMALS
                && (Math.abs(value - other) > NOTHING && one.apply(decimals).equals(two.apply(decimals))
                        || Math.abs(value) > NOTHING && isZero(one.apply(decimals)))) {
            decimals++;
        }
        return one.apply(decimals);
    }

    private static boolean isZero(String number) {
        return number.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(share + 0.0);
    }
}
