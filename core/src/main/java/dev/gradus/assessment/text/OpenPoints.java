package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.When;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Steps of one proposal without a day that bounds them, and duties without an end: one finding of each kind names all that it is about. */
final class OpenPoints {
    private static final Set<Clause.Kind> ENDS_OR_REVIEWS =
            EnumSet.of(Clause.Kind.TERM, Clause.Kind.RENEWAL, Clause.Kind.REVIEW);

    private final Case written;
    private final Proposal proposal;
    private final List<Measure> measures;
    private final List<Weakness> found = new ArrayList<>();

    private OpenPoints(Case written, Proposal proposal) {
        this.written = written;
        this.proposal = proposal;
        this.measures = measures(written, proposal);
    }

    /** Those that its steps ask for, in the order of the case. */
    static List<Measure> measures(Case written, Proposal proposal) {
        Set<String> ids = proposal.stages().stream()
                .flatMap(step -> step.measures().stream())
                .collect(Collectors.toSet());
        return written.measures().stream().filter(m -> ids.contains(m.id())).toList();
    }

    static List<Weakness> of(Case written, Proposal proposal) {
        OpenPoints all = new OpenPoints(written, proposal);
        all.steps(Kind.NO_DATE, step -> step.due().isEmpty() && !all.begins(step) && !all.isBesideADay(step));
        all.steps(
                Kind.NO_LATEST_DAY,
                step -> !all.hasDefault(step)
                        && (step.due().isEmpty()
                                ? all.begins(step) && !all.isFromADayOn(step) && !all.isBesideADay(step)
                                : !all.isBounded(step.due().getFirst(), new HashSet<>())));
        all.unread();
        all.standing();
        return all.found;
    }

    private void steps(Kind kind, Predicate<Proposal.Step> open) {
        List<Integer> found = IntStream.range(0, proposal.stages().size())
                .filter(k -> open.test(proposal.stages().get(k)))
                .filter(k -> !isUnread(proposal.stages().get(k)))
                .boxed()
                .toList();
        if (!found.isEmpty()) {
            add(kind, stages(found));
        }
    }

    /** A day stands in the text and was not understood: it is not the text that lacks one. */
    private boolean isUnread(Proposal.Step step) {
        return step.due().isEmpty() && Unread.day(written, step).isPresent();
    }

    private void unread() {
        List<Integer> unread = IntStream.range(0, proposal.stages().size())
                .filter(k -> isUnread(proposal.stages().get(k)))
                .boxed()
                .toList();
        if (!unread.isEmpty()) {
            found.add(Weakness.of(
                    Kind.UNREAD_DAY,
                    "proposals." + proposal.id(),
                    "proposal:" + proposal.id(),
                    stages(unread),
                    Unread.clauses(unread.stream()
                            .flatMap(k -> Unread.day(written, proposal.stages().get(k)).stream()))));
        }
    }

    /** @param steps from 0 */
    static String stages(List<Integer> steps) {
        return Weakness.list("stages", steps.stream().map(step -> Integer.toString(step + 1)));
    }

    /** A clause says of something of the step what holds where it does not come to it. */
    private boolean hasDefault(Proposal.Step step) {
        return written.record().clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.EITHER_OR)
                .anyMatch(clause -> step.measures().stream().anyMatch(clause.of()::contains));
    }

    /** The step has a first day, or something of it waits for something else to be done or verified. */
    private boolean begins(Proposal.Step step) {
        return !step.notBefore().isEmpty()
                || proposal.triggers().stream()
                        .filter(Trigger::isOrder)
                        .anyMatch(t -> step.measures().contains(t.measure()));
    }

    /** Nothing but duties that go on, of which the text says from which day. */
    private boolean isFromADayOn(Proposal.Step step) {
        return !step.notBefore().isEmpty()
                && isBounded(step.notBefore().getFirst(), new HashSet<>())
                && measures.stream()
                        .filter(m -> step.measures().contains(m.id()))
                        .allMatch(Measure::isStanding);
    }

    /** All of the step is to go in parallel with something that has its day. */
    private boolean isBesideADay(Proposal.Step step) {
        return step.measures().stream()
                .allMatch(measure -> proposal.triggers().stream()
                        .filter(t -> t.kind() == Trigger.Kind.PARALLEL)
                        .anyMatch(t -> t.measure().equals(measure)
                                && t.of().stream().anyMatch(other -> isStepBounded(other, new HashSet<>()))));
    }

    /**
     * A day bounds it: one of the calendar, or one that is counted from the signature, from a deadline or from something that has its day
     * in turn. What is due so long after a step without a day may come late, or never.
     *
     * @param asked what has been counted from already: days that go round in a circle bound nothing
     */
    private boolean isBounded(When due, Set<String> asked) {
        boolean isFixed = due instanceof When.Within within && !within.latest().isEmpty()
                || due.of().isEmpty()
                || due.of().equals(When.SIGNATURE)
                || written.findDeadline(due.of()).isPresent();
        return isFixed
                || asked.add(due.of()) && (due.isOfEnd() ? isEndBounded(due, asked) : isStepBounded(due.of(), asked));
    }

    /** It is due on a day, or on one that is bounded itself. */
    private boolean isStepBounded(String named, Set<String> asked) {
        return IntStream.range(0, proposal.stages().size())
                .filter(k -> named.equals(When.STEP + (k + 1))
                        || proposal.stages().get(k).measures().contains(named))
                .mapToObj(k -> proposal.stages().get(k))
                .anyMatch(step -> step.due().stream().anyMatch(due -> isBounded(due, asked)));
    }

    private boolean isEndBounded(When due, Set<String> asked) {
        String ends = due.of().substring(When.END.length());
        return written.record()
                        .findClause(ends)
                        .filter(clause -> clause.end().stream().anyMatch(end -> isBounded(end, asked)))
                        .isPresent()
                || written.findMeasure(ends)
                        .filter(m -> m.until().isEmpty()
                                ? isStepBounded(ends, asked)
                                : isBounded(m.until().getFirst(), asked))
                        .isPresent();
    }

    /** Duties that go on, of which nothing says how long or when they are looked at again. */
    private void standing() {
        List<Measure> endless = measures.stream()
                .filter(m -> m.isStanding() && m.until().isEmpty())
                .filter(m -> written.record().clauses().stream().noneMatch(clause -> isReviewed(m, clause)))
                .toList();
        if (!endless.isEmpty()) {
            add(Kind.NO_REVIEW, whole(endless));
        }
    }

    private boolean isReviewed(Measure m, Clause clause) {
        return ENDS_OR_REVIEWS.contains(clause.kind())
                && (clause.of().isEmpty()
                        || clause.of().contains(m.id())
                        || clause.of().contains(m.written())
                        || clause.of().contains(proposal.id()));
    }

    /** Parts and shares are named by the measure that they are of. */
    static String whole(Collection<Measure> measures) {
        return Weakness.list("measures", measures.stream().map(Measure::written).distinct());
    }

    private void add(Kind kind, String about) {
        found.add(Weakness.of(kind, "proposals." + proposal.id(), "proposal:" + proposal.id(), about));
    }
}
