package dev.gradus.documents.cell;

import dev.gradus.formats.casefile.DateRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months and years as tables say them. */
final class Days {
    private static final String TIME =
            "[0-9]{1,2}[:.h][0-9]{2}(?: ?(?:\\p{Lu}{2,5}(?:[+−-][0-9]{1,2}(?::[0-9]{2})?)?))?";
    private static final Pattern WITH_TIME = Pattern.compile("(.+?),? (?:at |lúc )?(" + TIME + "|noon|midnight)");
    private static final Pattern TIME_FIRST = Pattern.compile("(?:at |lúc )?(" + TIME + "),? (?:on )?(.+)");
    private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,9})\\.? ([0-9]{4})");
    private static final Pattern MONTH_VI = Pattern.compile("tháng ([0-9]{1,2})(?: năm |[/-])([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("(?:năm )?((?:19|20)[0-9]{2})");

    private static final Pattern QUARTER =
            Pattern.compile("(?:q|quý )([1-4]|i{1,3}|iv)(?: |/| năm |, )((?:19|20)[0-9]{2})");
    private static final List<String> QUARTERS = List.of("1", "2", "3", "4", "i", "ii", "iii", "iv");

    /**
     * What a text says of days.
     *
     * @param from first day of what is meant: of a month, its first
     * @param ambiguous both readings, where there are two
     */
    record Found(Optional<LocalDate> from, Optional<LocalDate> to, String clock, List<LocalDate> ambiguous) {
        boolean isDay() {
            return from.isPresent() && from.equals(to);
        }
    }

    private Days() {}

    static Optional<Found> find(String text, String language) {
        String day = text.strip();
        String clock = "";
        Matcher timed = WITH_TIME.matcher(day);
        Matcher first = TIME_FIRST.matcher(day);
        if (timed.matches()) {
            day = timed.group(1);
            clock = clock(timed.group(2));
        } else if (first.matches()) {
            day = first.group(2);
            clock = clock(first.group(1));
        }
        List<LocalDate> readings = DateRule.readings(day, language);
        if (readings.size() > 1) {
            return Optional.of(new Found(Optional.empty(), Optional.empty(), clock, readings));
        }
        if (readings.size() == 1) {
            Optional<LocalDate> one = Optional.of(readings.getFirst());
            return Optional.of(new Found(one, one, clock, List.of()));
        }
        return clock.isEmpty() ? longer(day.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String clock(String time) {
        return switch (time) {
            case "noon" -> "12:00";
            case "midnight" -> "24:00";
            default -> time.replace('.', ':').replace('h', ':');
        };
    }

    private static Optional<Found> longer(String text) {
        boolean end = text.matches("(?:the )?end of .+|cuối .+|hết .+");
        String rest = text.replaceFirst("^(?:the )?end of |^cuối |^hết ", "");
        Optional<LocalDate> from = month(rest).map(month -> month.atDay(1));
        Optional<LocalDate> to = month(rest).map(YearMonth::atEndOfMonth);
        Matcher quarter = QUARTER.matcher(rest);
        if (quarter.matches()) {
            int number = QUARTERS.indexOf(quarter.group(1)) % 4;
            LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(2)), 3 * number + 1, 1);
            from = Optional.of(first);
            to = Optional.of(first.plusMonths(3).minusDays(1));
        }
        Matcher year = YEAR.matcher(rest);
        if (from.isEmpty() && year.matches()) {
            from = Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1));
            to = from.map(day -> day.withMonth(12).withDayOfMonth(31));
        }
        Optional<LocalDate> last = to;
        return from.map(start -> new Found(end ? last : Optional.of(start), last, "", List.of()));
    }

    private static Optional<YearMonth> month(String text) {
        Matcher english = MONTH.matcher(text);
        Matcher vietnamese = MONTH_VI.matcher(text);
        if (english.matches()) {
            List<LocalDate> first = DateRule.readings("1 " + english.group(1) + " " + english.group(2), "en");
            return first.stream().map(YearMonth::from).findFirst();
        }
        if (vietnamese.matches()) {
            int month = Integer.parseInt(vietnamese.group(1));
            return month >= 1 && month <= 12
                    ? Optional.of(YearMonth.of(Integer.parseInt(vietnamese.group(2)), month))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
