package dev.gradus.assessment.rounds;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Round;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.rounds.RoundReview.Gap;
import dev.gradus.assessment.rounds.RoundReview.Nearer;
import dev.gradus.assessment.rounds.RoundReview.Points;
import dev.gradus.assessment.rounds.RoundReview.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The rounds of a case in its order, each with how far apart the sides were and who moved. */
public final class Rounds {
    private final WholeCase whole;
    private final Case written;

    /** Party → what it has last put on the table in the rounds so far. */
    private final Map<String, Proposal> last = new LinkedHashMap<>();

    private Rounds(WholeCase whole) {
        this.whole = whole;
        this.written = whole.written();
    }

    /** Rounds in which no party put anything on the table are left out. */
    public static List<RoundReview> of(WholeCase whole) {
        Rounds rounds = new Rounds(whole);
        return whole.written().record().rounds().stream()
                .flatMap(round -> rounds.review(round).stream())
                .toList();
    }

    private Optional<RoundReview> review(Round round) {
        List<Proposal> table = written.proposals().stream()
                .filter(proposal -> proposal.round().equals(round.id()))
                .toList();
        Map<String, Proposal> own = own(table);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Shift> shifts = own.entrySet().stream()
                .flatMap(entry -> last.get(entry.getKey()) instanceof Proposal before
                        ? Stream.of(shift(entry.getKey(), before, entry.getValue()))
                        : Stream.empty())
                .toList();
        last.putAll(own);
        return Optional.of(
                new RoundReview(round.id(), table.stream().map(Proposal::id).toList(), gaps(own), shifts));
    }

    /** What each party has last put on the table, by the dates where there are any, else by the order of the case. */
    private Map<String, Proposal> own(List<Proposal> table) {
        Map<String, Proposal> own = new LinkedHashMap<>();
        List<Proposal> byDay = table.stream()
                .sorted(Comparator.comparing(proposal ->
                        proposal.on().isEmpty() ? LocalDate.MIN : proposal.on().getFirst()))
                .toList();
        written.parties()
                .forEach(party -> byDay.stream()
                        .filter(proposal -> proposal.from().contains(party.id()))
                        .forEach(proposal -> own.put(party.id(), proposal)));
        return own;
    }

    private List<Gap> gaps(Map<String, Proposal> own) {
        List<Proposal> sides = own.values().stream().distinct().toList();
        List<Gap> gaps = new ArrayList<>();
        for (int k = 0; k < sides.size(); k++) {
            for (Proposal other : sides.subList(k + 1, sides.size())) {
                if (sides.get(k).from().stream().noneMatch(other.from()::contains)) {
                    gaps.add(gap(sides.get(k), other));
                }
            }
        }
        return gaps;
    }

    private Gap gap(Proposal one, Proposal other) {
        long left = measures(one);
        long right = measures(other);
        List<Points> points = Stream.concat(
                        one.from().stream().flatMap(party -> points(party, left, right)),
                        other.from().stream().flatMap(party -> points(party, right, left)))
                .toList();
        return new Gap(
                one.id(), other.id(), ids(left & ~right), ids(right & ~left), terms(one, other, left | right), points);
    }

    private Stream<Points> points(String party, long own, long others) {
        return worth(party, own).stream()
                .flatMap(mine -> worth(party, others).stream().map(theirs -> new Points(party, mine - theirs)));
    }

    private Shift shift(String party, Proposal before, Proposal now) {
        long was = measures(before);
        long is = measures(now);
        List<Double> gave = worth(party, was).stream()
                .flatMap(had -> worth(party, is).stream().map(has -> had - has))
                .toList();
        List<Nearer> nearer = last.entrySet().stream()
                .filter(other ->
                        !other.getValue().from().contains(party) && !now.from().contains(other.getKey()))
                .map(other -> nearer(other.getKey(), other.getValue(), was, is))
                .toList();
        return new Shift(party, before.id(), now.id(), ids(is & ~was), ids(was & ~is), gave, nearer);
    }

    private Nearer nearer(String other, Proposal theirs, long was, long is) {
        long table = measures(theirs);
        return new Nearer(other, theirs.id(), Long.bitCount(was ^ table), Long.bitCount(is ^ table));
    }

    /** What it asks for that is not in force. */
    private long measures(Proposal proposal) {
        Structure structure = whole.structure();
        return proposal.stages().stream()
                        .mapToLong(step -> structure.mask(step.measures()))
                        .reduce(0, (a, b) -> a | b)
                & ~structure.inForce();
    }

    private List<String> ids(long measures) {
        return whole.structure().ids(measures);
    }

    /** The sum of its own worths; none where the case has no worth of it. */
    private List<Double> worth(String party, long measures) {
        boolean weighs = written.measures().stream().anyMatch(m -> m.worth().containsKey(party));
        OptionalInt position = whole.structure().findParty(party);
        if (!weighs || position.isEmpty()) {
            return List.of();
        }
        double sum = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            sum += whole.resolved().numbers().value(position.getAsInt(), Long.numberOfTrailingZeros(rest));
        }
        return List.of(sum);
    }

    /** Terms that either uses, and of which a party of the one side has another reading than a party of the other. */
    private List<String> terms(Proposal one, Proposal other, long measures) {
        return written.terms().stream()
                .filter(term -> one.terms().contains(term.id())
                        || other.terms().contains(term.id())
                        || (required(term) & measures) != 0)
                .filter(term -> readings(term, one)
                        .anyMatch(mine -> readings(term, other).anyMatch(theirs -> !mine.isLike(theirs))))
                .map(Term::id)
                .toList();
    }

    private long required(Term term) {
        return term.readings().stream()
                .mapToLong(reading -> whole.structure().mask(reading.requires()))
                .reduce(0, (a, b) -> a | b);
    }

    private static Stream<Term.Reading> readings(Term term, Proposal side) {
        return term.readings().stream().filter(reading -> side.from().contains(reading.party()));
    }
}
