package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.Term.Reading;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Terms that a proposal uses, or whose readings ask for steps of it, and that are not read alike. */
final class Meanings {
    private final Case written;

    private Meanings(Case written) {
        this.written = written;
    }

    /** One finding for each term. */
    static List<Weakness> of(Case written) {
        Meanings all = new Meanings(written);
        return written.terms().stream().flatMap(term -> all.term(term).stream()).toList();
    }

    private Optional<Weakness> term(Term term) {
        List<Reading> readings = term.readings();
        Set<String> some = new LinkedHashSet<>();
        readings.forEach(reading -> some.addAll(reading.requires()));
        List<Proposal> using = written.proposals().stream()
                .filter(p -> p.terms().contains(term.id()) || asks(p, m -> some.contains(m.id())))
                .toList();
        if (using.isEmpty() || readings.stream().allMatch(reading -> reading.isLike(readings.getFirst()))) {
            return Optional.empty();
        }
        Predicate<Measure> isDisputed = m -> some.contains(m.id())
                && !readings.stream().allMatch(reading -> reading.requires().contains(m.id()));
        List<Proposal> apart = using.stream().filter(p -> asks(p, isDisputed)).toList();
        String path = "terms." + term.id();
        String readers = Weakness.list("parties", readings.stream().map(Reading::party));
        return Optional.of(
                apart.isEmpty()
                        ? Weakness.of(Kind.OPEN_MEANING, path, "term:" + term.id(), readers, proposals(using))
                        : Weakness.of(
                                Kind.OPEN_MEANING,
                                path,
                                "term:" + term.id(),
                                readers,
                                proposals(apart),
                                OpenPoints.whole(apart.stream()
                                        .flatMap(p -> OpenPoints.measures(written, p).stream())
                                        .filter(isDisputed)
                                        .toList())));
    }

    private boolean asks(Proposal proposal, Predicate<Measure> what) {
        return OpenPoints.measures(written, proposal).stream().anyMatch(what);
    }

    private static String proposals(List<Proposal> proposals) {
        return Weakness.list("proposals", proposals.stream().map(Proposal::id));
    }
}
