package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment counted from something, as people write it: "1 day before exchange", "two days after step 3", "day 7 of ceasefire", "at
 * signature", "end of talks", and the same in Vietnamese.
 */
final class WhenPhrases {
    private static final String ID = "[a-z][a-z0-9-]*";
    /** What a moment counts from. */
    static final String OF = "(" + ID + "|(?:step|bước) [0-9]+|(?:the )?end of " + ID + "|(?:khi )?hết " + ID
            + "|the (?:signature|signing|start|beginning)|khi ký(?: kết)?|(?:ngày|lúc) ký)";

    /** So long at most. */
    private static final String MOST =
            "(?:by|within|in|at the latest|no later than|not later than|at most|up to|not more than"
                    + "|trong(?: vòng)?|chậm nhất(?: là)?|muộn nhất(?: là)?|không muộn hơn|không quá|tối đa)";

    private static final String TIME = "([^,;:.]{1,40}?)";
    private static final Pattern NOW = pattern("(?:at |from |on |the day of )?(?:the )?(?:signature|signing)"
            + "|at once|immediately|(?:from |at )?the (?:start|beginning)|from now on|khi ký|ngày ký|(?:từ |ngay )?khi ký"
            + "|ngay(?: lập tức)?|(?:ngay )?từ đầu");
    private static final Pattern BEFORE = pattern("(?:(?:by |on )?" + TIME + " )?(?:before|trước) " + OF);
    private static final Pattern BEFORE_LAST = pattern("trước " + OF + " " + TIME);
    private static final Pattern AFTER =
            pattern("(?:(?:on|" + MOST + ") )?" + TIME + " (?:after|from|following|sau|kể từ|tính từ)(?: khi)? " + OF
                    + "|" + MOST + " " + TIME + " (?:of|từ) " + OF);
    private static final Pattern WINDOW = pattern("(?:between |from |từ )?" + TIME + "(?: (?:and|to|đến) |[–-])" + TIME
            + " (?:after|from|following|of|sau|kể từ|tính từ)(?: khi)? " + OF);
    private static final Pattern SPAN = pattern("(?:" + MOST + " )?" + TIME);
    private static final Pattern AFTER_LAST = pattern("sau " + OF + " " + TIME);
    private static final Pattern SAME = pattern(
            "(?:on |by |(?:no|not) later than |at the latest on )?the day of " + OF + "|(?:vào )?cùng ngày với " + OF);
    private static final Pattern END = pattern("(?:the |at the )?end of (" + ID + ")|(?:khi )?hết (" + ID + ")");
    private static final List<String> COUNTS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> COUNTS_VI =
            List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

    private WhenPhrases() {}

    static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * What a text can mean: nothing, one thing or two.
     *
     * @param at the time of day that stands beside it; "" = none
     * @param isStart it says when something may begin
     */
    static List<When> find(String written, String at, boolean isStart) {
        String text = written.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("(?i) (?:at the latest|(?:là )?(?:chậm|muộn) nhất)$", "");
        if (NOW.matcher(text).matches()) {
            return List.of(new When.Within(Period.ZERO, When.SIGNATURE, at, List.of()));
        }
        List<When> numbered = NumberedPhrases.find(text, at, isStart);
        return numbered.isEmpty()
                ? same(text, at)
                        .or(() -> before(text, at))
                        .or(() -> window(text, at))
                        .or(() -> after(text, at))
                        .stream()
                        .toList()
                : numbered;
    }

    /** A length of time that is counted from nothing. */
    static boolean isSpan(String written) {
        Matcher span = SPAN.matcher(written.strip().replaceAll("\\s+", " "));
        return span.matches() && period(span.group(1)).isPresent();
    }

    private static Optional<When> same(String text, String at) {
        Matcher end = END.matcher(text);
        if (end.matches()) {
            return Optional.of(new When.Within(Period.ZERO, When.END + first(end, 1, 2), at, List.of()));
        }
        Matcher same = SAME.matcher(text);
        return same.matches()
                ? Optional.of(new When.Within(Period.ZERO, named(first(same, 1, 2)), at, List.of()))
                : Optional.empty();
    }

    private static Optional<When> before(String text, String at) {
        Matcher before = BEFORE.matcher(text);
        Matcher last = BEFORE_LAST.matcher(text);
        if (before.matches()) {
            Optional<Period> time = before.group(1) == null ? Optional.of(Period.ZERO) : period(before.group(1));
            return time.map(found -> new When.Before(found, named(before.group(2)), at));
        }
        return last.matches()
                ? period(last.group(2)).map(found -> new When.Before(found, named(last.group(1)), at))
                : Optional.empty();
    }

    /** "3 to 5 years after talks": the first number has the unit of the second, where it has none of its own. */
    private static Optional<When> window(String text, String at) {
        Matcher window = WINDOW.matcher(text);
        if (!window.matches()) {
            return Optional.empty();
        }
        String unit = window.group(2).substring(window.group(2).lastIndexOf(' ') + 1);
        Optional<Period> least = period(window.group(1)).or(() -> period(window.group(1) + " " + unit));
        Optional<Period> most = period(window.group(2));
        boolean isOne = least.isPresent() && most.isPresent() && isShorter(least.get(), most.get());
        return isOne
                ? Optional.of(new When.Window(least.get(), most.get(), named(window.group(3)), at))
                : Optional.empty();
    }

    /** Of two lengths of time, counted from any day. */
    static boolean isShorter(Period one, Period other) {
        LocalDate day = LocalDate.of(2000, 1, 1);
        return day.plus(one).isBefore(day.plus(other));
    }

    private static Optional<When> after(String text, String at) {
        Matcher after = AFTER.matcher(text);
        Matcher last = AFTER_LAST.matcher(text);
        if (after.matches()) {
            return period(first(after, 1, 3))
                    .map(found -> new When.Within(found, named(first(after, 2, 4)), at, List.of()));
        }
        return last.matches()
                ? period(last.group(2)).map(found -> new When.Within(found, named(last.group(1)), at, List.of()))
                : Optional.empty();
    }

    /** A length of time, counted from the signature. */
    static String fromSignature(String span) {
        boolean isVietnamese = span.matches(".*(?:ngày|tuần|tháng|năm|giờ)");
        return isVietnamese
                ? span + " kể từ khi ký"
                : span + (span.matches("(?i)(?:within|in) .*") ? " of " : " after ") + When.SIGNATURE;
    }

    static String first(Matcher found, int one, int other) {
        return found.group(one) == null ? found.group(other) : found.group(one);
    }

    /** What it counts from, as a case names it. */
    static String named(String of) {
        String tidy = of.toLowerCase(Locale.ROOT);
        if (tidy.matches("(?:the )?signature|the (?:signing|start|beginning)|khi ký(?: kết)?|(?:ngày|lúc) ký")) {
            return When.SIGNATURE;
        }
        return tidy.replaceFirst("^bước ", When.STEP).replaceFirst("^(?:the )?end of |^(?:khi )?hết ", When.END);
    }

    /** "7 days", "two weeks", "hai ngày", "the day". */
    private static Optional<Period> period(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (text.matches("(?:the |a )?day|ngày")) {
            return Optional.of(Period.ofDays(1));
        }
        int space = text.indexOf(' ');
        String count = space < 0 ? "" : text.substring(0, space);
        int number = count.equals("a") ? 1 : 1 + Math.max(COUNTS.indexOf(count), COUNTS_VI.indexOf(count));
        String counted = number == 0 ? written : number + text.substring(space);
        return NumberRule.findPeriod(counted).map(Period::parse);
    }
}
