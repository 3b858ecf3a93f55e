package dev.gradus.formats.casefile;

import dev.gradus.agreement.When;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when something is due or may begin: a day, {@code D+30}, a phrase ({@link WhenPhrases}), or {@code {within: 7 days, of: withdrawal,
 * at: "16:00", latest: …}}. A time of day may stand beside it, which is shown and not reckoned with.
 */
final class WhenReader {
    private static final Pattern AFTER_START = Pattern.compile("[dD] ?\\+ ?([0-9]{1,5})");
    private static final String TIME = "[0-9]{1,2}[:.][0-9]{2}(?: ?\\p{Lu}{2,5}(?:[+−-][0-9]{1,2}(?::[0-9]{2})?)?)?";
    private static final Pattern CLOCK = Pattern.compile(TIME);
    private static final Pattern WITH_TIME = Pattern.compile("(.+?),? (" + TIME + ")");
    private static final Pattern TIME_FIRST =
            Pattern.compile("(?:by |at |before |lúc |trước )?(" + TIME + "),? (?:on |of |vào )?(.+)");

    private final Fields fields;
    private final Reading reading;

    private WhenReader(Fields fields) {
        this.fields = fields;
        this.reading = fields.reading();
    }

    /** At most one. */
    static List<When> read(Fields fields, String key) {
        return fields.find(key).stream()
                .flatMap(node -> new WhenReader(fields).when(node, fields.child(key)).stream())
                .toList();
    }

    private Optional<When> when(Node node, String at) {
        if (node instanceof Node.Mapping) {
            return within(Fields.of(reading, node, Shape.WHEN, at, node.place()));
        }
        String text = reading.string(node, at);
        return text.isEmpty() ? Optional.empty() : written(text, at, node);
    }

    private Optional<When> written(String text, String at, Node node) {
        Matcher timed = WITH_TIME.matcher(text.strip());
        Matcher first = TIME_FIRST.matcher(text.strip());
        String day = timed.matches() ? timed.group(1) : first.matches() ? first.group(2) : text.strip();
        String clock = timed.matches() ? timed.group(2) : first.matches() ? first.group(1) : "";
        Matcher after = AFTER_START.matcher(day);
        if (after.matches()) {
            return Optional.of(new When.AfterStart(Integer.parseInt(after.group(1)), clock));
        }
        List<LocalDate> days = DateRule.readings(day, reading.language());
        Optional<When> counted = days.isEmpty() ? WhenPhrases.find(day, clock) : Optional.empty();
        if (counted.isPresent()) {
            return counted;
        }
        if (days.isEmpty()) {
            reading.problems().add(Code.DATE_INVALID, at, node.place(), Node.Found.cut(text), "", "form.when");
            return Optional.empty();
        }
        return reading.findDate(day, at, node.place()).map(date -> new When.On(date, clock));
    }

    private Optional<When> within(Fields when) {
        Optional<Period> period = when.period("within");
        String at = when.string("at");
        if (!at.isEmpty() && !CLOCK.matcher(at).matches()) {
            reading.problems()
                    .add(Code.DATE_INVALID, when.child("at"), when.placeOf("at"), Node.Found.cut(at), "", "form.clock");
        }
        List<LocalDate> latest = when.dates("latest");
        String of = when.string("of").replaceFirst("^bước (?=[0-9])", When.STEP).replaceFirst("^hết ", When.END);
        return period.filter(_ -> !of.isEmpty()).map(found -> new When.Within(found, of, at, latest));
    }
}
