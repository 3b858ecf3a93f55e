package dev.gradus.documents.cell;

import dev.gradus.documents.cell.Moment.AfterStart;
import dev.gradus.documents.cell.Moment.Day;
import dev.gradus.documents.cell.Moment.Within;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads when and after what: {@code D+30}, {@code within 60 days of signature}, {@code trong vòng 6 tháng}, {@code daily by 12:00},
 * {@code 27 July 2022}, {@code at once}, {@code upon 9}. What can be read in two ways is asked.
 */
public final class TimeCell {
    private static final Pattern UNKNOWN = Pattern.compile("\\?+|tbd|tbc|unknown|chưa rõ|không rõ");
    private static final Pattern OPEN = Pattern.compile(
            "open|open-ended|none|not set|no deadline|no latest day|n/a|na|-|–|—|mở|để ngỏ|không|không có|không định|chưa định|không xác định|không có ngày muộn nhất");
    private static final Pattern WHENEVER = Pattern.compile(
            "whenever|ongoing|on-going|in progress|under way|underway|already|done|continuous(?:ly)?|đang thực hiện|đang diễn ra|đã xong|thường xuyên|liên tục|as needed|if need be|on request|at all times|for good|permanent(?:ly)?|khi cần|luôn luôn|vĩnh viễn|lâu dài");
    private static final String SIGNING =
            "(?:the )?(?:signature|signing|date of signature|date of signing|conclusion|entry into force|(?:ngày |lúc |khi )?ký(?: kết)?)";
    private static final Pattern AT_ONCE = Pattern.compile(
            "(?:at once|immediately|immediate|forthwith|right away|now|ngay|ngay lập tức|lập tức|tức thì)(?: (?:after|on|upon|from|sau|sau khi|khi) ("
                    + SIGNING + "|(?:step |bước )?" + WaitCell.STEP + "))?");
    private static final Pattern ON_SIGNING =
            Pattern.compile("(?:at|on|upon|with|khi|lúc|ngay khi) " + SIGNING + "|d-day|ngày n");
    private static final Pattern FROM_SIGNING =
            Pattern.compile("(?:from|since|as of|từ|kể từ) (?:" + SIGNING + "|d-day|ngày n)");
    private static final Pattern DAY_PLUS = Pattern.compile("(?:d|n) ?\\+ ?([0-9]{1,5})(?: days?)?");
    private static final Pattern DAY_NUMBER =
            Pattern.compile("(?:from |by |no later than |từ )?(?:day|ngày thứ) ([0-9]{1,5})");
    private static final Pattern SPAN = Pattern.compile(
            "(?:no later than |at most |up to |at the latest |within |in |not more than |trong vòng |trong |sau |tối đa |chậm nhất |không quá )*("
                    + Numerals.SPAN
                    + ")(?: at most| at the latest|,? tối đa)?(?: (?:of|from|after|following|since|as of|kể từ|tính từ|từ|sau)(?: khi)? (.+))?");
    private static final Pattern EVERY = Pattern.compile(
            "(?:(daily|weekly|monthly|quarterly|half-yearly|yearly|annually|hằng ngày|hàng ngày|hằng tuần|hàng tuần|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng năm|hàng năm)|(?:then )?(?:every|each|mỗi|once every|once a|cứ) ?("
                    + Numerals.SPAN + "|day|week|month|quarter|year|ngày|tuần|tháng|quý|năm))");
    private static final Pattern CLOCK =
            Pattern.compile("(?:,? ?(?:by|before|at|until|trước|lúc|vào) )?\\b([0-9]{1,2}[:h][0-9]{2})(?: h)?\\b");
    private static final Pattern UNTIL = Pattern.compile(
            "^(?:begins |bắt đầu )?(?:neither before nor after|đúng|by the|by|until|no later than|not later than|at the latest|on|due|at|in|during|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|đến|cho đến|vào|trong) ");
    private static final Pattern BEFORE = Pattern.compile("^(?:before|trước) ");
    private static final Pattern FROM = Pattern.compile(
            "^(?:begins |bắt đầu )?(?:from|since|starting|starting on|as of|not before|không sớm hơn|từ|kể từ) ");
    private static final Pattern RANGE =
            Pattern.compile("(?:from |between |từ )?(.+?)(?:\\.\\.| to | until | and | - | – |–| đến | tới )(.+)");
    private static final Pattern FIRST = Pattern.compile(
            "(.+?),? (?:or|hoặc) (.+?)[,;]? \\(?(?:whichever (?:is |comes )?(?:first|earlier|sooner)|tùy (?:theo )?(?:điều kiện|mốc|ngày) nào (?:đến |tới )?(?:trước|sớm hơn))\\)?");
    private static final Pattern OWN_DAY = Pattern.compile("(?iu)\\bd-day|ngày [dne]\\b|^[dte] ?(?:[+−-] ?[0-9]+)?$");
    private static final Pattern PARTS = Pattern.compile("[;,(] ?|\\) ?");

    /** What is told of a time from one day to another, as the cell gives both. */
    public static final String PERIOD = "due.period";

    private final String language;
    private final boolean bare;

    private TimeCell(String language, boolean bare) {
        this.language = language;
        this.bare = bare;
    }

    /** A cell of the column of deadlines or days: a number alone is asked. */
    public static Timing due(String text, String language) {
        return new TimeCell(language, false).read(text);
    }

    /** As {@link #due(String, String)}; what counts from a D-Day that is a day of its own is asked, since it is not that of signature. */
    public static Timing due(String text, String language, boolean ownDay) {
        return ownDay && OWN_DAY.matcher(text).find()
                ? Timing.only(Told.question("time.own-day"))
                : due(text, language);
    }

    /** A cell of the column of what a step waits for: a number alone is a step. */
    public static Timing waits(String text, String language) {
        return new TimeCell(language, true).read(text);
    }

    private Timing read(String text) {
        if (text.isBlank()) {
            return Timing.NOTHING;
        }
        Optional<Timing> whole = one(text.replaceFirst("(?i)([0-9]),? at the latest$", "$1"));
        if (whole.isPresent()) {
            return whole.get();
        }
        Timing together = Timing.NOTHING;
        boolean rest = false;
        for (String part : PARTS.split(text)) {
            Optional<Timing> found = part.isBlank() ? Optional.of(Timing.NOTHING) : one(part.strip());
            rest |= found.isEmpty();
            together = together.with(found.or(() -> begins(part)).orElse(Timing.NOTHING));
        }
        String key = together.saysSomething() ? "time.rest" : bare ? "waits.unclear" : "time.unclear";
        return rest ? together.with(Timing.only(Told.question(key))) : together;
    }

    private Optional<Timing> one(String text) {
        String plain = Numerals.plain(text);
        return Stream.<Supplier<Optional<Timing>>>of(
                        () -> words(plain),
                        () -> whicheverIsFirst(text),
                        () -> day(text, plain),
                        () -> start(plain),
                        () -> waits(plain),
                        () -> every(plain),
                        () -> span(plain),
                        () -> range(text))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Timing> words(String plain) {
        if (UNKNOWN.matcher(plain).matches()) {
            return Optional.of(Timing.only(Told.question("time.unknown")));
        }
        if (OPEN.matcher(plain).matches()) {
            return Optional.of(Timing.only(Told.understood("time.open")));
        }
        return WHENEVER.matcher(plain).matches()
                ? Optional.of(Timing.only(Told.note("time.whenever")))
                : Optional.empty();
    }

    private Optional<Timing> waits(String plain) {
        return WaitCell.all(plain, bare)
                .map(waits -> waits.stream()
                        .map(wait -> Timing.wait(
                                wait,
                                wait.steps().isEmpty()
                                        ? Told.understood("waits.alongside")
                                        : Told.understood(
                                                "waits." + wait.kind().name().toLowerCase(Locale.ROOT),
                                                String.join(", ", wait.steps()))))
                        .reduce(Timing.NOTHING, Timing::with))
                .map(timing -> uponOne(timing, plain));
    }

    /** In a column of deadlines, “upon completion of 5” is at once after it. */
    private Timing uponOne(Timing timing, String plain) {
        boolean isOne =
                timing.waits().size() == 1 && timing.waits().getFirst().steps().size() == 1;
        if (bare
                || !isOne
                || !plain.startsWith("upon ")
                || timing.waits().getFirst().kind() != Wait.Kind.AFTER) {
            return timing;
        }
        String step = timing.waits().getFirst().steps().getFirst();
        return timing.with(Timing.due(within(Period.ZERO, step), Told.understood("due.once-after", step)));
    }

    private Optional<Timing> day(String text, String plain) {
        String after = UNTIL.matcher(plain).find() ? cut(text, UNTIL, plain) : text;
        boolean before = BEFORE.matcher(plain).find();
        boolean from = FROM.matcher(plain).find();
        String rest = before ? cut(text, BEFORE, plain) : from ? cut(text, FROM, plain) : after;
        Optional<Days.Found> found = Days.find(rest, language);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Days.Found days = found.get();
        if (!days.ambiguous().isEmpty()) {
            return Optional.of(Timing.only(Told.question(
                    "time.ambiguous",
                    days.ambiguous().getFirst().toString(),
                    days.ambiguous().getLast().toString())));
        }
        if (!before && !from && plain.startsWith("by ")) {
            return days.to().map(last -> dated(last, last, days.clock(), false, false));
        }
        return days.from().flatMap(first -> days.to().map(last -> dated(first, last, days.clock(), before, from)));
    }

    private static Timing dated(LocalDate first, LocalDate last, String clock, boolean before, boolean from) {
        if (from) {
            return Timing.notBefore(new Day(first, clock), Told.understood("from.day", shown(first, clock)));
        }
        if (before && !first.equals(last)) {
            return Timing.due(
                    new Day(first.minusDays(1), clock),
                    Told.understood("due.day", first.minusDays(1).toString()));
        }
        if (before) {
            return Timing.due(new Day(first, clock), Told.assumed("due.before", shown(first, clock)));
        }
        return first.equals(last)
                ? Timing.due(new Day(last, clock), Told.understood("due.day", shown(last, clock)))
                : Timing.window(
                        new Day(first, ""),
                        new Day(last, ""),
                        Told.understood("due.between", first.toString(), last.toString()));
    }

    private static String shown(LocalDate day, String clock) {
        return clock.isEmpty() ? day.toString() : day + ", " + clock;
    }

    /** The text without what the pattern finds at its beginning; lower case keeps lengths but for a few letters. */
    private static String cut(String text, Pattern beginning, String plain) {
        Matcher found = beginning.matcher(plain);
        return found.find()
                ? text.strip()
                        .replaceAll("\\s+", " ")
                        .substring(Math.min(found.end(), text.strip().length()))
                : text;
    }

    private Optional<Timing> start(String plain) {
        Matcher plus = DAY_PLUS.matcher(plain);
        Matcher number = DAY_NUMBER.matcher(plain);
        Matcher once = AT_ONCE.matcher(plain);
        if (plus.matches()) {
            int days = Integer.parseInt(plus.group(1));
            return Optional.of(Timing.due(new AfterStart(days), Told.understood("due.start", "D+" + days)));
        }
        if (number.matches()) {
            int day = Integer.parseInt(number.group(1));
            return Optional.of(
                    Timing.only(Told.question("time.day-number", "" + day, "D+" + Math.max(0, day - 1), "D+" + day)));
        }
        if (ON_SIGNING.matcher(plain).matches()) {
            return Optional.of(Timing.due(new AfterStart(0), Told.understood("due.signing")));
        }
        if (FROM_SIGNING.matcher(plain).matches()) {
            return Optional.of(Timing.notBefore(new AfterStart(0), Told.understood("from.signing")));
        }
        return once.matches() ? Optional.of(atOnce(once.group(1))) : Optional.empty();
    }

    private static Timing atOnce(@Nullable String of) {
        if (of == null) {
            return Timing.due(within(Period.ZERO, ""), Told.assumed("due.at-once"));
        }
        List<String> steps = of.matches(SIGNING) ? List.of() : WaitCell.steps(of);
        return steps.isEmpty()
                ? Timing.due(within(Period.ZERO, ""), Told.understood("due.signing"))
                : Timing.due(
                        within(Period.ZERO, steps.getFirst()), Told.understood("due.once-after", steps.getFirst()));
    }

    private static Optional<Timing> every(String plain) {
        Matcher clock = CLOCK.matcher(plain);
        boolean timed = clock.find();
        String time = timed ? clock.group(1).replace('h', ':') : "";
        String rest = (timed ? clock.replaceFirst("") : plain)
                .replaceFirst("^(?:at|lúc) ", "")
                .replaceFirst("[, ]+$", "")
                .strip();
        Matcher every = EVERY.matcher(rest);
        if (!every.matches()) {
            return Optional.empty();
        }
        String unit = every.group(1) != null ? every.group(1) : every.group(2);
        return period(unit).map(period -> {
            Timing timing = Timing.every(period, Told.understood("every", period.toString()));
            return timed ? timing.with(Timing.only(Told.note("every.clock", time))) : timing;
        });
    }

    /** How often, where what follows is not understood: “monthly until the vote”. */
    private static Optional<Timing> begins(String part) {
        String plain = Numerals.plain(part);
        Matcher every = EVERY.matcher(plain);
        return every.lookingAt() && every.end() < plain.length() && plain.charAt(every.end()) == ' '
                ? every(plain.substring(0, every.end()))
                : Optional.empty();
    }

    private static Optional<Period> period(String unit) {
        return Numerals.period(unit).or(() -> switch (unit) {
            case "daily", "day", "ngày", "hằng ngày", "hàng ngày" -> Optional.of(Period.ofDays(1));
            case "weekly", "week", "tuần", "hằng tuần", "hàng tuần" -> Optional.of(Period.ofDays(7));
            case "monthly", "month", "tháng", "hằng tháng", "hàng tháng" -> Optional.of(Period.ofMonths(1));
            case "quarterly", "quarter", "quý", "hằng quý", "hàng quý" -> Optional.of(Period.ofMonths(3));
            case "half-yearly" -> Optional.of(Period.ofMonths(6));
            case "yearly", "annually", "year", "năm", "hằng năm", "hàng năm" -> Optional.of(Period.ofYears(1));
            default -> Optional.empty();
        });
    }

    private Optional<Timing> span(String plain) {
        Matcher span = SPAN.matcher(plain);
        if (!span.matches()) {
            return Optional.empty();
        }
        Optional<Period> period = Numerals.period(span.group(1));
        if (period.isEmpty()) {
            return Optional.empty();
        }
        String from = span.group(2);
        String length = period.get().toString();
        if (from == null) {
            return Optional.of(Timing.due(within(period.get(), ""), Told.assumed("due.from-signing", length)));
        }
        if (from.matches(SIGNING)) {
            return Optional.of(Timing.due(within(period.get(), ""), Told.understood("due.signed", length)));
        }
        if (from.matches("(?:the )?start|d-day|ngày n|bắt đầu")) {
            return Optional.of(Timing.due(within(period.get(), ""), Told.assumed("due.from-start", length)));
        }
        return afterStepOrDay(period.get(), from);
    }

    private Optional<Timing> afterStepOrDay(Period period, String from) {
        if (from.matches("(?:(?:the )?(?:completion|end) of )?(?:step |bước )?" + WaitCell.STEP)) {
            String step = WaitCell.steps(from).getLast();
            return Optional.of(Timing.due(within(period, step), Told.understood("due.after", period.toString(), step)));
        }
        return Days.find(from, language)
                .filter(Days.Found::isDay)
                .flatMap(Days.Found::from)
                .map(day -> day.plus(period))
                .map(day -> Timing.due(new Day(day, ""), Told.understood("due.day", day.toString())));
    }

    private static Within within(Period period, String step) {
        return new Within(period, step, Optional.empty());
    }

    /** A time after something, or a day: the earlier one. */
    private Optional<Timing> whicheverIsFirst(String text) {
        Matcher first = FIRST.matcher(text.strip());
        if (!first.matches()) {
            return Optional.empty();
        }
        List<Timing> both = new ArrayList<>();
        one(first.group(1)).ifPresent(both::add);
        one(first.group(2)).ifPresent(both::add);
        List<Moment> moments =
                both.stream().map(Timing::due).flatMap(Optional::stream).toList();
        Optional<Within> within = moments.stream()
                .filter(Within.class::isInstance)
                .map(Within.class::cast)
                .findFirst();
        Optional<Day> day = moments.stream()
                .filter(Day.class::isInstance)
                .map(Day.class::cast)
                .findFirst();
        if (within.isEmpty() || day.isEmpty()) {
            return Optional.of(Timing.only(Told.question("time.first")));
        }
        Within bounded = new Within(
                within.get().period(),
                within.get().step(),
                Optional.of(day.get().date()));
        Timing timing = Timing.due(
                bounded, Told.understood("due.latest", day.get().date().toString()));
        return Optional.of(both.stream()
                .map(Timing::told)
                .flatMap(List::stream)
                .filter(told -> told.key().startsWith("due.") && !told.key().equals("due.day"))
                .map(Timing::only)
                .reduce(timing, Timing::with));
    }

    private Optional<Timing> range(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = Days.find(range.group(1), language).flatMap(Days.Found::from);
        Optional<LocalDate> to = Days.find(range.group(2), language).flatMap(Days.Found::to);
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(Timing.window(
                        new Day(from.get(), ""),
                        new Day(to.get(), ""),
                        Told.understood(PERIOD, from.get().toString(), to.get().toString())))
                : Optional.empty();
    }
}
