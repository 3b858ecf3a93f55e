package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, weeks and months as people number them: "day 7 of ceasefire", "no later than week 6", "by the end of month 8", "cuối tuần thứ 6". */
final class NumberedPhrases {
    /** What stands before them, by what it does to the week or the month that follows. */
    private static final String LATEST =
            "at the latest(?: in| on)?|no later than|not later than|(?:cho )?đến hết|hết|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|không muộn hơn";

    private static final String EITHER = "by|until|(?:cho )?đến|tới";
    private static final String WITHIN = "on|in|at|during|within|vào|trong";
    private static final String FROM = "from|từ";
    private static final String BEFORE = "before|prior to|trước(?: khi)?";
    private static final String LEAD = "(?:(" + String.join("|", LATEST, EITHER, WITHIN, FROM, BEFORE) + ") )?";
    private static final String EDGE = "(?:(?:the )?(end|start|beginning) of |(cuối|hết|đầu) )?";
    private static final String NUMBER = "(?:(?:the )?([1-9][0-9]{0,4})(?:st|nd|rd|th) (day|week|month)"
            + "|(?:the )?(day|week|month|ngày(?: thứ)?|tuần(?: thứ)?|tháng thứ) ([1-9][0-9]{0,4}))";
    private static final Pattern PHRASE = WhenPhrases.pattern(
            LEAD + EDGE + NUMBER + "(?: (of|after|của|kể từ|tính từ|từ|sau)(?: khi)? " + WhenPhrases.OF + ")?");
    private static final int MOST_STRETCHES = 999;

    private final Matcher found;
    private final int number;
    private final String unit;
    private final String of;
    private final String at;

    private NumberedPhrases(Matcher found, String at) {
        this.found = found;
        this.number = Integer.parseInt(found.group(4) == null ? found.group(7) : found.group(4));
        this.unit = WhenPhrases.first(found, 5, 6).toLowerCase(Locale.ROOT);
        this.of = found.group(9) == null ? When.SIGNATURE : WhenPhrases.named(found.group(9));
        this.at = at;
    }

    /**
     * What a text can mean: nothing, one thing or two.
     *
     * @param isStart it says when something may begin, so that a week alone means its first day
     */
    static List<When> find(String text, String at, boolean isStart) {
        Matcher found = PHRASE.matcher(text);
        if (!found.matches()) {
            return List.of();
        }
        NumberedPhrases said = new NumberedPhrases(found, at);
        return said.unit.matches("day|ngày.*") ? said.days() : said.stretches(isStart);
    }

    private boolean isLed(String by) {
        String lead = found.group(1);
        return lead != null && lead.toLowerCase(Locale.ROOT).matches(by);
    }

    private boolean isEdge(String edge) {
        String said = found.group(2) == null ? found.group(3) : found.group(2);
        return said != null && said.toLowerCase(Locale.ROOT).matches(edge);
    }

    private When day(int day) {
        return new When.Numbered(day, of, at);
    }

    /** "Day 7 after" is day 7, or seven days after; "before day 7" has that day in it, or has not. */
    private List<When> days() {
        String counted = found.group(8);
        if (isEdge("start|beginning|đầu")) {
            return List.of();
        }
        if (counted != null && counted.toLowerCase(Locale.ROOT).matches("after|sau")) {
            return List.of(day(number), new When.Within(Period.ofDays(number), of, at, List.of()));
        }
        boolean isOpen = isLed(BEFORE) && !isEdge("end|cuối|hết") && number > 1;
        return isOpen ? List.of(day(number - 1), day(number)) : List.of(day(number));
    }

    private When stretch(int which, boolean isEnd) {
        return new When.Stretch(
                which, unit.matches("month|tháng.*") ? When.Stretch.MONTH : When.Stretch.WEEK, isEnd, of, at);
    }

    private List<When> stretches(boolean isStart) {
        String counted = found.group(8);
        boolean isAfter = counted != null && counted.toLowerCase(Locale.ROOT).matches("after|sau");
        if (number > MOST_STRETCHES || isAfter) {
            return List.of();
        }
        if (isEdge("end|cuối|hết")) {
            return List.of(stretch(number, true));
        }
        if (isLed(BEFORE)) {
            return number > 1 ? List.of(stretch(number - 1, true)) : List.of();
        }
        if (isEdge("start|beginning|đầu") || isLed(FROM)) {
            return List.of(stretch(number, false));
        }
        return isLed(EITHER)
                ? List.of(stretch(number, false), stretch(number, true))
                : List.of(stretch(number, isLed(LATEST) || !isStart));
    }
}
