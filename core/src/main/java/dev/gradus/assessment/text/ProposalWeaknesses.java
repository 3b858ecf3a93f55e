package dev.gradus.assessment.text;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Weaknesses that can be read from the text of one proposal: its steps, their order and their dates. */
final class ProposalWeaknesses {
    private final WholeCase whole;
    private final Proposal proposal;
    private final String path;
    private final String name;
    private final List<Weakness> found = new ArrayList<>();

    private ProposalWeaknesses(WholeCase whole, Proposal proposal) {
        this.whole = whole;
        this.proposal = proposal;
        this.path = "proposals." + proposal.id();
        this.name = "proposal:" + proposal.id();
    }

    static List<Weakness> of(WholeCase whole, Proposal proposal) {
        ProposalWeaknesses all = new ProposalWeaknesses(whole, proposal);
        all.steps();
        Obstacle.first(whole.structure(), whole.structure().roadmap(proposal)).ifPresent(all::cannotBeDone);
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
                "stage:" + stage(found.stage()),
                "measure:" + whole.structure().measures().get(found.measure()).id(),
                "measures:" + String.join(",", whole.structure().ids(found.other())));
    }

    /** The step of the text that is this stage: one that asks for nothing new is no stage. */
    private int stage(int number) {
        int left = number;
        for (int k = 0; k < proposal.stages().size(); k++) {
            left -= isDone(proposal.stages().get(k)) ? 0 : 1;
            if (left == 0) {
                return k + 1;
            }
        }
        throw new IllegalArgumentException("no stage " + number);
    }

    private boolean isDone(Proposal.Step step) {
        return (whole.structure().mask(step.measures()) & ~whole.structure().inForce()) == 0;
    }

    private void steps() {
        if (whole.structure().roadmap(proposal).stages().isEmpty()) {
            add(Kind.NO_STEPS, name);
        }
        for (int k = 0; k < proposal.stages().size(); k++) {
            if (proposal.stages().get(k).due().isEmpty()) {
                add(Kind.NO_DATE, name, "stage:" + (k + 1));
            }
            parallel(proposal.stages().get(k));
        }
        if (proposal.form() == Measure.Form.ORAL) {
            add(Kind.ORAL_ONLY, name);
        }
        Set<String> circle = Precedence.circle(proposal);
        if (!circle.isEmpty()) {
            add(Kind.CIRCULAR_TRIGGERS, name, "measures:" + String.join(",", circle));
        }
    }

    /** Things done by two parties at once, where for some pair of them nothing says what "at once" means. */
    private void parallel(Proposal.Step step) {
        List<Measure> together = whole.written().measures().stream()
                .filter(m -> step.measures().contains(m.id()))
                .toList();
        Precedence said = Precedence.ofWords(proposal);
        Set<String> unsaid = new LinkedHashSet<>();
        for (Measure one : together) {
            for (Measure other : together) {
                if (!one.by().equals(other.by()) && isUndefined(said, one, other)) {
                    unsaid.add(one.id());
                }
            }
        }
        if (!unsaid.isEmpty()) {
            add(Kind.PARALLEL_UNDEFINED, name, "measures:" + String.join(",", unsaid));
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
        List<StageDates> dates = Timetable.of(whole, whole.structure().roadmap(proposal));
        Iterator<StageDates> next = dates.iterator();
        for (int k = 0; k < proposal.stages().size(); k++) {
            Proposal.Step step = proposal.stages().get(k);
            if (!isDone(step)) {
                due(k + 1, step.due(), next.next().ends());
            }
        }
        if (!dates.isEmpty()) {
            List<LocalDate> last = proposal.stages().getLast().due();
            TextWeaknesses.deadlines(
                    found,
                    whole.written(),
                    path,
                    name,
                    last.isEmpty() ? dates.getLast().ends() : last.getFirst());
        }
    }

    private void due(int stage, List<LocalDate> due, LocalDate possible) {
        for (LocalDate date : due) {
            if (date.isBefore(whole.written().starts())) {
                add(
                        Kind.DUE_IS_PAST,
                        name,
                        "stage:" + stage,
                        "date:" + date,
                        "date:" + whole.written().starts());
            } else if (date.isBefore(possible)) {
                add(Kind.DUE_TOO_SOON, name, "stage:" + stage, "date:" + date, "date:" + possible);
            }
        }
    }

    private void add(Kind kind, String... args) {
        found.add(Weakness.of(kind, path, args));
    }
}
