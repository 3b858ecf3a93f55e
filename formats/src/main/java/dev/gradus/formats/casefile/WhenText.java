package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a moment stands in a case file. */
public final class WhenText {
    private WhenText() {}

    public static String of(When when) {
        String at = when.at().isEmpty() ? "" : " " + when.at();
        return switch (when) {
            case When.On on -> on.day() + at;
            case When.AfterStart after -> "D+" + after.days() + at;
            case When.Numbered numbered -> "day " + numbered.number() + " of " + numbered.of() + at;
            case When.Stretch stretch ->
                (stretch.isEnd() ? "end" : "start") + " of "
                        + (stretch.unit().equals(When.Stretch.WEEK) ? "week " : "month ") + stretch.number() + " of "
                        + stretch.of() + at;
            case When.Window window ->
                "between " + words(window.least()) + " and " + words(window.most()) + " after " + window.of() + at;
            case When.Before before -> (words(before.time()) + " before " + before.of()).strip() + at;
            case When.Within within ->
                within(within)
                        + at
                        + within.latest().stream()
                                .map(day -> ", " + day + " at the latest")
                                .collect(Collectors.joining());
        };
    }

    /** A text that a case would take for a moment, or for a name. */
    public static boolean mayBeMoment(String text, String language) {
        return text.matches("[a-z][a-z0-9-]*|[dD] ?\\+ ?[0-9]{1,5}")
                || !DateRule.readings(text, language).isEmpty()
                || !WhenPhrases.find(text, "", false).isEmpty();
    }

    private static String within(When.Within within) {
        if (within.time().isZero()) {
            return within.isOfEnd() ? within.of() : "the day of " + within.of();
        }
        return words(within.time()) + " after " + within.of();
    }

    /** "1 year 2 months 3 days"; "" = none. */
    private static String words(Period time) {
        return Stream.of(unit(time.getYears(), "year"), unit(time.getMonths(), "month"), unit(time.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String unit(int count, String name) {
        return count == 0 ? "" : count + " " + name + (count == 1 ? "" : "s");
    }
}
