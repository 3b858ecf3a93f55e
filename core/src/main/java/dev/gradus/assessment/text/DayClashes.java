package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Days of one text that cannot all hold: an end before the beginning, of a step, a duty or a term; things of different days that are to go
 * in parallel; something due before what it waits for. Of a day that rests on what the case leaves open nothing is said.
 */
final class DayClashes {
    private final Case written;
    private final Proposal proposal;
    private final Dating dating;
    private final List<Weakness> found = new ArrayList<>();

    private DayClashes(Case written, Proposal proposal, Dating dating) {
        this.written = written;
        this.proposal = proposal;
        this.dating = dating;
    }

    static List<Weakness> of(Case written, Proposal proposal, Dating dating) {
        DayClashes all = new DayClashes(written, proposal, dating);
        for (int step = 0; step < proposal.stages().size(); step++) {
            all.step(step);
        }
        written.record().clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.TERM)
                .forEach(all::term);
        all.waiting();
        all.parallel();
        return all.found;
    }

    /** The day by which a step is done, where that is sure. */
    private Optional<LocalDate> last(int step) {
        return dating.hasDay(step) && dating.isKnown(step) ? Optional.of(dating.day(step)) : Optional.empty();
    }

    /** The day from which a step counts: the one before which it may not begin, else the one by which it is done, else that of what it waits for. */
    private Optional<LocalDate> day(int step) {
        return dating.notBefore(step).or(() -> last(step)).or(() -> dating.waitsUntil(step));
    }

    private void step(int step) {
        Optional<LocalDate> last = last(step);
        dating.notBefore(step)
                .filter(first -> last.filter(first::isAfter).isPresent())
                .ifPresent(first -> add(
                        Kind.ENDS_BEFORE_IT_BEGINS,
                        "stage:" + (step + 1),
                        "date:" + last.orElseThrow(),
                        "date:" + first));
        Set<String> told = new HashSet<>();
        for (Measure duty : measures(step)) {
            dating.until(duty)
                    .filter(end -> day(step).filter(end::isBefore).isPresent() && told.add(duty.written()))
                    .ifPresent(end -> add(
                            Kind.ENDS_BEFORE_IT_BEGINS,
                            "stage:" + (step + 1),
                            "measure:" + duty.written(),
                            "date:" + end,
                            "date:" + day(step).orElseThrow()));
        }
    }

    private List<Measure> measures(int step) {
        return proposal.stages().get(step).measures().stream()
                .flatMap(id -> written.findMeasure(id).stream())
                .toList();
    }

    /** A term, such as that of a phase, that ends before what it is about has its day. */
    private void term(Clause clause) {
        for (int step = 0; step < proposal.stages().size(); step++) {
            Optional<LocalDate> day = day(step);
            Optional<LocalDate> end = dating.until(clause)
                    .filter(ends -> day.filter(ends::isBefore).isPresent());
            Optional<Measure> about = measures(step).stream()
                    .filter(m -> clause.of().contains(m.id()) || clause.of().contains(m.written()))
                    .findFirst();
            if (end.isPresent() && about.isPresent()) {
                found.add(Weakness.of(
                        Kind.ENDS_BEFORE_IT_BEGINS,
                        "clauses." + clause.id(),
                        "clause:" + clause.id(),
                        "date:" + end.get(),
                        "measure:" + about.get().id(),
                        "date:" + day.orElseThrow()));
            }
        }
    }

    private void waiting() {
        for (Dating.Waiting waiting : dating.waiting()) {
            Optional<LocalDate> due = last(waiting.step());
            Optional<LocalDate> later =
                    dating.isKnown(waiting.later()) ? Optional.of(dating.day(waiting.later())) : Optional.empty();
            if (due.isPresent() && later.isPresent()) {
                waiting(waiting, due.get(), later.get());
            } else if (due.isPresent()) {
                dating.notBefore(waiting.later())
                        .filter(due.get()::isBefore)
                        .ifPresent(first -> waiting(waiting, due.get(), first, "stage:" + (waiting.later() + 1)));
            }
        }
    }

    private void waiting(Dating.Waiting waiting, LocalDate due, LocalDate later, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "stage:" + (waiting.step() + 1),
                "measure:" + waiting.measure(),
                "date:" + due,
                "measure:" + waiting.other(),
                "date:" + later));
        args.addAll(List.of(more));
        add(Kind.WAITS_FOR_LATER, args.toArray(String[]::new));
    }

    private void parallel() {
        Set<List<String>> told = new HashSet<>();
        for (Trigger trigger : proposal.triggers()) {
            for (String other : trigger.kind() == Trigger.Kind.PARALLEL ? trigger.of() : List.<String>of()) {
                Optional<LocalDate> one = lastOf(trigger.measure());
                Optional<LocalDate> two = lastOf(other);
                List<String> pair =
                        List.of(trigger.measure(), other).stream().sorted().toList();
                if (one.isPresent() && two.isPresent() && !one.equals(two) && told.add(pair)) {
                    add(
                            Kind.PARALLEL_APART,
                            "measure:" + trigger.measure(),
                            "date:" + one.get(),
                            "measure:" + other,
                            "date:" + two.get());
                }
            }
        }
    }

    private Optional<LocalDate> lastOf(String measure) {
        return proposal.step(measure).stream()
                .mapToObj(this::last)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void add(Kind kind, String... args) {
        List<String> all = new ArrayList<>(List.of("proposal:" + proposal.id()));
        all.addAll(List.of(args));
        found.add(new Weakness(kind, "proposals." + proposal.id(), all));
    }
}
