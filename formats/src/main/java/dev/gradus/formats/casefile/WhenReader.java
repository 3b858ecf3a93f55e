package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads when something is due or may begin: a day, {@code D+30}, a phrase ({@link WhenPhrases}), or {@code {within: 7 days, of:
 * withdrawal}}. A time of day may stand beside what is no mapping; it is shown and not reckoned with.
 */
final class WhenReader {
    private static final Pattern AFTER_START = Pattern.compile("[dD] ?\\+ ?([0-9]{1,5})");
    private static final String TIME = "[0-9]{1,2}[:.][0-9]{2}(?: ?\\p{Lu}{2,5}(?:[+−-][0-9]{1,2}(?::[0-9]{2})?)?)?";
    private static final Pattern WITH_TIME = Pattern.compile("(.+?),? (" + TIME + ")");
    private static final Pattern TIME_FIRST =
            Pattern.compile("(?:by |at |before |lúc |trước )?(" + TIME + "),? (?:on |of |vào )?(.+)");

    private static final Pattern LATEST = Pattern.compile(
            "(.+?), (?:and )?(?:([^,]*[0-9][^,]*(?:, [0-9]{4})?) at the latest|muộn nhất(?: là)? (.+))");

    /** Something that happens, and nothing that can be counted from. */
    private static final Pattern EVENT = WhenPhrases.pattern(
            "(?:after|once|when|until|upon|as soon as|as long as|there is|sau khi|khi nào|ngay khi|chừng nào|cho đến khi|cho tới khi|khi) [^0-9]+ [^0-9]+");

    private static final String WITHIN = "within";

    private final Reading reading;
    private final Use use;

    /** What a moment is for. */
    private enum Use {
        DUE,
        START,
        END
    }

    private WhenReader(Reading reading, Use use) {
        this.reading = reading;
        this.use = use;
    }

    /** By when something is due: at most one. */
    static List<When> due(Fields fields, String key) {
        return read(fields, key, Use.DUE);
    }

    /** From when something may begin: at most one. */
    static List<When> start(Fields fields, String key) {
        return read(fields, key, Use.START);
    }

    /** When something ends: at most one. */
    static List<When> end(Fields fields, String key) {
        return read(fields, key, Use.END);
    }

    private static List<When> read(Fields fields, String key, Use use) {
        return fields.find(key).stream()
                .flatMap(node -> new WhenReader(fields.reading(), use).when(node, fields.child(key)).stream())
                .toList();
    }

    /**
     * When something ends that may be any text: the one moment that it is, counted from what the case has; else nothing. A name that is that
     * of two things is asked.
     */
    static List<When> understood(Fields fields, String key) {
        WhenReader reader = new WhenReader(fields.reading(), Use.END);
        if (!(fields.find(key).orElse(new Node.Refused(fields.place())) instanceof Node.Scalar scalar)) {
            return List.of();
        }
        if (reader.bare(scalar.text(), "").size() > 1) {
            return reader.when(scalar, fields.child(key)).stream().toList();
        }
        List<When> readings = reader.readings(scalar.text());
        return readings.size() == 1 && reader.isKnown(readings.getFirst()) ? readings : List.of();
    }

    private boolean isKnown(When when) {
        String of = when.isOfEnd() ? when.of().substring(When.END.length()) : when.of();
        return of.isEmpty()
                || of.equals(When.SIGNATURE)
                || reading.ids().isMeasure(of)
                || (when.isOfEnd() ? reading.ids().clauses() : reading.ids().deadlines()).contains(of);
    }

    private Optional<When> when(Node node, String at) {
        if (node instanceof Node.Mapping) {
            return within(Fields.of(reading, node, Shape.WHEN, at, node.place()));
        }
        String text = reading.string(node, at);
        return text.isEmpty() ? Optional.empty() : written(text, at, node);
    }

    /** What is counted from something may have a day that bounds it: "7 days after withdrawal, 28 February 2020 at the latest". */
    private Optional<When> written(String text, String at, Node node) {
        Matcher bounded = LATEST.matcher(text.strip());
        if (!bounded.matches()) {
            return unbounded(text, at, node);
        }
        String latest = bounded.group(2) == null ? bounded.group(3) : bounded.group(2);
        List<When> counted = readings(bounded.group(1));
        if (counted.size() == 1 && counted.getFirst() instanceof When.Within within) {
            return reading.findDate(latest.strip(), at, node.place())
                    .map(day -> new When.Within(within.time(), within.of(), within.at(), List.of(day)));
        }
        return refused(text, at, node);
    }

    private Optional<When> refused(String text, String at, Node node) {
        if (EVENT.matcher(text.strip()).matches()) {
            reading.problems().add(Code.WHEN_EVENT, at, node.place(), Node.Found.cut(text));
            return Optional.empty();
        }
        reading.problems().add(Code.DATE_INVALID, at, node.place(), Node.Found.cut(text), "", "form.when");
        return Optional.empty();
    }

    private Optional<When> unbounded(String text, String at, Node node) {
        Clocked said = Clocked.of(text);
        if (!DateRule.readings(said.day(), reading.language()).isEmpty()) {
            return reading.findDate(said.day(), at, node.place()).map(date -> new When.On(date, said.clock()));
        }
        List<When> readings = readings(text);
        if (readings.size() == 1) {
            return Optional.of(readings.getFirst());
        }
        if (readings.isEmpty() && !WhenPhrases.isSpan(said.day())) {
            return refused(text, at, node);
        }
        String found = Node.Found.cut(text);
        if (readings.isEmpty()) {
            String example = WhenPhrases.fromSignature(said.day().strip());
            reading.problems().add(Code.WHEN_FROM, at, node.place(), found, "", example);
        } else {
            String all = readings.stream().map(WhenText::of).collect(Collectors.joining("; "));
            reading.problems().add(Code.WHEN_AMBIGUOUS, at, node.place(), found, all);
        }
        return Optional.empty();
    }

    /** All that a text can mean. */
    private List<When> readings(String text) {
        Clocked said = Clocked.of(text);
        Matcher after = AFTER_START.matcher(said.day());
        if (after.matches()) {
            return List.of(new When.AfterStart(Integer.parseInt(after.group(1)), said.clock()));
        }
        List<LocalDate> days = DateRule.readings(said.day(), reading.language());
        if (!days.isEmpty()) {
            return days.stream()
                    .<When>map(day -> new When.On(day, said.clock()))
                    .toList();
        }
        List<When> bare = bare(said.day().strip(), said.clock());
        return bare.isEmpty()
                ? WhenPhrases.find(said.day(), said.clock(), use == Use.START).stream()
                        .filter(when -> use != Use.START || !(when instanceof When.Window))
                        .map(this::settled)
                        .toList()
                : bare;
    }

    /** A name alone: a deadline is its day; something ends with a measure or a clause; of a measure it is not said what is due then. */
    private List<When> bare(String name, String clock) {
        List<When> readings = new ArrayList<>();
        boolean isMeasure = reading.ids().isMeasure(name);
        if (isMeasure && use != Use.END) {
            readings.add(new When.Within(Period.ZERO, name, clock, List.of()));
            readings.add(new When.Before(Period.ZERO, name, clock));
        }
        if (isMeasure || reading.ids().clauses().contains(name)) {
            readings.add(new When.Within(Period.ZERO, When.END + name, clock, List.of()));
        }
        if (reading.ids().deadlines().contains(name)) {
            readings.add(new When.Within(Period.ZERO, name, clock, List.of()));
        }
        return readings;
    }

    /** The signing is the signature, unless a measure is called so; what counts from a clause counts from its end. */
    private When settled(When when) {
        String of = when.of();
        boolean isSigning = of.equals("signing") && !reading.ids().isMeasure(of);
        boolean isClause = reading.ids().clauses().contains(of)
                && !reading.ids().isMeasure(of)
                && !reading.ids().deadlines().contains(of);
        return isSigning ? when.from(When.SIGNATURE) : isClause ? when.from(When.END + of) : when;
    }

    /** What is said without its time of day, and that. */
    private record Clocked(String day, String clock) {
        static Clocked of(String text) {
            Matcher last = WITH_TIME.matcher(text.strip());
            Matcher first = TIME_FIRST.matcher(text.strip());
            return last.matches()
                    ? new Clocked(last.group(1), last.group(2))
                    : first.matches() ? new Clocked(first.group(2), first.group(1)) : new Clocked(text.strip(), "");
        }
    }

    private Optional<When> within(Fields when) {
        String of = when.string("of").replaceFirst("^bước (?=[0-9])", When.STEP).replaceFirst("^hết ", When.END);
        if (when.find(WITHIN).stream().anyMatch(node -> node instanceof Node.Sequence)) {
            List<Period> both = when.periods(WITHIN);
            return window(both, of).or(() -> both.isEmpty() || of.isEmpty() ? Optional.empty() : noWindow(when));
        }
        Optional<Period> period = when.period(WITHIN);
        return period.filter(_ -> !of.isEmpty()).map(found -> settled(new When.Within(found, of, "", List.of())));
    }

    /** Two times, the shorter first; nothing may begin between two days. */
    private Optional<When> window(List<Period> both, String of) {
        boolean isOne = both.size() == 2
                && use != Use.START
                && !of.isEmpty()
                && WhenPhrases.isShorter(both.getFirst(), both.getLast());
        return isOne
                ? Optional.of(settled(new When.Window(both.getFirst(), both.getLast(), of, "")))
                : Optional.empty();
    }

    private Optional<When> noWindow(Fields when) {
        reading.problems()
                .add(Code.WHEN_WINDOW, when.child(WITHIN), when.placeOf(WITHIN), String.join(", ", when.names(WITHIN)));
        return Optional.empty();
    }
}
