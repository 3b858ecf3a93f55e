package dev.gradus.assessment.text;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weaknesses that can be read from the text of one proposal: its steps, their order and their dates. */
final class ProposalWeaknesses {
    private final WholeCase whole;
    private final Proposal proposal;
    private final String path;
    private final String name;
    private final Dating dating;
    private final Roadmap roadmap;
    private final List<Weakness> found = new ArrayList<>();

    private ProposalWeaknesses(WholeCase whole, Proposal proposal) {
        this.whole = whole;
        this.proposal = proposal;
        this.path = "proposals." + proposal.id();
        this.name = "proposal:" + proposal.id();
        this.dating = Dating.of(whole, proposal);
        this.roadmap = dating.roadmap();
    }

    static List<Weakness> of(WholeCase whole, Proposal proposal) {
        ProposalWeaknesses all = new ProposalWeaknesses(whole, proposal);
        all.steps();
        Obstacle.first(whole.structure(), all.roadmap).ifPresent(all::cannotBeDone);
        all.dates();
        return all.found;
    }

    private void cannotBeDone(Obstacle found) {
        Kind kind = switch (found.reason()) {
            case PREREQUISITE -> Kind.NEEDED_FIRST;
            case COMPANION -> Kind.NEEDED_WITH;
            case EXCLUDED -> Kind.RULED_OUT;
            case RED_LINE -> Kind.BARRED;
        };
        add(
                kind,
                name,
                "stage:" + step(found.measure()),
                "measure:" + whole.structure().measures().get(found.measure()).id(),
                "measures:" + String.join(",", whole.structure().ids(found.other())));
    }

    /** The step of the text that has this measure, from 1. */
    private int step(int measure) {
        String id = whole.structure().measures().get(measure).id();
        return proposal.step(id).orElseThrow() + 1;
    }

    private boolean isDone(Proposal.Step step) {
        return (whole.structure().mask(step.measures()) & ~whole.structure().inForce()) == 0;
    }

    private void steps() {
        if (roadmap.stages().isEmpty()) {
            add(Kind.NO_STEPS, name);
        }
        proposal.stages().forEach(this::parallel);
        if (proposal.form() == Measure.Form.ORAL) {
            add(Kind.ORAL_ONLY, name);
        }
        Set<String> circle = Precedence.circle(proposal, dating.isDated());
        if (!circle.isEmpty()) {
            add(Kind.CIRCULAR_TRIGGERS, name, "measures:" + String.join(",", circle));
        }
    }

    /** Things done by two parties at once, where for some pair of them nothing says what "at once" means; what both keep up begins with the step. */
    private void parallel(Proposal.Step step) {
        List<Measure> together = whole.written().measures().stream()
                .filter(m -> step.measures().contains(m.id()))
                .toList();
        Precedence said = Precedence.ofWords(proposal);
        Set<String> unsaid = new LinkedHashSet<>();
        for (Measure one : together) {
            for (Measure other : together) {
                boolean sharesOfOne = one.written().equals(other.written());
                boolean keptUp = one.isStanding() && other.isStanding();
                if (!sharesOfOne && !keptUp && !one.by().equals(other.by()) && isUndefined(said, one, other)) {
                    unsaid.add(one.id());
                }
            }
        }
        if (!unsaid.isEmpty()) {
            add(
                    Kind.PARALLEL_UNDEFINED,
                    name,
                    OpenPoints.whole(together.stream()
                            .filter(m -> unsaid.contains(m.id()))
                            .toList()));
        }
    }

    private boolean isUndefined(Precedence said, Measure one, Measure other) {
        boolean heldBack = one.heldBack().value() > 0 || other.heldBack().value() > 0;
        boolean defined = said.reaches(one.id(), other.id()) || said.reaches(other.id(), one.id());
        return isLeftOpen(one.id(), other.id()) || !heldBack && !defined;
    }

    /** The text itself leaves the order of the two open. */
    private boolean isLeftOpen(String one, String other) {
        return proposal.triggers().stream()
                .filter(t -> t.kind() == Trigger.Kind.OPEN)
                .anyMatch(t -> t.measure().equals(one) && t.of().contains(other)
                        || t.measure().equals(other) && t.of().contains(one));
    }

    private void dates() {
        for (int k = 0; k < proposal.stages().size(); k++) {
            if (!isDone(proposal.stages().get(k)) && dating.hasDay(k) && dating.isKnown(k)) {
                due(k);
            }
        }
        found.addAll(DayClashes.of(whole.written(), proposal, dating));
        dating.undated()
                .forEach(undated -> add(Kind.DAY_UNKNOWN, name, "stage:" + (undated.step() + 1), named(undated.of())));
        if (!roadmap.stages().isEmpty() && isEndKnown()) {
            TextWeaknesses.deadlines(whole.written(), path, name, end()).stream()
                    .filter(weakness -> !isBeginning(weakness))
                    .forEach(found::add);
        }
    }

    /** What the text counts from, as from the day of a phase, comes before its end by its own words; a vote may end it all the same. */
    private boolean isBeginning(Weakness beyond) {
        return beyond.kind() == Kind.BEYOND_DEADLINE
                && proposal.stages().stream()
                        .flatMap(step -> Stream.concat(
                                step.notBefore().stream(), step.due().stream().filter(ProposalWeaknesses::isAfter)))
                        .anyMatch(when -> beyond.args().contains("deadline:" + when.of()));
    }

    private static boolean isAfter(When due) {
        return due instanceof When.Numbered
                || due instanceof When.Window
                || due instanceof When.Within within && !within.time().isZero();
    }

    /** A day that follows from times which nobody stated is no ground for a weakness. */
    private boolean isEndKnown() {
        int last = proposal.stages().size() - 1;
        return dating.hasDay(last)
                ? dating.isKnown(last)
                : IntStream.rangeClosed(0, last).allMatch(dating::isKnown);
    }

    /** The day by which all is done. */
    private LocalDate end() {
        int last = proposal.stages().size() - 1;
        return dating.hasDay(last)
                ? dating.day(last)
                : Timetable.of(whole, roadmap).getLast().ends();
    }

    /** A step is named by its first measure, an end by what ends. */
    private String named(String of) {
        String named = of.startsWith(When.END) ? of.substring(When.END.length()) : of;
        boolean isClause =
                of.startsWith(When.END) && whole.written().findMeasure(named).isEmpty();
        return (isClause ? "clause:" : "measure:") + measure(named);
    }

    private String measure(String named) {
        return named.startsWith(When.STEP)
                ? proposal.stages()
                        .get(Integer.parseInt(named.substring(When.STEP.length())) - 1)
                        .measures()
                        .getFirst()
                : named;
    }

    private void due(int step) {
        LocalDate date = dating.day(step);
        LocalDate starts = whole.written().starts();
        LocalDate possible = dating.possible(step);
        if (date.isBefore(starts)) {
            add(Kind.DUE_IS_PAST, name, "stage:" + (step + 1), "date:" + date, "date:" + starts);
        } else if (date.isBefore(possible) && dating.isBeginKnown(step) && !isBeforeItsBeginning(step, date)) {
            add(Kind.DUE_TOO_SOON, name, "stage:" + (step + 1), "date:" + date, "date:" + possible);
        }
    }

    /** That is told with both days. */
    private boolean isBeforeItsBeginning(int step, LocalDate due) {
        return dating.notBefore(step).filter(due::isBefore).isPresent();
    }

    private void add(Kind kind, String... args) {
        found.add(Weakness.of(kind, path, args));
    }
}
