package dev.gradus.documents.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that a cell gives without their year: “by 22 October”, “từ 22/7 đến 19/11”. */
public final class BareDays {
    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b(?:\\.(?!\\.))?";
    private static final String NO_YEAR = "(?![\\p{L}\\p{N}])(?!,? ?(?:of )?[0-9]{4})";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}/-])(?<![0-9][.])(?:the )?([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTHS + NO_YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?<![0-9] )" + MONTHS + " (?:the )?([0-9]{1,2})(?:st|nd|rd|th)?" + NO_YEAR);
    private static final Pattern SLASH = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}/-])(?<![0-9][.])(?:ngày )?([0-9]{1,2})/([0-9]{1,2})(?![\\p{N}/]|[.-][0-9]| năm)");
    private static final Pattern VIETNAMESE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:ngày )?(?:mùng |mồng )?([0-9]{1,2}) tháng ([0-9]{1,2})(?![\\p{N}]|[/-][0-9]|,? năm|,? [0-9]{4})");
    private static final Pattern DURATION = Pattern.compile("(?iu).*(?:trong|within|sau|mỗi|cứ)(?: vòng)? $");

    /** A day, and where in the text it stands. */
    public record Found(MonthDay day, int from, int to) {}

    private BareDays() {}

    public static boolean mayHold(String text) {
        return DAY_FIRST.matcher(text).find()
                || MONTH_FIRST.matcher(text).find()
                || SLASH.matcher(text).find()
                || VIETNAMESE.matcher(text).find();
    }

    /** In the order of the text; what can be read in two ways is left out. */
    public static List<Found> of(String text, String language) {
        List<Found> all = new ArrayList<>();
        DAY_FIRST
                .matcher(text)
                .results()
                .forEach(one -> add(all, one.group(1), month(one.group(2)), one.start(), one.end()));
        MONTH_FIRST
                .matcher(text)
                .results()
                .forEach(one -> add(all, one.group(2), month(one.group(1)), one.start(), one.end()));
        Matcher slash = SLASH.matcher(text);
        while (slash.find()) {
            boolean dayFirst = language.equals("vi") || Integer.parseInt(slash.group(1)) > 12;
            boolean monthFirst = !dayFirst && Integer.parseInt(slash.group(2)) > 12;
            if (dayFirst || monthFirst) {
                String day = slash.group(dayFirst ? 1 : 2);
                add(all, day, Integer.parseInt(slash.group(dayFirst ? 2 : 1)), slash.start(), slash.end());
            }
        }
        VIETNAMESE
                .matcher(text)
                .results()
                .filter(one -> !DURATION.matcher(text.substring(0, one.start())).matches())
                .forEach(one -> add(all, one.group(1), Integer.parseInt(one.group(2)), one.start(), one.end()));
        all.sort(Comparator.comparing(Found::from));
        return all;
    }

    private static void add(List<Found> all, String day, int month, int from, int to) {
        if (all.stream().noneMatch(other -> other.from() < to && from < other.to())) {
            find(Integer.parseInt(day), month).ifPresent(found -> all.add(new Found(found, from, to)));
        }
    }

    private static Optional<MonthDay> find(int day, int month) {
        try {
            return Optional.of(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        String first = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return List.of(Month.values()).stream()
                .filter(month -> month.name().startsWith(first))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** All such days from one day to another. */
    public static List<LocalDate> between(MonthDay day, LocalDate first, LocalDate last) {
        List<LocalDate> all = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (day.isValidYear(year)) {
                LocalDate one = Year.of(year).atMonthDay(day);
                if (!one.isBefore(first) && !one.isAfter(last)) {
                    all.add(one);
                }
            }
        }
        return all;
    }
}
