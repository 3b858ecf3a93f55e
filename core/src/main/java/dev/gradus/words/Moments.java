package dev.gradus.words;

import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When something is due, or may begin, as a text says it: "22 July 2022", "7 days after “withdrawal”, 16:00, but by 28 February 2020". */
public final class Moments {
    private static final Map<Period, String> EACH = Map.of(
            Period.ofDays(1), "day", Period.ofDays(7), "week", Period.ofMonths(1), "month", Period.ofYears(1), "year");

    private final Words words;

    public Moments(Words words) {
        this.words = words;
    }

    public String said(When when) {
        String day = switch (when) {
            case When.On on -> words.date(on.day());
            case When.AfterStart after -> words.say("moment.start", after.days());
            case When.Numbered numbered -> words.say("moment.day", numbered.number(), of(numbered.of()));
            case When.Stretch stretch ->
                words.say(
                        (stretch.unit().equals(When.Stretch.WEEK) ? "moment.week." : "moment.month.")
                                + (stretch.isEnd() ? "end" : "start"),
                        stretch.number(),
                        of(stretch.of()));
            case When.Within within
            when !within.time().isZero() -> words.say("moment.within", period(within.time()), of(within.of()));
            case When.Within within when within.isOfEnd() -> of(within.of());
            case When.Within within -> words.say("moment.same", of(within.of()));
            case When.Window window ->
                words.say("moment.window", period(window.least()), period(window.most()), of(window.of()));
            case When.Before before when before.time().isZero() -> words.say("moment.before", of(before.of()));
            case When.Before before -> words.say("moment.ahead", period(before.time()), of(before.of()));
        };
        String timed = when.at().isEmpty() ? day : words.say("moment.at", day, when.at());
        return when instanceof When.Within within && !within.latest().isEmpty()
                ? words.say("moment.latest", timed, words.date(within.latest().getFirst()))
                : timed;
    }

    /** As the text says it, with the day that this comes to where that is another way to say it. */
    String reckoned(When when, Optional<LocalDate> day) {
        String said = said(when);
        boolean isSaid = when instanceof When.On
                || when instanceof When.Within within
                        && !within.latest().isEmpty()
                        && within.latest().equals(day.stream().toList());
        String key = when instanceof When.Window ? "moment.window.day" : "text.reckoned";
        return isSaid
                ? said
                : day.map(date -> words.say(key, said, words.date(date))).orElse(said);
    }

    /**
     * Until when: as long as something goes on, or the moment.
     *
     * @param day reckoned, where it can be
     */
    public String until(When when, Optional<LocalDate> day) {
        boolean goesOn = when instanceof When.Within within
                && within.isOfEnd()
                && within.time().isZero();
        return goesOn
                ? lasts(when, day)
                : words.say(when instanceof When.Window ? "text.until.window" : "text.until", reckoned(when, day));
    }

    /** As long as a duty goes on or a clause holds, or until an act is done. */
    private String lasts(When when, Optional<LocalDate> day) {
        String name = when.of().substring(When.END.length());
        boolean isAct = words.written()
                .findMeasure(name)
                .filter(measure -> measure.obligation() == Measure.Obligation.RESULT)
                .isPresent();
        String key = isClause(name) ? "moment.holds" : isAct ? "moment.done" : "moment.while";
        String said = words.say(key, of(name));
        return isAct
                ? withDay(said, day)
                : day.map(date -> words.say("moment.lasts", said, words.date(date)))
                        .orElse(said);
    }

    /**
     * Until when a clause holds: a moment, else as it is written; "" = it names no end.
     *
     * @param day reckoned, where it can be
     */
    public String ends(Clause clause, Optional<LocalDate> day) {
        return clause.end().stream()
                .findFirst()
                .map(end -> end instanceof When.Within within
                                && within.time().isZero()
                                && end.at().isEmpty()
                        ? withDay(of(end.of()), day)
                        : reckoned(end, day))
                .orElseGet(() -> words.text(clause.until()));
    }

    private String withDay(String said, Optional<LocalDate> day) {
        return day.map(date -> words.say("text.reckoned", said, words.date(date)))
                .orElse(said);
    }

    private String of(String name) {
        if (name.startsWith(When.END)) {
            return words.say("moment.end", of(name.substring(When.END.length())));
        }
        if (name.equals(When.SIGNATURE)) {
            return words.say("moment.signature");
        }
        if (name.startsWith(When.STEP)) {
            return words.say("moment.step", name.substring(When.STEP.length()));
        }
        Optional<Measure> shared =
                words.written().findMeasure(name).filter(m -> m.instalments().isShared());
        if (shared.isPresent()) {
            return words.quoted(words.text(shared.get().instalments().name()));
        }
        if (isClause(name)) {
            return words.arg("clause:" + name);
        }
        boolean deadline = words.written().findDeadline(name).isPresent();
        return words.arg((deadline ? "deadline:" : "measure:") + name);
    }

    private boolean isClause(String name) {
        return words.written().findMeasure(name).isEmpty()
                && words.written().record().findClause(name).isPresent();
    }

    /** How often something is due again. */
    public String every(Period time) {
        return time.isZero()
                ? words.say("text.every.needed")
                : Optional.ofNullable(EACH.get(time))
                        .map(each -> words.say("text.every." + each))
                        .orElseGet(() -> words.say("text.every", period(time)));
    }

    /** A period of the calendar, in its own units. */
    public String period(Period time) {
        List<String> parts = new ArrayList<>();
        add(parts, "years", time.getYears());
        add(parts, "months", time.getMonths());
        add(parts, "days", time.getDays());
        return parts.isEmpty() ? words.say("moment.days", 0) : words.list(parts);
    }

    private void add(List<String> parts, String unit, int count) {
        if (count != 0) {
            parts.add(words.say("moment." + unit, count));
        }
    }
}
