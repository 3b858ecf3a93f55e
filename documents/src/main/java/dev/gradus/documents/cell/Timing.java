package dev.gradus.documents.cell;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cell about time or order says: any of these, and what to tell of it. */
public record Timing(
        Optional<Moment> due, Optional<Moment> notBefore, Optional<Period> every, List<Wait> waits, List<Told> told) {
    public static final Timing NOTHING =
            new Timing(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Timing {
        waits = List.copyOf(waits);
        told = List.copyOf(told);
    }

    static Timing due(Moment due, Told told) {
        return new Timing(Optional.of(due), Optional.empty(), Optional.empty(), List.of(), List.of(told));
    }

    static Timing notBefore(Moment from, Told told) {
        return new Timing(Optional.empty(), Optional.of(from), Optional.empty(), List.of(), List.of(told));
    }

    static Timing window(Moment from, Moment to, Told told) {
        return new Timing(Optional.of(to), Optional.of(from), Optional.empty(), List.of(), List.of(told));
    }

    static Timing every(Period every, Told told) {
        return new Timing(Optional.empty(), Optional.empty(), Optional.of(every), List.of(), List.of(told));
    }

    static Timing wait(Wait wait, Told told) {
        return new Timing(Optional.empty(), Optional.empty(), Optional.empty(), List.of(wait), List.of(told));
    }

    static Timing only(Told told) {
        return new Timing(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(told));
    }

    /** Whether anything of it goes into the case as more than a note. */
    public boolean saysSomething() {
        return due.isPresent() || notBefore.isPresent() || every.isPresent() || !waits.isEmpty();
    }

    public boolean isAsked() {
        return told.stream().anyMatch(Told::keeps);
    }

    /** The same, with one more thing to tell. */
    public Timing telling(Told more) {
        return new Timing(
                due,
                notBefore,
                every,
                waits,
                Stream.concat(told.stream(), Stream.of(more)).toList());
    }

    /** The same, with this question in place of those that only say that something was not understood. */
    public Timing asking(Told question) {
        List<Told> others = told.stream()
                .filter(one -> !one.key().equals("time.unclear") && !one.key().equals("time.rest"))
                .toList();
        return new Timing(due, notBefore, every, waits, others).telling(question);
    }

    /** Both; where both say the same kind of thing, this one counts and the other is a note. */
    Timing with(Timing other) {
        boolean clash = (due.isPresent() && other.due.isPresent())
                || (notBefore.isPresent() && other.notBefore.isPresent())
                || (every.isPresent() && other.every.isPresent());
        List<Told> all = new ArrayList<>(told);
        all.addAll(clash ? List.of(Told.question("time.twice")) : other.told);
        return new Timing(
                due.or(other::due),
                notBefore.or(other::notBefore),
                every.or(other::every),
                Stream.concat(waits.stream(), other.waits.stream()).distinct().toList(),
                all);
    }
}
