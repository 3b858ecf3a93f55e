package dev.gradus.words;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text rules besides its steps: of which kind, until when, about what. */
public final class Clauses {
    private final Words words;

    public Clauses(Words words) {
        this.words = words;
    }

    /** @param day on which it ends, reckoned where it can be */
    public Sentence said(Clause clause, Optional<LocalDate> day) {
        String kind = words.say("clause." + Words.key(clause.kind()));
        String says = words.text(clause.says()).replaceFirst("\\.$", "");
        Sentence said = clause.until().isEmpty()
                ? words.tell("text.clause", kind, says)
                : words.tell("text.clause.until", kind, says, new Moments(words).ends(clause, day));
        List<String> about = clause.of().stream()
                .flatMap(id -> name(id).stream())
                .distinct()
                .map(words::quoted)
                .toList();
        return about.isEmpty() ? said : Sentence.joined(List.of(said, words.tell("text.clause.of", words.list(about))));
    }

    /** Parts and shares by the name of the whole; a clause and a term by what they say. */
    private Optional<String> name(String id) {
        Case written = words.written();
        return Stream.of(
                        written.findMeasure(id).map(measure -> measure.wholeName()),
                        written.findProposal(id).map(proposal -> proposal.name()),
                        written.findDeadline(id).map(deadline -> deadline.name()),
                        written.terms().stream()
                                .filter(term -> term.id().equals(id))
                                .findFirst()
                                .map(term -> term.name()),
                        written.record().texts().stream()
                                .filter(text -> text.id().equals(id))
                                .findFirst()
                                .map(text -> text.name()),
                        written.record().findClause(id).map(Clause::says))
                .flatMap(Optional::stream)
                .map(words::text)
                .findFirst()
                .or(() -> written.findParty(id).map(party -> words.party(id)));
    }
}
