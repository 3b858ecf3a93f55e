package dev.gradus.words.assessment;

import dev.gradus.agreement.CaseRecord.Round;
import dev.gradus.agreement.Measure;
import dev.gradus.assessment.rounds.RoundReview;
import dev.gradus.assessment.rounds.RoundReview.Gap;
import dev.gradus.assessment.rounds.RoundReview.Nearer;
import dev.gradus.assessment.rounds.RoundReview.Points;
import dev.gradus.assessment.rounds.RoundReview.Shift;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Round by round: how far apart the sides were, and who moved. */
public final class RoundWords {
    private static final int FIRST_NUMBER = 2;

    private final Words words;

    public RoundWords(Words words) {
        this.words = words;
    }

    /** "rounds": in a line, then a table of all gaps, then "round:…" for each. Empty where no party put anything on the table in a round. */
    public Passage passage(List<RoundReview> rounds) {
        boolean weighs = rounds.stream()
                .flatMap(round -> round.gaps().stream())
                .anyMatch(gap -> !gap.points().isEmpty());
        return rounds.isEmpty()
                ? Passage.of("rounds", "").done()
                : Passage.of("rounds", words.sentence("rounds.title"))
                        .say(answer(rounds), weighs ? words.tell("rounds.own") : Sentence.NONE)
                        .table(table(rounds))
                        .parts(rounds.stream().map(this::round).toList())
                        .done();
    }

    /** How far apart they were in the first round and in the last in which two sides had proposals of their own. */
    private Sentence answer(List<RoundReview> rounds) {
        List<RoundReview> apart =
                rounds.stream().filter(round -> !round.gaps().isEmpty()).toList();
        if (apart.isEmpty()) {
            return words.tell("rounds.none", rounds.size());
        }
        RoundReview first = apart.getFirst();
        RoundReview last = apart.getLast();
        return apart.size() == 1
                ? words.tell("rounds.once", steps(first), name(first))
                : words.tell("rounds.apart", steps(first), name(first), steps(last), name(last));
    }

    private String steps(RoundReview round) {
        return count(round.gaps().stream().mapToInt(Gap::steps).max().orElse(0));
    }

    private String count(int steps) {
        return words.count("rounds.steps", steps);
    }

    private String name(RoundReview review) {
        return words.written().record().rounds().stream()
                .filter(round -> round.id().equals(review.round()))
                .map(Round::name)
                .map(words::text)
                .findFirst()
                .orElseThrow();
    }

    private ResultTable table(List<RoundReview> rounds) {
        List<String> head = Stream.of("round", "between", "steps", "terms")
                .map(column -> words.sentence("rounds.column." + column))
                .toList();
        List<List<String>> rows = rounds.stream()
                .flatMap(round -> round.gaps().stream().map(gap -> row(round, gap)))
                .toList();
        return new ResultTable("rounds", words.sentence("rounds.table"), "", head, rows, FIRST_NUMBER);
    }

    private List<String> row(RoundReview round, Gap gap) {
        return List.of(
                name(round),
                words.say("rounds.between", words.proposal(gap.one()), words.proposal(gap.other())),
                "" + gap.steps(),
                "" + gap.terms().size());
    }

    private Passage round(RoundReview round) {
        List<Sentence> said = new ArrayList<>();
        round.gaps().forEach(gap -> said.add(gap(gap)));
        if (round.gaps().isEmpty()) {
            said.add(words.tell(
                    "rounds.alone",
                    words.list(round.proposals().stream().map(words::proposal).toList())));
        }
        round.gaps().forEach(gap -> gap.points().forEach(points -> said.add(points(gap, points))));
        round.shifts().forEach(shift -> said.add(shift(shift)));
        return Passage.of("round:" + round.round(), name(round)).list(said).done();
    }

    private Sentence gap(Gap gap) {
        List<Sentence> said = new ArrayList<>();
        String one = words.proposal(gap.one());
        String other = words.proposal(gap.other());
        said.add(words.tell("rounds.gap", one, other, count(gap.steps())));
        said.add(only(one, gap.onlyOne()));
        said.add(only(other, gap.onlyOther()));
        if (!gap.terms().isEmpty()) {
            said.add(words.tell(
                    "rounds.terms",
                    words.list(gap.terms().stream().map(words::term).toList())));
        }
        return joined(said);
    }

    private Sentence only(String proposal, List<String> measures) {
        return measures.isEmpty() ? Sentence.NONE : words.tell("rounds.only", proposal, named(measures));
    }

    private Sentence points(Gap gap, Points points) {
        boolean isOfOne =
                words.written().findProposal(gap.one()).orElseThrow().from().contains(points.party());
        String own = words.proposal(isOfOne ? gap.one() : gap.other());
        String others = words.proposal(isOfOne ? gap.other() : gap.one());
        String key = points.more() < 0 ? "rounds.points.less" : "rounds.points.more";
        return words.tell(key, words.theParty(points.party()), own, words.ownPoints(Math.abs(points.more())), others);
    }

    private Sentence shift(Shift shift) {
        List<Sentence> said = new ArrayList<>();
        String party = words.theParty(shift.party());
        String before = words.proposal(shift.before());
        String now = words.proposal(shift.now());
        if (shift.isSame()) {
            return words.tell("rounds.same", party, before, now);
        }
        said.add(words.tell("rounds.moved", party, before, now));
        said.add(shift.added().isEmpty() ? Sentence.NONE : words.tell("rounds.added", named(shift.added())));
        said.add(shift.dropped().isEmpty() ? Sentence.NONE : words.tell("rounds.dropped", named(shift.dropped())));
        shift.gave().stream()
                .filter(gave -> gave != 0)
                .forEach(gave -> said.add(
                        words.tell(gave > 0 ? "rounds.gave" : "rounds.gained", words.ownPoints(Math.abs(gave)))));
        shift.nearer().forEach(nearer -> said.add(nearer(nearer)));
        return joined(said);
    }

    private Sentence nearer(Nearer nearer) {
        String key = nearer.now() < nearer.before()
                ? "rounds.nearer"
                : nearer.now() > nearer.before() ? "rounds.farther" : "rounds.asFar";
        return words.tell(
                key, words.theParty(nearer.party()), words.proposal(nearer.proposal()), nearer.before(), nearer.now());
    }

    private static Sentence joined(List<Sentence> said) {
        return Sentence.joined(said.stream().filter(one -> !one.isEmpty()).toList());
    }

    /** Measures by name; where all parts of one are among them, it is named as a whole. */
    private String named(List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        for (String id : ids) {
            Measure measure = words.written().findMeasure(id).orElseThrow();
            boolean isWhole = words.written().measures().stream()
                    .filter(other -> other.written().equals(measure.written()))
                    .map(Measure::id)
                    .allMatch(ids::contains);
            names.add(words.arg("measure:" + (isWhole ? measure.written() : id)));
        }
        return words.list(List.copyOf(names));
    }
}
