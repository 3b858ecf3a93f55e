package dev.gradus.words;

import java.text.NumberFormat;

/** Numbers, shares and periods as a reader expects them. */
final class Quantities {
    private static final double LEAST_SHOWN = 0.05;
    private static final int DAYS_PER_YEAR = 365;
    private static final double ONE_MONTH = 1.0 / 12;
    private static final int MONTHS_UP_TO_YEARS = 10;

    private final Words words;

    Quantities(Words words) {
        this.words = words;
    }

    String fixed(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.equals(format.format(-0.0)) ? format.format(0.0) : text;
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        boolean extreme = share > 0 && share < 0.01 || share > 0.99 && share < 1;
        format.setMaximumFractionDigits(extreme ? 1 : 0);
        return format.format(share + 0.0);
    }

    String points(double value) {
        boolean tiny = value != 0 && Math.abs(value) < LEAST_SHOWN;
        return tiny ? words.say("points.tiny", fixed(0.1, 1)) : words.say("points", fixed(value, 1));
    }

    String count(String key, long count) {
        if (count == 0 && words.has(key + ".none")) {
            return words.say(key + ".none");
        }
        return words.say(
                key + (count == 1 ? ".one" : ".many"),
                NumberFormat.getIntegerInstance(words.locale()).format(count));
    }

    String period(double years) {
        long days = Math.round(years * DAYS_PER_YEAR);
        if (days < 1) {
            return words.say(years > 0 ? "period.underDay" : "period.none");
        }
        if (years < ONE_MONTH * 0.95) {
            return count("period.day", days);
        }
        long months = Math.round(years * 12);
        if (years > MONTHS_UP_TO_YEARS || months % 12 == 0) {
            return count("period.year", Math.round(years));
        }
        String rest = count("period.month", months % 12);
        return months < 12 ? rest : words.say("period.yearsAndMonths", count("period.year", months / 12), rest);
    }
}
