package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.time.Period;
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

    private final Reading reading;
    private final boolean isStart;

    private WhenReader(Fields fields, boolean isStart) {
        this.reading = fields.reading();
        this.isStart = isStart;
    }

    /** When something is due, or ends: at most one. */
    static List<When> read(Fields fields, String key) {
        return read(fields, key, false);
    }

    /** @param isStart it says when something may begin */
    static List<When> read(Fields fields, String key, boolean isStart) {
        return fields.find(key).stream()
                .flatMap(node -> new WhenReader(fields, isStart).when(node, fields.child(key)).stream())
                .toList();
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
        Clocked said = Clocked.of(bounded.group(1));
        List<When> counted = WhenPhrases.find(said.day(), said.clock(), isStart);
        if (counted.size() == 1 && signed(counted.getFirst()) instanceof When.Within within) {
            return reading.findDate(latest.strip(), at, node.place())
                    .map(day -> new When.Within(within.time(), within.of(), within.at(), List.of(day)));
        }
        return refused(text, at, node);
    }

    private Optional<When> refused(String text, String at, Node node) {
        reading.problems().add(Code.DATE_INVALID, at, node.place(), Node.Found.cut(text), "", "form.when");
        return Optional.empty();
    }

    private Optional<When> unbounded(String text, String at, Node node) {
        Clocked said = Clocked.of(text);
        Matcher after = AFTER_START.matcher(said.day());
        if (after.matches()) {
            return Optional.of(new When.AfterStart(Integer.parseInt(after.group(1)), said.clock()));
        }
        if (!DateRule.readings(said.day(), reading.language()).isEmpty()) {
            return reading.findDate(said.day(), at, node.place()).map(date -> new When.On(date, said.clock()));
        }
        List<When> counted = WhenPhrases.find(said.day(), said.clock(), isStart);
        if (counted.size() > 1) {
            String readings = counted.stream().map(WhenText::of).collect(Collectors.joining("; "));
            reading.problems().add(Code.WHEN_AMBIGUOUS, at, node.place(), Node.Found.cut(text), readings);
        } else if (counted.isEmpty() && WhenPhrases.isSpan(said.day())) {
            String example = WhenPhrases.fromSignature(said.day().strip());
            reading.problems().add(Code.WHEN_FROM, at, node.place(), Node.Found.cut(text), "", example);
        } else {
            return counted.isEmpty() ? refused(text, at, node) : Optional.of(signed(counted.getFirst()));
        }
        return Optional.empty();
    }

    /** The signing is the signature, unless a measure is called so. */
    private When signed(When when) {
        boolean isSigning = when.of().equals("signing") && !reading.ids().measures().contains("signing");
        return isSigning ? when.from(When.SIGNATURE) : when;
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
        Optional<Period> period = when.period("within");
        String of = when.string("of").replaceFirst("^bước (?=[0-9])", When.STEP).replaceFirst("^hết ", When.END);
        return period.filter(_ -> !of.isEmpty()).map(found -> new When.Within(found, of, "", List.of()));
    }
}
