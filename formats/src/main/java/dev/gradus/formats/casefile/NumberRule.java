package dev.gradus.formats.casefile;

import dev.gradus.agreement.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers and periods are written: {@code -12.5} or {@code 1e-3}, never {@code 007}, {@code .5}, {@code 1,5}, {@code NaN} or
 * {@code .inf}; {@code P1Y6M}, {@code P2W}, {@code P10D}, or as people write them: 6 months, 10 ngày; {@code 10%} where a share is meant.
 */
public final class NumberRule {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:[0-9]{1,6} ?\\p{L}+(?:,? (?:and |và )?(?=[0-9])|$))+", Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("([0-9]{1,6}) ?(\\p{L}+)");
    /** Whole days, as people count them. */
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,3}) ?(?:hours?|h|giờ)");

    private static final Pattern PERCENT = Pattern.compile("([0-9.]+) ?%");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:from |between |từ )?([+−-]?[0-9][0-9.]*%?)(?: (?:to|and|đến|tới) | ?(?:…|–|\\.\\.) ?)([+−-]?[0-9][0-9.]*%?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** No roadmap runs for so long that it begins or ends later. */
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final int LONGEST = 40;

    private NumberRule() {}

    /** A number; possibly infinite, which the range then refuses. */
    public static Optional<Double> findNumber(String text) {
        boolean matches = text.length() <= LONGEST && NUMBER.matcher(text).matches();
        return matches ? Optional.of(Double.parseDouble(text) + 0.0) : Optional.empty();
    }

    /** A period, or the words for one, in years: a month is a twelfth, a day 1/365.25 of a year. */
    public static Optional<Double> findYears(String text) {
        return findPeriod(text).map(NumberRule::years);
    }

    private static double years(String text) {
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            throw new IllegalArgumentException("no period: " + text);
        }
        double days = 7 * part(period, 3) + part(period, 4);
        return part(period, 1) + part(period, 2) / 12 + days / Case.DAYS;
    }

    private static char unit(String word) {
        return switch (word) {
            case "year", "years", "yr", "yrs", "y", "năm" -> 'Y';
            case "month", "months", "tháng" -> 'M';
            case "week", "weeks", "w", "tuần" -> 'W';
            case "day", "days", "d", "ngày" -> 'D';
            default -> '?';
        };
    }

    /** The ISO-8601 period that words mean: "6 months" is {@code P6M}, "1 năm 6 tháng" is {@code P1Y6M}; a period is itself. */
    static Optional<String> findPeriod(String text) {
        if (PERIOD.matcher(text).matches()) {
            return Optional.of(text);
        }
        String tidy = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (tidy.length() > LONGEST || !WORDS.matcher(tidy).matches()) {
            return Optional.empty();
        }
        Matcher hours = HOURS.matcher(tidy);
        if (hours.matches()) {
            int count = Integer.parseInt(hours.group(1));
            return count % 24 == 0 && count > 0 && count <= 168
                    ? Optional.of("P" + count / 24 + "D")
                    : Optional.empty();
        }
        StringBuilder period = new StringBuilder("P");
        Matcher word = WORD.matcher(tidy);
        while (word.find()) {
            period.append(word.group(1)).append(unit(word.group(2)));
        }
        return Optional.of(period.toString())
                .filter(made -> PERIOD.matcher(made).matches());
    }

    /** A percentage as a share: "10%" is 0.1. */
    static Optional<Double> findPercent(String text) {
        Matcher percent = PERCENT.matcher(text.strip());
        return percent.matches()
                ? findNumber(percent.group(1))
                        .map(number ->
                                BigDecimal.valueOf(number).movePointLeft(2).doubleValue())
                : Optional.empty();
    }

    /** Two ends with words or a dash between them, which say nothing of what is most likely: "from -10 to -5", "từ 2 đến 3", "2 … 3". */
    static boolean isFromTo(String text) {
        return FROM_TO.matcher(text.strip()).matches();
    }

    private static double part(Matcher period, int group) {
        String digits = period.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether a text is a year or a month: {@code 2019}, {@code 2019-02}. */
    static boolean isYearOrMonth(String text) {
        return text.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?");
    }

    /** The number that was written in another way: a decimal comma, a missing or a superfluous zero; "" = none. */
    static String meantNumber(String text) {
        String tidy = text.strip().replace("\"", "").replace(',', '.').replace("−", "-");
        String bare =
                tidy.replace("_", "").replaceFirst("^([+-]?)0+(?=[0-9])", "$1").replaceFirst("^([+-]?)\\.", "$10.");
        return findNumber(bare).isPresent() ? bare : "";
    }

    /** A number as people write it: no exponent, no trailing zeros. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
