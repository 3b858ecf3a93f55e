package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom a case names to check and to count: what is not checked, what is counted by nobody, and by whoever does it. */
final class Checking {
    private final Case written;

    private Checking(Case written) {
        this.written = written;
    }

    /** One finding of each kind, with all measures that it is about. */
    static List<Weakness> of(Case written) {
        Checking all = new Checking(written);
        List<Weakness> found = new ArrayList<>();
        all.add(found, Kind.NO_VERIFIER, all::isUnchecked);
        all.add(found, Kind.NOBODY_COUNTS, m -> all.isUnchecked(m) && isCounted(m));
        all.unread().ifPresent(found::add);
        all.add(found, Kind.COUNTS_ITS_OWN, m -> isCounted(m) && all.isCheckedByItsOwn(m));
        written.parties().forEach(party -> all.mostlyUnchecked(party).ifPresent(found::add));
        return found;
    }

    /** More than half of what a party undertakes is checked by nobody; parts and shares count as the measure that they are of. */
    private Optional<Weakness> mostlyUnchecked(Party party) {
        List<Measure> undertaken = written.measures().stream()
                .filter(m -> m.by().equals(party.id())
                        && written.proposals().stream().anyMatch(p -> asks(p, m)))
                .toList();
        long all = undertaken.stream().map(Measure::written).distinct().count();
        long unchecked = undertaken.stream()
                .filter(this::isUnchecked)
                .map(Measure::written)
                .distinct()
                .count();
        return party.role().isAsked() && all > 1 && 2 * unchecked > all
                ? Optional.of(Weakness.of(
                        Kind.MOSTLY_UNCHECKED,
                        "parties." + party.id(),
                        "party:" + party.id(),
                        "number:" + unchecked,
                        "number:" + all))
                : Optional.empty();
    }

    /** Nobody is named, and no words about it were left without being understood. */
    private boolean isUnchecked(Measure m) {
        return m.verifiedBy().isEmpty() && Unread.check(written, m).isEmpty();
    }

    private Optional<Weakness> unread() {
        List<Measure> unread = written.measures().stream()
                .filter(m -> m.isFirst() || m.instalments().isShared())
                .filter(m ->
                        m.verifiedBy().isEmpty() && Unread.check(written, m).isPresent())
                .toList();
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(Weakness.of(
                        Kind.UNREAD_CHECK,
                        "measures." + unread.getFirst().written(),
                        OpenPoints.whole(unread),
                        Unread.clauses(unread.stream().flatMap(m -> Unread.check(written, m).stream()))));
    }

    private static boolean asks(Proposal proposal, Measure measure) {
        return proposal.stages().stream().anyMatch(step -> step.measures().contains(measure.id()));
    }

    private void add(List<Weakness> found, Kind kind, Predicate<Measure> open) {
        List<Measure> about = written.measures().stream().filter(open).toList();
        if (!about.isEmpty()) {
            found.add(Weakness.of(kind, "measures." + about.getFirst().written(), OpenPoints.whole(about)));
        }
    }

    /** How much of it there is to be, or in parts of which sizes. */
    private static boolean isCounted(Measure m) {
        return !m.amount().isEmpty() || m.instalments().total() > 0;
    }

    /** Nobody but whoever does it is named to check it. */
    private boolean isCheckedByItsOwn(Measure m) {
        return !m.verifiedBy().isEmpty()
                && m.verifiedBy().stream().allMatch(checker -> isNamed(checker, m.by(), written));
    }

    /** A party is among those who check it. */
    static boolean checks(String party, Measure m, Case written) {
        return m.verifiedBy().stream().anyMatch(checker -> isNamed(checker, party, written));
    }

    /** A text that names a party, by its id or by its name. */
    private static boolean isNamed(LocalText text, String id, Case written) {
        return written.findParty(id).filter(party -> written.names(text, party)).isPresent();
    }
}
