package dev.gradus.formats.casefile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers, periods and dates are written: {@code -12.5} or {@code 1e-3}, never {@code 007}, {@code .5}, {@code 1,5}, {@code NaN} or
 * {@code .inf}; {@code P1Y6M}, {@code P2W}, {@code P10D}; {@code 2019-02-28}.
 */
public final class NumberRule {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?");
    private static final Pattern WORDS = Pattern.compile(
            "([0-9]{1,4})\\s*(y|m|w|d|năm|tháng|tuần|ngày)\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    /** No roadmap runs for so long that it begins or ends later. */
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final double DAYS_PER_YEAR = 365.25;
    private static final int LONGEST = 40;

    private NumberRule() {}

    /** A number; possibly infinite, which the range then refuses. */
    public static Optional<Double> findNumber(String text) {
        boolean matches = text.length() <= LONGEST && NUMBER.matcher(text).matches();
        return matches ? Optional.of(Double.parseDouble(text) + 0.0) : Optional.empty();
    }

    /** A period in years: a month is a twelfth, a day 1/365.25 of a year. */
    public static Optional<Double> findYears(String text) {
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            return Optional.empty();
        }
        double days = 7 * part(period, 3) + part(period, 4);
        return Optional.of(part(period, 1) + part(period, 2) / 12 + days / DAYS_PER_YEAR);
    }

    private static double part(Matcher period, int group) {
        String digits = period.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** A day of the calendar, from the year 1 on. */
    static Optional<LocalDate> findDate(String text) {
        try {
            boolean matches = DATE.matcher(text).matches() && !text.startsWith("0000");
            return matches ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether a text is a year, a month or a day: {@code 2019}, {@code 2019-02}, {@code 2019-02-27}. */
    static boolean isPublished(String text) {
        boolean month = text.matches("[0-9]{4}-(0[1-9]|1[0-2])");
        return text.matches("[0-9]{4}") || month || findDate(text).isPresent();
    }

    /** The number that was probably meant: a decimal comma, a percentage, a missing or a superfluous zero; "" = no idea. */
    static String meantNumber(String text) {
        String tidy = text.strip().replace("\"", "").replace(',', '.').replace("−", "-");
        if (tidy.endsWith("%")) {
            return findNumber(tidy.substring(0, tidy.length() - 1).strip())
                    .map(percent -> plain(percent / 100))
                    .orElse("");
        }
        String bare =
                tidy.replace("_", "").replaceFirst("^([+-]?)0+(?=[0-9])", "$1").replaceFirst("^([+-]?)\\.", "$10.");
        return findNumber(bare).isPresent() ? bare : "";
    }

    /** The period that was probably meant: "6 months" is {@code P6M}; "" = no idea. */
    static String meantPeriod(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            return meantNumber(text);
        }
        String unit = switch (words.group(2).toLowerCase(java.util.Locale.ROOT)) {
            case "y", "năm" -> "Y";
            case "m", "tháng" -> "M";
            case "w", "tuần" -> "W";
            default -> "D";
        };
        return "P" + words.group(1) + unit;
    }

    /** The date that was probably meant: day first, other separators, no leading zeros, a day after the month's end; "" = no idea. */
    static String meantDate(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : "";
    }

    private static String date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (y == 0 || m == 0 || m > 12 || d == 0 || d > 31) {
            return "";
        }
        YearMonth in = YearMonth.of(y, m);
        return in.atDay(Math.min(d, in.lengthOfMonth())).toString();
    }

    /** A number as people write it: no exponent, no trailing zeros. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
