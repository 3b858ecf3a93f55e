package dev.gradus.conduct;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Exempt;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.conduct.MoveReview.NotWeighed;
import dev.gradus.conduct.MoveReview.Weighed;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Survey;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds the moves of a case, and the offers that its proposals are, against its numbers. */
public final class MoveReviewer {
    /** Draws of the case’s ranges in which each move is looked at. */
    public static final int DRAWS = 256;

    private static final long SEED = 1;

    private final WholeCase whole;
    private final Watch watch;
    private final List<Move> recorded;

    private MoveReviewer(WholeCase whole, Watch watch) {
        this.whole = whole;
        this.watch = watch;
        this.recorded = whole.written().record().moves();
    }

    /**
     * Those that are recorded in their order, then the offers that are not.
     *
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static List<MoveReview> review(WholeCase whole, Workers workers, Watch watch) {
        return new MoveReviewer(whole, watch).review(workers);
    }

    /** At the likely values alone: with one draw each and nothing that would mend it. */
    public static List<MoveReview> likely(WholeCase whole) {
        MoveReviewer reviewer = new MoveReviewer(whole, Watch.NONE);
        return reviewer.all().stream().map(reviewer::likely).toList();
    }

    private List<Move> all() {
        List<Move> all = new ArrayList<>(recorded);
        for (Proposal proposal : whole.written().proposals()) {
            for (String party : proposal.from()) {
                if (!OpenOffers.isRecorded(recorded, party, proposal.id())
                        && whole.structure().findParty(party).isPresent()) {
                    all.add(offer(proposal, party));
                }
            }
        }
        return all;
    }

    private static Move offer(Proposal proposal, String party) {
        return new Move(
                "",
                MoveKind.OFFERS,
                party,
                proposal.id(),
                List.of(),
                LocalText.NONE,
                proposal.on(),
                "",
                Exempt.NONE,
                List.of(),
                List.of(),
                Basis.NONE);
    }

    private MoveCondition.Result condition(Move move) {
        return MoveCondition.of(whole, recorded, move);
    }

    private MoveReview likely(Move move) {
        return made(
                move,
                switch (condition(move)) {
                    case MoveCondition.Result.None(Unweighable reason) -> new NotWeighed(reason);
                    case MoveCondition.Result.Made(MoveCondition condition) -> {
                        Weighing likely = condition.at(whole.resolved());
                        Chance share = Chance.of(likely.isTrue() ? 1 : 0, 1);
                        yield new Weighed(Grade.of(share), share, Optional.empty(), likely, Optional.empty());
                    }
                });
    }

    private MoveReview made(Move move, MoveReview.Result result) {
        return new MoveReview(move, !move.id().isEmpty(), isLater(whole.written(), move), result);
    }

    static boolean isLater(Case written, Move move) {
        return move.on().stream().anyMatch(day -> day.isAfter(written.asOf()));
    }

    private List<MoveReview> review(Workers workers) {
        List<Move> all = all();
        List<MoveCondition.Result> results = all.stream().map(this::condition).toList();
        List<MoveCondition> conditions = results.stream()
                .filter(MoveCondition.Result.Made.class::isInstance)
                .map(made -> ((MoveCondition.Result.Made) made).condition())
                .toList();
        List<List<Weighing>> drawn = conditions.isEmpty() ? List.of() : drawn(conditions, workers);
        List<MoveReview> reviews = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < all.size(); k++) {
            watch.check();
            reviews.add(made(
                    all.get(k),
                    switch (results.get(k)) {
                        case MoveCondition.Result.None(Unweighable reason) -> new NotWeighed(reason);
                        case MoveCondition.Result.Made(MoveCondition condition) -> weighed(condition, drawn, next++);
                    }));
        }
        return reviews;
    }

    /** Of each draw what each condition is there; one draw at the likely values where the case gives no ranges. */
    private List<List<Weighing>> drawn(List<MoveCondition> conditions, Workers workers) {
        UncertainCase uncertain = UncertainCase.of(whole);
        SweepRequest request = new SweepRequest(
                uncertain.figures().isEmpty() ? 1 : DRAWS, SEED, 0, PlanRequest.DEFAULT.withWorkers(workers));
        return Survey.of(
                uncertain,
                request,
                draw -> conditions.stream()
                        .map(condition -> condition.at(draw.resolved()))
                        .toList(),
                watch);
    }

    private Weighed weighed(MoveCondition condition, List<List<Weighing>> drawn, int place) {
        Weighing likely = condition.at(whole.resolved());
        Chance share = share(drawn, place, Weighing::isTrue);
        return new Weighed(
                Grade.of(share),
                share,
                condition.move().kind() == MoveKind.OFFERS
                        ? Optional.of(share(drawn, place, Weighing::isMeant))
                        : Optional.empty(),
                likely,
                likely.isTrue() ? Optional.empty() : Optional.of(Mender.mend(whole, condition, watch)));
    }

    private static Chance share(List<List<Weighing>> drawn, int place, Predicate<Weighing> counts) {
        long hits = drawn.stream().filter(draw -> counts.test(draw.get(place))).count();
        return Chance.of(hits, drawn.size());
    }
}
