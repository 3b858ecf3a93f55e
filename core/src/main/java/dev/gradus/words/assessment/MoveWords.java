package dev.gradus.words.assessment;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.conduct.Grade;
import dev.gradus.conduct.Mending;
import dev.gradus.conduct.Mending.Lies;
import dev.gradus.conduct.MoveReview;
import dev.gradus.conduct.MoveReview.NotWeighed;
import dev.gradus.conduct.MoveReview.Weighed;
import dev.gradus.conduct.Unweighable;
import dev.gradus.conduct.Weighing;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parties did, held against the numbers of the case, in words. */
public final class MoveWords {
    private final Words words;
    private final NumberLabels labels;

    public MoveWords(Words words) {
        this.words = words;
        this.labels = new NumberLabels(words);
    }

    /**
     * "evidence": how many of the moves the case explains, and the first that it contradicts; where it explains all, only what it explains
     * as not meant to be kept. Empty where there is none to look at, or all that is explained are offers that nobody recorded.
     */
    Passage brief(List<MoveReview> moves) {
        List<MoveReview> looked = moves.stream()
                .filter(move -> move.result() instanceof Weighed
                        && !move.later()
                        && !move.move().isExempt())
                .toList();
        Passage.Builder told = Passage.of("evidence", "");
        Sentence bluff = bluff(looked);
        boolean isRecorded = looked.stream().anyMatch(MoveReview::recorded);
        boolean allExplained = count(looked, Grade.EXPLAINED) == looked.size();
        if (!allExplained || isRecorded && bluff.isEmpty()) {
            told.say(counted(looked), first(looked), bluff);
        } else {
            told.say(bluff);
        }
        return told.done();
    }

    private Sentence counted(List<MoveReview> looked) {
        long explained = count(looked, Grade.EXPLAINED);
        if (explained == looked.size()) {
            return words.tell(looked.size() == 1 ? "moves.fit.one" : "moves.fit.many", looked.size());
        }
        List<String> rest = Stream.of(Grade.CONTRADICTED, Grade.CORNER, Grade.STRAINED)
                .filter(grade -> count(looked, grade) > 0)
                .map(grade -> words.say("moves.count." + Words.key(grade), count(looked, grade)))
                .toList();
        return looked.size() == 1
                ? words.tell("moves.unfit.one", words.list(rest))
                : words.tell("moves.unfit.many", explained, looked.size(), words.list(rest));
    }

    private static long count(List<MoveReview> looked, Grade grade) {
        return looked.stream()
                .filter(move -> move.result() instanceof Weighed weighed && weighed.grade() == grade)
                .count();
    }

    private Sentence first(List<MoveReview> looked) {
        return looked.stream()
                .filter(MoveReview::isContradicted)
                .findFirst()
                .map(this::contradicted)
                .orElse(Sentence.NONE);
    }

    /** The first offer that is explained, but not as one to be kept. */
    private Sentence bluff(List<MoveReview> looked) {
        return looked.stream()
                .filter(move -> move.result() instanceof Weighed weighed && weighed.isBluff())
                .findFirst()
                .map(this::bluff)
                .orElse(Sentence.NONE);
    }

    private Sentence bluff(MoveReview review) {
        Weighed weighed = (Weighed) review.result();
        return words.tell(
                "moves.bluff",
                did(review.move()),
                words.percent(weighed.share().share()),
                words.percent(weighed.meant().orElseThrow().share()));
    }

    /** "The DPRK offered “X”, yet in none of 256 draws was that worth it to the DPRK. If it was meant, these numbers are wrong." */
    Sentence contradicted(MoveReview review) {
        long draws = ((Weighed) review.result()).share().draws();
        String party = words.theParty(review.move().by());
        return draws == 1
                ? words.tell("moves.contradicted.likely", did(review.move()), party)
                : words.tell("moves.contradicted", did(review.move()), party, words.count("draws", draws));
    }

    /** Contradicted moves about a proposal, one sentence each. */
    List<Sentence> contradicted(List<MoveReview> moves, String proposal) {
        return moves.stream()
                .filter(move -> move.isContradicted() && move.move().proposal().equals(proposal))
                .map(this::contradicted)
                .toList();
    }

    /** "moves": every move with what it says; "move:…" for each inside. Empty where there is none. */
    public Passage passage(List<MoveReview> moves) {
        if (moves.isEmpty()) {
            return Passage.of("moves", "").done();
        }
        Passage.Builder told = Passage.of("moves", words.sentence("moves.title"));
        told.say(words.tell("moves.how"));
        moves.forEach(move -> told.part(one(move)));
        return told.say(words.tell("moves.calibration")).done();
    }

    private Passage one(MoveReview review) {
        Move move = review.move();
        String id = review.recorded() ? move.id() : move.by() + "/" + move.proposal();
        return Passage.of("move:" + id, "").say(sentences(review)).done();
    }

    /** A line for each that is recorded, and for each offer that is not and that the likely values contradict. */
    public List<Sentence> likely(List<MoveReview> moves) {
        return moves.stream()
                .filter(move -> move.recorded() || move.isContradicted())
                .map(this::likely)
                .toList();
    }

    private Sentence likely(MoveReview review) {
        return switch (review.result()) {
            case NotWeighed(Unweighable reason) ->
                Sentence.joined(List.of(
                        words.tell("moves.did", did(review.move())), words.tell("moves.not." + Words.key(reason))));
            case Weighed weighed ->
                words.tell(
                        weighed.likely().isTrue() ? "moves.likely.true" : "moves.likely.misses",
                        did(review.move()),
                        words.theParty(review.move().by()),
                        words.points(Math.abs(weighed.likely().margin())));
        };
    }

    /** What was done, what the case says of it, why, and what would mend it. */
    public List<Sentence> sentences(MoveReview review) {
        List<Sentence> said = new ArrayList<>();
        said.add(words.tell(
                "moves.did",
                Stream.concat(
                                Stream.of(did(review.move())),
                                review.move().on().stream().map(words::date))
                        .reduce((did, on) -> words.say("moves.on", did, on))
                        .orElseThrow()));
        if (!review.recorded()) {
            said.add(words.tell("moves.implied"));
        }
        if (review.move().isExempt()) {
            said.add(words.tell(
                    "moves.exempt",
                    words.say("moves.exception." + Words.key(review.move().exception()))));
        }
        if (review.later()) {
            said.add(words.tell("moves.later"));
        }
        switch (review.result()) {
            case NotWeighed(Unweighable reason) -> said.add(words.tell("moves.not." + Words.key(reason)));
            case Weighed weighed -> weighed(said, review.move(), weighed);
        }
        return said;
    }

    private void weighed(List<Sentence> said, Move move, Weighed weighed) {
        String party = words.theParty(move.by());
        said.add(grade(weighed));
        weighed.meant()
                .filter(meant -> meant.hits() < weighed.share().hits())
                .ifPresent(meant -> said.add(words.tell("moves.meant", party, words.percent(meant.share()))));
        said.add(words.tell(
                weighed.likely().isTrue() ? "moves.terms.true" : "moves.terms.misses",
                party,
                words.list(weighed.likely().terms().stream()
                        .filter(term -> !Double.isInfinite(term.value()))
                        .map(this::term)
                        .toList()),
                words.points(Math.abs(weighed.likely().margin()))));
        weighed.mend().ifPresent(mending -> said.addAll(mending(party, mending)));
    }

    private Sentence grade(Weighed weighed) {
        String key = "moves.grade." + Words.key(weighed.grade());
        if (weighed.share().draws() == 1) {
            return words.tell(key + ".likely");
        }
        return words.tell(
                key,
                words.percent(weighed.share().share()),
                words.count("draws", weighed.share().draws()),
                words.say(
                        "forecast.interval",
                        words.percent(weighed.share().low()),
                        words.percent(weighed.share().high())));
    }

    private String term(Weighing.Term term) {
        String what = term.proposal().isEmpty() ? "" : words.proposal(term.proposal());
        return words.say("moves.term." + Words.key(term.kind()), words.points(term.value()), what);
    }

    private List<Sentence> mending(String party, Mending mending) {
        Sentence change = switch (mending.change()) {
            case Mending.Single(var number, boolean within) ->
                words.tell(
                        within ? "moves.mend.within" : "moves.mend.beyond",
                        labels.named(number.path()),
                        labels.figureValue(number.path(), number.now()),
                        labels.figureValue(number.path(), number.turnsAt()));
            case Mending.Joint joint ->
                words.tell(
                        "moves.mend.joint",
                        words.percent(joint.share()),
                        words.itemized(joint.shifts().stream().map(this::shift).toList()));
            case Mending.Nothing _ -> words.tell("moves.mend.nothing");
        };
        Optional<Sentence> settles = mending.lies() == Lies.UNKNOWN ? strongest(mending.change()) : Optional.empty();
        Sentence lies = settles.map(number -> words.tell("moves.lies.settle", number))
                .orElseGet(() -> words.tell("moves.lies." + Words.key(mending.lies()), party));
        return List.of(change, lies);
    }

    private Sentence shift(Mending.Shift shift) {
        return words.phrase(
                "moves.shift",
                labels.named(shift.path()),
                labels.figureValue(shift.path(), shift.from()),
                labels.figureValue(shift.path(), shift.to()));
    }

    private Optional<Sentence> strongest(Mending.Change change) {
        return switch (change) {
            case Mending.Single(var number, boolean _) -> Optional.of(labels.named(number.path()));
            case Mending.Joint joint ->
                Optional.of(labels.named(joint.shifts().getFirst().path()));
            case Mending.Nothing _ -> Optional.empty();
        };
    }

    /** "The DPRK offered “X”". */
    private String did(Move move) {
        String with = move.kind().isWithProposal()
                ? words.list(move.with().stream().map(words::proposal).toList())
                : words.list(move.with().stream()
                        .map(words::measure)
                        .map(words::quoted)
                        .toList());
        String key =
                "moves.did." + Words.key(move.kind()) + (move.kind().isAfterwards() && with.isEmpty() ? ".part" : "");
        return words.say(key, words.theParty(move.by()), words.proposal(move.proposal()), with);
    }
}
