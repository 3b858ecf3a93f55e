package dev.gradus.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The repairs and the sizes of model.md §6. */
class ModelRepairTest {
    private static final Offset<Double> SIXTH_DECIMAL = within(1e-6);
    private static final Roadmap BOTH_STAGES = Roadmap.of(0b0101, 0b1010);
    private static final List<ResolvedInstrument> ESCROW_AND_LOCK = List.of(
            new ResolvedInstrument(
                    "escrow",
                    "A",
                    0.5,
                    IntStream.range(0, 4)
                            .mapToObj(c -> new Change(FigureKind.HELD_BACK, -1, c, "e" + c, 1))
                            .toList()),
            new ResolvedInstrument(
                    "lock",
                    "B",
                    1,
                    List.of(
                            new Change(FigureKind.SHARE, 0, 3, "s0", 0.1),
                            new Change(FigureKind.SHARE, 1, 3, "s1", 0.1))));

    @Test
    void a01_twoByTwoNeedsBothEscrowAndTheLock() {
        Repairs repairs = repair(ESCROW_AND_LOCK, new Goal.Sequence(BOTH_STAGES));

        assertThat(repairs.outcome()).isEqualTo(Repairs.Outcome.MENDED);
        assertThat(repairs.cheapest()).hasSize(1);
        Repair mend = repairs.cheapest().getFirst();
        assertThat(mend.remedy().instruments()).isEqualTo(0b11);
        assertThat(mend.weakestMargin()).isCloseTo(3.323503, SIXTH_DECIMAL);
        assertThat(mend.certificate().stages().getFirst().parties().get(0).value())
                .isCloseTo(11.361562, SIXTH_DECIMAL);
        assertThat(mend.certificate().stages().getFirst().parties().get(1).value())
                .isCloseTo(10.974056, SIXTH_DECIMAL);
        assertThat(mend.totalShare()).isCloseTo(0.015, within(1e-12));
        assertThat(repairs.looked().complete()).isTrue();
        assertThat(repairs.looked().remedies()).isEqualTo(4);
    }

    @Test
    void a02_eachOfTheTwoRemovesAConditionOfItsOwn() {
        Repair mend = repair(ESCROW_AND_LOCK, new Goal.Sequence(BOTH_STAGES))
                .cheapest()
                .getFirst();

        assertThat(mend.removes()).extracting(Repair.Removed::instrument).containsExactly(0, 1);
        Shortfall withoutEscrow = mend.removes().get(0).without();
        assertThat(withoutEscrow.alternative()).isEqualTo(new Alternative.Withhold(0b1000));
        assertThat(withoutEscrow.party()).isEqualTo(1);
        assertThat(withoutEscrow.stage()).isEqualTo(2);
        Shortfall withoutLock = mend.removes().get(1).without();
        assertThat(withoutLock.stage()).isEqualTo(3);
        assertThat(withoutLock.margin()).isNegative();
        assertThat(mend.costs()).extracting(Repair.Cost::giver).containsExactly("A", "B");
        assertThat(mend.costs().getFirst().gain()).isCloseTo(11.361562, SIXTH_DECIMAL);
    }

    @Test
    void a03_asItStandsBWouldWithholdItsSecondMeasure() {
        Shortfall today =
                repair(ESCROW_AND_LOCK, new Goal.Sequence(BOTH_STAGES)).today().orElseThrow();

        assertThat(today.stage()).isEqualTo(2);
        assertThat(today.margin()).isCloseTo(-3.950597, SIXTH_DECIMAL);
    }

    @Test
    void a04_thePlannerReachesTheWholeExchangeWithBoth() {
        Repairs repairs = repair(ESCROW_AND_LOCK, new Goal.End(new Target(0b1111, List.of())));

        assertThat(repairs.cheapest()).singleElement().satisfies(mend -> {
            assertThat(mend.remedy().instruments()).isEqualTo(0b11);
            assertThat(mend.roadmap()).isEqualTo(BOTH_STAGES);
        });
    }

    @Test
    void a05_whatHoldsNeedsNothing() {
        Repairs repairs = repair(ESCROW_AND_LOCK, new Goal.Sequence(Roadmap.of(0b0101)));

        assertThat(repairs.outcome()).isEqualTo(Repairs.Outcome.HOLDS);
        assertThat(repairs.cheapest()).isEmpty();
    }

    @Test
    void a06_withTheEscrowAloneItIsSaidWhatStillFails() {
        Repairs repairs = repair(ESCROW_AND_LOCK.subList(0, 1), new Goal.Sequence(BOTH_STAGES));

        assertThat(repairs.outcome()).isEqualTo(Repairs.Outcome.NOT_MENDED);
        assertThat(repairs.nearest()).isPresent();
    }

    @Test
    void a07_stagesInAnImpossibleOrderCannotBeMended() {
        assertThat(repair(ESCROW_AND_LOCK, new Goal.Sequence(Roadmap.of(0b0010)))
                        .outcome())
                .isEqualTo(Repairs.Outcome.IMPOSSIBLE);
        assertThat(repair(List.of(), new Goal.Sequence(BOTH_STAGES)).outcome())
                .isEqualTo(Repairs.Outcome.NOTHING_OFFERED);
    }

    /** Number 6: a cure is an instrument like any other, of a sequence and of a plan. */
    @Test
    void a08_aSecondChanceMendsWhatDoubtBreaks() {
        ResolvedInstrument clause = new ResolvedInstrument(
                "clause", "A", 1, List.of(new Change(FigureKind.CURE, -1, -1, "cure.chance", 0.5)));
        RepairCase offered = new RepairCase(Samples.doubtful(), List.of(clause), List.of(1, 1));

        for (Goal goal : List.of(new Goal.Sequence(Roadmap.of(0b11)), new Goal.End(new Target(0b11, List.of())))) {
            Repairs repairs = Repairer.repair(offered, "", goal, RepairRequest.DEFAULT, Watch.NONE);

            assertThat(repairs.outcome()).isEqualTo(Repairs.Outcome.MENDED);
            Repair mend = repairs.cheapest().getFirst();
            assertThat(mend.remedy().instruments()).isEqualTo(0b1);
            assertThat(mend.weakestMargin()).isCloseTo(0.308, within(5e-4));
            assertThat(mend.certificate().cure().chance()).isEqualTo(0.5);
        }
    }

    private static Repairs repair(List<ResolvedInstrument> instruments, Goal goal) {
        RepairCase offered = new RepairCase(Samples.twoByTwo(), instruments, List.of(1, 1, 1, 1));
        return Repairer.repair(offered, "", goal, RepairRequest.DEFAULT, Watch.NONE);
    }

    @Test
    void b01_theLargestTranchesAreThoseOfGradualism() {
        Sizes sizes = largest(6);

        assertThat(flat(sizes).subList(0, 6)).satisfies(found -> {
            List<Double> expected = List.of(42.26528, 23.3696, 12.872, 7.04, 3.8, 2.0);
            for (int k = 0; k < 6; k++) {
                assertThat(found.get(k)).isCloseTo(expected.get(k), SIXTH_DECIMAL);
                assertThat(flat(sizes).get(k + 6)).isCloseTo(expected.get(k), SIXTH_DECIMAL);
            }
        });
        assertThat(sizes.signalsDepend()).isFalse();
        assertThat(sizes.settled()).isTrue();
    }

    @Test
    void b02_thereEveryMarginIsZero() {
        List<Double> found = flat(largest(6)).subList(0, 6);
        ResolvedCase sized = Samples.gradualism(
                0.5, 1, 0.9, -1, found.stream().mapToDouble(x -> x).toArray());
        Certificate certificate = Evaluator.evaluate(sized, exchanges(6));

        for (Certificate.StageLine stage : certificate.stages()) {
            for (Certificate.PartyLine party : stage.parties()) {
                assertThat(party.margin()).isCloseTo(0, SIXTH_DECIMAL);
            }
        }
        assertThat(CertificateChecker.rederive(sized, exchanges(6)).weakestMargin())
                .isCloseTo(certificate.weakestMargin(), within(1e-9));
    }

    @Test
    void b03_theRatioTendsToThatOfLockwoodAndThomas() {
        List<Double> found = flat(largest(30));

        assertThat(found.get(1) / found.get(0)).isCloseTo(0.5 / (0.9 * 1), SIXTH_DECIMAL);
    }

    @Test
    void b04_moreThanThatDoesNotHold() {
        double[] sizes =
                flat(largest(6)).subList(0, 6).stream().mapToDouble(x -> x).toArray();
        for (int k = 0; k < 6; k++) {
            double[] more = sizes.clone();
            more[k] += 0.001;
            assertThat(Evaluator.evaluate(Samples.gradualism(0.5, 1, 0.9, -1, more), exchanges(6))
                            .holds())
                    .isFalse();
        }
    }

    /** Sizes of both parties: those of the first, then those of the second. */
    private static Sizes largest(int stages) {
        double[] ones = new double[stages];
        java.util.Arrays.fill(ones, 1);
        List<Integer> measures = new ArrayList<>();
        IntStream.range(0, 2).forEach(party -> IntStream.range(0, stages).forEach(k -> measures.add(2 * k + party)));
        return TrancheSizes.largest(Samples.gradualism(0.5, 1, 0.9, -1, ones), exchanges(stages), measures, 0)
                .orElseThrow();
    }

    private static List<Double> flat(Sizes sizes) {
        return sizes.chains().stream().flatMap(chain -> chain.shares().stream()).toList();
    }

    private static Roadmap exchanges(int stages) {
        return Roadmap.of(
                IntStream.range(0, stages).mapToLong(k -> 0b11L << 2 * k).toArray());
    }

    /** A whole of 91.34688 in six tranches: only the sizes of gradualism hold, and they are found from equal ones. */
    @Test
    void c01_aWholeIsDividedAsGradualismHasIt() {
        double total = 42.26528 + 23.3696 + 12.872 + 7.04 + 3.8 + 2;
        ResolvedCase whole = Samples.gradualism(0.5, 1, 0.9, -1, total);
        Division division = Division.of(whole.structure(), Collections.nCopies(2, 6));
        ResolvedCase divided = division.divide(whole.numbers());
        List<Roadmap> arrangements = Arrangements.of(whole.structure(), division, Roadmap.of(0b11));

        Sizes sizes = TrancheSizes.firmest(whole.structure(), division, divided, arrangements.getFirst());

        assertThat(arrangements).hasSize(1);
        assertThat(Evaluator.evaluate(divided, arrangements.getFirst()).holds()).isFalse();
        assertThat(sizes.margin()).isCloseTo(0, SIXTH_DECIMAL);
        for (Sizes.Chain chain : sizes.chains()) {
            assertThat(chain.shares().get(0) * total).isCloseTo(42.26528, within(1e-5));
            assertThat(chain.shares().get(5) * total).isCloseTo(2, within(1e-5));
        }
    }
}
