package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a text says in words that were not understood: nothing is held against the text for it, and it is asked instead. */
final class Unread {
    private Unread() {}

    /** When the step is due is said, and was not understood. */
    static Optional<Clause> day(Case written, Proposal.Step step) {
        return find(
                written,
                Clause.Kind.UNREAD_DAY,
                of -> step.measures().stream()
                        .flatMap(id -> Stream.concat(
                                Stream.of(id), written.findMeasure(id).stream().map(Measure::written)))
                        .anyMatch(of::contains));
    }

    /** Who checks it is said, and was not understood. */
    static Optional<Clause> check(Case written, Measure measure) {
        return find(
                written, Clause.Kind.UNREAD_CHECK, of -> of.contains(measure.id()) || of.contains(measure.written()));
    }

    private static Optional<Clause> find(Case written, Clause.Kind kind, Predicate<Collection<String>> isAbout) {
        return written.record().clauses().stream()
                .filter(clause -> clause.kind() == kind && isAbout.test(clause.of()))
                .findFirst();
    }

    /** One finding with all names of which it is not sure whose they are. */
    static List<Weakness> parties(Case written) {
        List<Clause> names = written.record().clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.UNREAD_PARTY)
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(Weakness.of(
                        Kind.UNREAD_PARTY, "clauses." + names.getFirst().id(), clauses(names.stream())));
    }

    static String clauses(Stream<Clause> clauses) {
        return Weakness.list("clauses", clauses.map(Clause::id).distinct());
    }
}
