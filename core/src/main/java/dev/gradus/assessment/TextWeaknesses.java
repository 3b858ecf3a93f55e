package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Term;
import dev.gradus.assessment.RoadmapReview.StageDates;
import dev.gradus.assessment.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weaknesses that can be read from the text of a case, without planning. */
public final class TextWeaknesses {
    /** A measure worth at least so many points to somebody moves too much at one stroke. */
    public static final double COARSE = 30;

    private final Case written;
    private final ResolvedCase resolved;
    private final List<Weakness> found = new ArrayList<>();

    private TextWeaknesses(Case written, ResolvedCase resolved) {
        this.written = written;
        this.resolved = resolved;
    }

    /** All of them, by kind and then in the order of the case. */
    public static List<Weakness> of(Case written, ResolvedCase resolved) {
        TextWeaknesses all = new TextWeaknesses(written, resolved);
        written.measures().forEach(all::measure);
        written.proposals().forEach(all::proposal);
        written.terms().forEach(all::term);
        written.parties().forEach(all::party);
        written.record().pledges().stream()
                .filter(p -> p.form() == Measure.Form.ORAL)
                .forEach(p -> all.add(Kind.ORAL_ONLY, "pledges." + p.id(), "pledge:" + p.id()));
        CaseFigures.of(written).forEach(all::figure);
        return all.found.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private void measure(Measure m) {
        String path = "measures." + m.id();
        String measure = "measure:" + m.id();
        if (!m.paidBy().equals(m.by())) {
            add(Kind.PERFORMER_DOES_NOT_PAY, path, measure, "party:" + m.by(), "party:" + m.paidBy());
        }
        if (m.verifiedBy().isEmpty()) {
            add(Kind.NO_VERIFIER, path, measure);
        }
        if (m.form() == Measure.Form.ORAL) {
            add(Kind.ORAL_ONLY, path, measure);
        }
        if (m.obligation() == Measure.Obligation.INFLUENCE) {
            add(Kind.INFLUENCE_NOT_RESULT, path, measure);
        }
        if (m.parts() > 1) {
            add(Kind.BUNDLE_TOO_COARSE, path, measure, "number:" + m.parts());
        }
        for (Party party : written.parties()) {
            if (m.parts() == 1
                    && m.worth().get(party.id()) instanceof Figure worth
                    && Math.abs(worth.value()) >= COARSE) {
                add(Kind.BUNDLE_TOO_COARSE, path, measure, "party:" + party.id(), "number:" + worth.value());
            }
        }
    }

    private void proposal(Proposal proposal) {
        String path = "proposals." + proposal.id();
        String name = "proposal:" + proposal.id();
        for (int k = 0; k < proposal.stages().size(); k++) {
            Proposal.Step step = proposal.stages().get(k);
            if (step.due().isEmpty()) {
                add(Kind.NO_DATE, path, name, "stage:" + (k + 1));
            }
            parallel(proposal, step);
        }
        if (proposal.form() == Measure.Form.ORAL) {
            add(Kind.ORAL_ONLY, path, name);
        }
        Set<String> circle = circle(proposal);
        if (!circle.isEmpty()) {
            add(Kind.CIRCULAR_TRIGGERS, path, name, "measures:" + String.join(",", circle));
        }
        List<StageDates> dates = Timetable.of(written, resolved, Assessor.roadmap(resolved.structure(), proposal));
        if (!dates.isEmpty()) {
            List<LocalDate> last = proposal.stages().getLast().due();
            deadlines(
                    found, written, path, name, last.isEmpty() ? dates.getLast().ends() : last.getFirst());
        }
    }

    /** Something done by two parties at once, without a word on what "at once" means. */
    private void parallel(Proposal proposal, Proposal.Step step) {
        Set<String> performers = new LinkedHashSet<>();
        boolean heldBack = false;
        for (Measure m : written.measures()) {
            if (step.measures().contains(m.id())) {
                performers.add(m.by());
                heldBack |= m.heldBack().value() > 0;
            }
        }
        boolean defined = proposal.triggers().stream()
                .filter(t -> step.measures().contains(t.measure()))
                .anyMatch(t -> t.kind() != Trigger.Kind.PARALLEL || !t.meaning().isEmpty());
        if (performers.size() > 1 && !heldBack && !defined) {
            add(
                    Kind.PARALLEL_UNDEFINED,
                    "proposals." + proposal.id(),
                    "proposal:" + proposal.id(),
                    "measures:" + String.join(",", step.measures()));
        }
    }

    /** Measures that wait for each other, so that nobody can begin. */
    private static Set<String> circle(Proposal proposal) {
        Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
        for (Trigger trigger : proposal.triggers()) {
            if (trigger.kind() != Trigger.Kind.PARALLEL) {
                waitsFor.computeIfAbsent(trigger.measure(), m -> new LinkedHashSet<>())
                        .addAll(trigger.of());
            }
        }
        boolean shrinks = true;
        while (shrinks) {
            shrinks = waitsFor.values().stream()
                    .map(of -> of.retainAll(waitsFor.keySet()))
                    .reduce(false, Boolean::logicalOr);
            shrinks |= waitsFor.values().removeIf(Set::isEmpty);
        }
        return waitsFor.keySet();
    }

    /** Deadlines and elections that an end on this date lies beyond. */
    static void deadlines(List<Weakness> found, Case written, String path, String name, LocalDate ends) {
        for (Case.Deadline deadline : written.deadlines()) {
            if (ends.isAfter(deadline.date()) && deadline.date().isAfter(written.starts())) {
                Kind kind = deadline.kind().equals("election") ? Kind.BEYOND_ELECTION : Kind.BEYOND_DEADLINE;
                found.add(Weakness.of(
                        kind, path, name, "date:" + ends, "deadline:" + deadline.id(), "date:" + deadline.date()));
            }
        }
    }

    private void term(Term term) {
        for (Party party : written.parties()) {
            boolean has = term.readings().stream().anyMatch(r -> r.party().equals(party.id()));
            if (party.role() == Party.Role.PRINCIPAL && !has) {
                add(Kind.NO_READING, "terms." + term.id(), "term:" + term.id(), "party:" + party.id());
            }
        }
    }

    private void party(Party party) {
        double cost = party.breakdown().stream()
                .mapToDouble(response -> response.points().value())
                .sum();
        if (party.role() == Party.Role.PRINCIPAL && cost == 0) {
            add(Kind.EXIT_COSTS_NOTHING, "parties." + party.id(), "party:" + party.id());
        }
    }

    /** What is set for one run needs no source: the case is asked, not the run. */
    private void figure(Figure used) {
        Figure figure = used.asWritten();
        if (figure.given() && figure.basis().isMissing()) {
            add(Kind.NUMBER_WITHOUT_SOURCE, figure.path(), "path:" + figure.path());
        }
    }

    private void add(Kind kind, String path, String... args) {
        found.add(Weakness.of(kind, path, args));
    }
}
