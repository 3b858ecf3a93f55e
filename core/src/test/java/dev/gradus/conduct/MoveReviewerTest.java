package dev.gradus.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.CaseRecord.Exempt;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.conduct.MoveReview.Weighed;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Draw;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepHash;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Samples;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves held against a case with ranges: shares, what mends them, which draws agree with them. */
class MoveReviewerTest {
    private static final LocalDate BEFORE = LocalDate.of(2019, 2, 1);
    private static final LocalDate AFTER = LocalDate.of(2019, 6, 1);

    private static Move move(String id, MoveKind kind, String by, String proposal, LocalDate on, Exempt exception) {
        return new Move(
                id,
                kind,
                by,
                proposal,
                List.of(),
                LocalText.NONE,
                List.of(on),
                "",
                exception,
                List.of(),
                List.of(),
                Basis.NONE);
    }

    private static WholeCase whole(double spread, Move... moves) {
        return WholeCase.of(MovedCases.with(SmallCase.uncertain(spread), List.of(moves)));
    }

    private static final Move FIRST = move("first-offer", MoveKind.OFFERS, "us", "first", BEFORE, Exempt.NONE);
    private static final Move REFUSED = move("refusal", MoveKind.REFUSES, "us", "first", BEFORE, Exempt.NONE);
    private static final Move EXEMPT = move("probe", MoveKind.REFUSES, "us", "first", BEFORE, Exempt.PROBE);
    private static final Move LATER = move("later", MoveKind.REFUSES, "us", "first", AFTER, Exempt.NONE);

    private static Weighed weighed(MoveReview review) {
        return (Weighed) review.result();
    }

    private static MoveReview review(WholeCase whole, String id) {
        return MoveReviewer.review(whole, Workers.ONE, Watch.NONE).stream()
                .filter(review -> review.move().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a00_theFourWordsAndWhereTheyBegin() {
        assertThat(Grade.of(Chance.of(0, 256))).isEqualTo(Grade.CONTRADICTED);
        assertThat(Grade.of(Chance.of(1, 256))).isEqualTo(Grade.CORNER);
        assertThat(Grade.of(Chance.of(25, 256))).isEqualTo(Grade.CORNER);
        assertThat(Grade.of(Chance.of(26, 260))).isEqualTo(Grade.STRAINED);
        assertThat(Grade.of(Chance.of(127, 256))).isEqualTo(Grade.STRAINED);
        assertThat(Grade.of(Chance.of(128, 256))).isEqualTo(Grade.EXPLAINED);
        assertThat(Grade.of(Chance.of(1, 1))).isEqualTo(Grade.EXPLAINED);
    }

    /** Each draw asked again by itself. */
    @Test
    void a01_theShareIsThatOfTheDraws() {
        WholeCase whole = whole(0.9, FIRST, REFUSED);
        UncertainCase uncertain = UncertainCase.of(whole);
        SweepRequest request = SweepRequest.of(MoveReviewer.DRAWS, 1);
        MoveCondition offer = condition(whole, FIRST);
        MoveCondition refusal = condition(whole, REFUSED);
        long hits = 0;
        long refused = 0;
        for (long k = 0; k < MoveReviewer.DRAWS; k++) {
            Draw draw = Sweep.draw(uncertain, request, k);
            hits += offer.at(draw.resolved()).margin() >= 0 ? 1 : 0;
            refused += refusal.at(draw.resolved()).margin() >= 0 ? 1 : 0;
        }

        Chance share = weighed(review(whole, "first-offer")).share();

        assertThat(share.hits()).isEqualTo(hits).isStrictlyBetween(10L, 250L);
        assertThat(share.draws()).isEqualTo(MoveReviewer.DRAWS);
        assertThat(weighed(review(whole, "refusal")).share().hits())
                .isEqualTo(refused)
                .isStrictlyBetween(10L, 250L);
    }

    @Test
    void a02_onAnyNumberOfThreadsItIsTheSame() {
        WholeCase whole = whole(0.9, FIRST, REFUSED, EXEMPT);
        List<MoveReview> alone = MoveReviewer.review(whole, Workers.ONE, Watch.NONE);
        for (int threads = 2; threads < 6; threads++) {
            assertThat(MoveReviewer.review(whole, Workers.of(threads), Watch.NONE))
                    .isEqualTo(alone);
        }
    }

    @Test
    void a03_anExceptionAndWhatCameLaterAreShownAndDoNotCount() {
        WholeCase whole = whole(0.05, REFUSED, EXEMPT, LATER);

        assertThat(review(whole, "refusal").isContradicted()).isTrue();
        assertThat(weighed(review(whole, "probe")).grade()).isEqualTo(Grade.CONTRADICTED);
        assertThat(review(whole, "probe").isContradicted()).isFalse();
        assertThat(review(whole, "probe").isEvidence()).isFalse();
        assertThat(review(whole, "later").isContradicted()).isFalse();
        assertThat(review(whole, "later").later()).isTrue();
        assertThat(GivenMoves.of(UncertainCase.of(whole), SweepRequest.of(64, 1), Watch.NONE)
                        .moves())
                .containsExactly(REFUSED);
    }

    @Test
    void a04_whoseProposalItIsOfferedItUnlessAMoveSaysSo() {
        List<Move> moves = List.of(MovedCases.move("own", MoveKind.OFFERS, "A", "one", List.of()));
        WholeCase silent = TwoByTwo.whole(Samples.twoByTwo(), List.of());
        WholeCase recorded = TwoByTwo.whole(Samples.twoByTwo(), moves);

        assertThat(MoveReviewer.likely(silent))
                .extracting(review -> review.move().by() + " " + review.move().proposal() + " " + review.recorded())
                .containsExactly("A one false", "B two false");
        assertThat(MoveReviewer.likely(recorded))
                .extracting(review -> review.move().by() + " " + review.move().proposal() + " " + review.recorded())
                .containsExactly("A one true", "B two false");
        assertThat(MoveReviewer.likely(silent)).noneMatch(MoveReview::isEvidence);
    }

    @Test
    void a05_withoutRangesTheLikelyValuesDecide() {
        WholeCase whole = TwoByTwo.whole(
                Samples.twoByTwo(), List.of(MovedCases.move("no", MoveKind.REFUSES, "A", "one", List.of())));

        Weighed refused = weighed(review(whole, "no"));

        assertThat(refused.share().draws()).isEqualTo(1);
        assertThat(refused.grade()).isEqualTo(Grade.CONTRADICTED);
        assertThat(refused.mend().orElseThrow().lies()).isEqualTo(Mending.Lies.OUTSIDE);
    }

    /** The smallest single change makes the move true where it ends and not a little before; within = inside the range. */
    @Test
    void a06_aSingleNumberMendsJustThere() {
        int singles = 0;
        for (double spread : new double[] {0.3, 0.5, 0.7, 0.9}) {
            WholeCase whole = whole(spread, REFUSED, move("r", MoveKind.REFUSES, "dprk", "both", BEFORE, Exempt.NONE));
            for (MoveReview review : MoveReviewer.review(whole, Workers.ONE, Watch.NONE)) {
                if (review.result() instanceof Weighed weighed
                        && weighed.mend().isPresent()
                        && weighed.mend().get().change() instanceof Mending.Single(var number, boolean inside)) {
                    singles++;
                    MoveCondition condition = condition(whole, review.move());
                    double back = number.turnsAt() + 1e-4 * (number.now() - number.turnsAt());
                    assertThat(at(whole, condition, number.path(), number.turnsAt()))
                            .isTrue();
                    assertThat(at(whole, condition, number.path(), back)).isFalse();
                    Input input = input(whole, number.path());
                    assertThat(inside)
                            .isEqualTo(number.turnsAt() >= input.estimate().low() - 1e-9
                                    && number.turnsAt() <= input.estimate().high() + 1e-9);
                }
            }
        }
        assertThat(singles).isGreaterThan(2);
    }

    /** A joint change makes the move true at its share of the way and not a little before, and no single number inside does. */
    @Test
    void a07_aJointChangeMendsJustThere() {
        int joints = 0;
        for (double spread : new double[] {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5}) {
            WholeCase whole = whole(spread, REFUSED, move("r", MoveKind.REFUSES, "dprk", "first", BEFORE, Exempt.NONE));
            for (MoveReview review : MoveReviewer.review(whole, Workers.ONE, Watch.NONE)) {
                if (review.result() instanceof Weighed weighed
                        && weighed.mend().isPresent()
                        && weighed.mend().get().change() instanceof Mending.Joint joint) {
                    joints++;
                    MoveCondition condition = condition(whole, review.move());
                    assertThat(condition.at(shifted(whole, joint, 1)).isTrue()).isTrue();
                    assertThat(condition.at(shifted(whole, joint, 0.999)).isTrue())
                            .isFalse();
                    assertThat(joint.share()).isBetween(0.0, 1.0);
                    for (Mending.Shift shift : joint.shifts()) {
                        Input input = input(whole, shift.path());
                        assertThat(shift.to())
                                .isBetween(
                                        input.estimate().low() - 1e-9,
                                        input.estimate().high() + 1e-9);
                        assertThat(at(
                                                whole,
                                                condition,
                                                shift.path(),
                                                input.estimate().low())
                                        || at(
                                                whole,
                                                condition,
                                                shift.path(),
                                                input.estimate().high()))
                                .isFalse();
                    }
                }
            }
        }
        assertThat(joints).isGreaterThan(2);
    }

    /** Those and only those draws are kept in which every move is true by itself; a sweep of them plans the same draws. */
    @Test
    void a08_givenTheMovesTheDrawsThatAgreeAreLeft() {
        WholeCase whole = whole(0.9, FIRST, move("no", MoveKind.REFUSES, "dprk", "both", BEFORE, Exempt.NONE));
        UncertainCase uncertain = UncertainCase.of(whole);
        SweepRequest request = new SweepRequest(192, 5, 0, PlanRequest.DEFAULT.withWorkers(Workers.of(3)));
        List<Long> expected = new ArrayList<>();
        for (long k = 0; k < 192; k++) {
            ResolvedCase drawn = Sweep.draw(uncertain, request, k).resolved();
            boolean all = true;
            for (Move move : whole.written().record().moves()) {
                all &= condition(whole, move).at(drawn).isTrue();
            }
            if (all) {
                expected.add(k);
            }
        }

        GivenMoves given = GivenMoves.of(uncertain, request, Watch.NONE);

        assertThat(given.kept().numbers()).isEqualTo(expected);
        assertThat(expected.size()).isBetween(5, 150);
        assertThat(given.kept().drawn()).isEqualTo(192);
        assertThat(given.isTooFew()).isEqualTo(expected.size() < GivenMoves.FEWEST);
        assertThat(given.each().get(given.rarest())).isEqualTo(Collections.min(given.each()));

        SweepRequest of = request.of(given.kept());
        List<Row> all = rows(uncertain, request);
        List<Row> kept = rows(uncertain, of);
        assertThat(kept).hasSameSizeAs(expected);
        for (int k = 0; k < kept.size(); k++) {
            assertThat(kept.get(k).roadmap())
                    .isEqualTo(all.get(expected.get(k).intValue()).roadmap());
            assertThat(Sweep.draw(uncertain, of, k).values())
                    .isEqualTo(Sweep.draw(uncertain, request, expected.get(k)).values());
        }
        assertThat(SweepHash.of(uncertain, of)).isNotEqualTo(SweepHash.of(uncertain, request));
    }

    private static List<Row> rows(UncertainCase uncertain, SweepRequest request) {
        List<Row> rows = new ArrayList<>();
        Sweep.run(uncertain, request, Collections.emptyIterator(), Watch.NONE, rows::addAll);
        return rows;
    }

    private static MoveCondition condition(WholeCase whole, Move move) {
        List<Move> moves = whole.written().record().moves();
        return ((MoveCondition.Result.Made) MoveCondition.of(whole, moves, move)).condition();
    }

    private static Input input(WholeCase whole, String path) {
        return CaseInputs.of(whole).stream()
                .filter(input -> input.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static boolean at(WholeCase whole, MoveCondition condition, String path, double value) {
        Numbers numbers = input(whole, path).set(whole.resolved().numbers(), value);
        return condition.at(whole.resolved().with(numbers)).isTrue();
    }

    private static ResolvedCase shifted(WholeCase whole, Mending.Joint joint, double part) {
        Numbers numbers = whole.resolved().numbers();
        for (Mending.Shift shift : joint.shifts()) {
            numbers = input(whole, shift.path()).set(numbers, shift.from() + part * (shift.to() - shift.from()));
        }
        return whole.resolved().with(numbers);
    }
}
