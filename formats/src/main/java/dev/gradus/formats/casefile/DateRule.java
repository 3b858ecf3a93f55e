package dev.gradus.formats.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days are written: {@code 2019-02-28}, or as people write them: 28 February 2019, February 28, 2019, 28/2/2019, ngày 28 tháng 2 năm
 * 2019. What can be read in two ways is not guessed at: both readings come back.
 */
public final class DateRule {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(ngày )?([0-9]{1,2})([-/.])([0-9]{1,2})\\3([0-9]{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:the )?([0-9]{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(\\p{L}{3,9})\\.?,? ([0-9]{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.? (?:the )?([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern VIETNAMESE = Pattern.compile(
            "(?:ngày )?(?:mùng |mồng )?([0-9]{1,2}) tháng ([0-9]{1,2}|\\p{L}+(?: \\p{L}+)?),?(?: năm)? ([0-9]{4})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> MONTHS_VI =
            List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");

    private DateRule() {}

    /**
     * Every day that a text can mean, in the order of the calendar: none, one, or two where day and month could stand either way.
     *
     * @param language of the case; in Vietnamese the day always comes before the month
     */
    public static List<LocalDate> readings(String text, String language) {
        Set<LocalDate> found = new TreeSet<>();
        String tidy = text.strip().replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(tidy);
        Matcher yearFirst = YEAR_FIRST.matcher(tidy);
        Matcher yearLast = YEAR_LAST.matcher(tidy);
        if (iso.matches()) {
            add(found, iso.group(1), number(iso.group(2)), iso.group(3));
        } else if (yearFirst.matches()) {
            add(found, yearFirst.group(1), number(yearFirst.group(3)), yearFirst.group(4));
        } else if (yearLast.matches()) {
            add(found, yearLast.group(5), number(yearLast.group(4)), yearLast.group(2));
            if (yearLast.group(1) == null && !language.startsWith("vi")) {
                add(found, yearLast.group(5), number(yearLast.group(2)), yearLast.group(4));
            }
        } else {
            inWords(found, tidy.toLowerCase(Locale.ROOT));
        }
        return List.copyOf(found);
    }

    private static void inWords(Set<LocalDate> found, String text) {
        Matcher dayMonth = DAY_MONTH.matcher(text);
        Matcher monthDay = MONTH_DAY.matcher(text);
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (dayMonth.matches()) {
            add(found, dayMonth.group(3), english(dayMonth.group(2)), dayMonth.group(1));
        } else if (monthDay.matches()) {
            add(found, monthDay.group(3), english(monthDay.group(1)), monthDay.group(2));
        } else if (vietnamese.matches()) {
            String month = vietnamese.group(2);
            int named = MONTHS_VI.indexOf(month) + 1;
            add(found, vietnamese.group(3), named == 0 ? number(month) : named, vietnamese.group(1));
        }
    }

    /** A month by its name or by its first letters, three at least; 0 = none. */
    private static int english(String name) {
        for (int k = 0; k < MONTHS.size(); k++) {
            if (MONTHS.get(k).startsWith(name)) {
                return k + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private static void add(Set<LocalDate> found, String year, int month, String day) {
        try {
            if (!year.equals("0000")) {
                found.add(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
            }
        } catch (DateTimeException _) {
            // no day of the calendar, so no reading
        }
    }
}
