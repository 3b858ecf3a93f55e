package dev.gradus.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of model.md §6, by the evaluator and by the checker's own derivation. */
public class ModelNumbersTest {
    private static final Offset<Double> SIXTH_DECIMAL = within(1e-6);
    private static final long A1 = 0b0001;
    private static final long A2 = 0b0010;
    private static final long B1 = 0b0100;
    private static final long B2 = 0b1000;
    private static final int A = 0;
    private static final int B = 1;
    private static final Roadmap FIRST_STAGE = Roadmap.of(A1 | B1);
    private static final Roadmap BOTH_STAGES = Roadmap.of(A1 | B1, A2 | B2);

    /** Who derives the certificate. */
    enum Source {
        CHECKER {
            @Override
            Certificate certificate(ResolvedCase resolved, Roadmap roadmap) {
                return CertificateChecker.rederive(resolved, roadmap);
            }
        },
        EVALUATOR {
            @Override
            Certificate certificate(ResolvedCase resolved, Roadmap roadmap) {
                return Evaluator.evaluate(resolved, roadmap);
            }
        };

        abstract Certificate certificate(ResolvedCase resolved, Roadmap roadmap);
    }

    @ParameterizedTest
    @EnumSource
    void a01_theFirstStageHolds(Source source) {
        Certificate certificate = source.certificate(twoByTwo(), FIRST_STAGE);
        List<Certificate.PartyLine> parties = certificate.stages().getFirst().parties();

        assertThat(values(certificate, 0).get(A)).isCloseTo(4.322957, SIXTH_DECIMAL);
        assertThat(values(certificate, 0).get(B)).isCloseTo(3.633696, SIXTH_DECIMAL);
        assertThat(parties.get(A).probability()).isCloseTo(0.901, SIXTH_DECIMAL);
        assertThat(parties.get(B).probability()).isCloseTo(0.82, SIXTH_DECIMAL);
        assertThat(certificate.weakestMargin()).isCloseTo(1.494381, SIXTH_DECIMAL);
        assertThat(bestAlternative(certificate, 0, B)).isEqualTo(new Alternative.Withhold(B1));
        assertThat(certificate.end().slack()).isCloseTo(1.915854, SIXTH_DECIMAL);
        assertThat(certificate.holds()).isTrue();
        assertThat(CertificateChecker.check(twoByTwo(), FIRST_STAGE, certificate))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a02_bothStagesDoNotHold(Source source) {
        Certificate certificate = source.certificate(twoByTwo(), BOTH_STAGES);

        assertThat(values(certificate, 0).get(A)).isCloseTo(9.446003, SIXTH_DECIMAL);
        assertThat(values(certificate, 0).get(B)).isCloseTo(10.974056, SIXTH_DECIMAL);
        assertThat(values(certificate, 1).get(A)).isCloseTo(5.977480, SIXTH_DECIMAL);
        assertThat(values(certificate, 1).get(B)).isCloseTo(9.410619, SIXTH_DECIMAL);
        assertThat(margin(certificate, 1, B)).isCloseTo(-3.950597, SIXTH_DECIMAL);
        assertThat(bestAlternative(certificate, 1, B)).isEqualTo(new Alternative.Withhold(B2));
        assertThat(certificate.end().slack()).isCloseTo(-5.646497, SIXTH_DECIMAL);
        assertThat(CertificateChecker.check(twoByTwo(), BOTH_STAGES, certificate))
                .extracting(CertificateChecker.Discrepancy::code)
                .contains("margin.negative", "end.negative");
    }

    @ParameterizedTest
    @EnumSource
    void a03_escrowAndASlowerReversalRepairIt(Source source) {
        Certificate repaired = source.certificate(harderToUndo(escrowed(twoByTwo())), BOTH_STAGES);

        assertThat(values(repaired, 0).get(A)).isCloseTo(11.361562, SIXTH_DECIMAL);
        assertThat(values(repaired, 0).get(B)).isCloseTo(10.974056, SIXTH_DECIMAL);
        assertThat(repaired.weakestMargin()).isCloseTo(3.323503, SIXTH_DECIMAL);
        assertThat(source.certificate(escrowed(twoByTwo()), BOTH_STAGES).holds())
                .isFalse();
        assertThat(source.certificate(harderToUndo(twoByTwo()), BOTH_STAGES).holds())
                .isFalse();
    }

    /** Number 5: what stopping costs counts once a measure was done. */
    @ParameterizedTest
    @EnumSource
    void a05_stoppingCostsOnceTheProcessHasBegun(Source source) {
        Certificate both = source.certificate(blamed(twoByTwo()), BOTH_STAGES);

        assertThat(values(both, 0).get(A)).isCloseTo(9.446003, SIXTH_DECIMAL);
        assertThat(margin(both, 1, B)).isCloseTo(-3.950597, SIXTH_DECIMAL);
        assertThat(against(both, 1, A, new Alternative.StopHere())).isCloseTo(6.977480, SIXTH_DECIMAL);

        Certificate first = source.certificate(blamed(twoByTwo()), FIRST_STAGE);

        assertThat(against(first, 0, A, new Alternative.StopHere())).isCloseTo(4.322957, SIXTH_DECIMAL);
        assertThat(first.weakestMargin()).isCloseTo(1.494381, SIXTH_DECIMAL);
    }

    /** Number 5, signed: from the start. */
    @ParameterizedTest
    @EnumSource
    void a06_whatIsSignedHasBegun(Source source) {
        ResolvedCase bound = blamed(twoByTwo()).signed(true);
        Certificate signed = source.certificate(bound, FIRST_STAGE);

        assertThat(signed.holds()).isTrue();
        assertThat(signed.signed()).isTrue();
        assertThat(against(signed, 0, A, new Alternative.StopHere())).isCloseTo(5.322957, SIXTH_DECIMAL);
        assertThat(signed.weakestMargin()).isCloseTo(1.494381, SIXTH_DECIMAL);
        assertThat(CertificateChecker.check(bound, FIRST_STAGE, signed)).isEmpty();
        Certificate before = source.certificate(blamed(twoByTwo()), FIRST_STAGE);
        assertThat(CertificateChecker.check(bound, FIRST_STAGE, before))
                .extracting(CertificateChecker.Discrepancy::code)
                .containsExactlyInAnyOrder("signed", "choice.value", "choice.value");
    }

    /** Number 7: a stakeholder that does nothing changes nothing for the others; a principal does. */
    @ParameterizedTest
    @EnumSource
    void a07_whoPerformsNothingCountsOnlyAsAPrincipal(Source source) {
        for (boolean able : List.of(true, false)) {
            Certificate watched = source.certificate(withThird(false, able), FIRST_STAGE);

            assertThat(values(watched, 0).get(A)).isCloseTo(4.322957, SIXTH_DECIMAL);
            assertThat(values(watched, 0).get(B)).isCloseTo(3.633696, SIXTH_DECIMAL);
            assertThat(values(watched, 0).get(2)).isCloseTo(-0.248442, SIXTH_DECIMAL);
            assertThat(watched.weakestMargin()).isCloseTo(1.494381, SIXTH_DECIMAL);
            assertThat(watched.end().slack()).isCloseTo(1.915854, SIXTH_DECIMAL);
        }
        Certificate joined = source.certificate(withThird(true, false), FIRST_STAGE);

        assertThat(values(joined, 0).get(A)).isCloseTo(1.557186, SIXTH_DECIMAL);
        assertThat(values(joined, 0).get(B)).isCloseTo(3.292830, SIXTH_DECIMAL);
        assertThat(values(joined, 0).get(2)).isCloseTo(-0.403898, SIXTH_DECIMAL);
        assertThat(margin(joined, 0, 2)).isCloseTo(-0.403898, SIXTH_DECIMAL);
        assertThat(bestAlternative(joined, 0, 2)).isEqualTo(new Alternative.StopHere());
    }

    /** Number 6: what is seen not done is made good three times in five, a quarter of a year later. */
    @ParameterizedTest
    @EnumSource
    void a08_aCureHelpsTheProcessAndStrainsTheRoadmap(Source source) {
        ResolvedCase cured = cured(twoByTwo(), 0.6, 0.25);
        Certificate first = source.certificate(cured, FIRST_STAGE);

        assertThat(first.holds()).isTrue();
        assertThat(first.cure()).isEqualTo(new Certificate.Cure(0.6, 0.25));
        assertThat(values(first, 0).get(A)).isCloseTo(5.133951, SIXTH_DECIMAL);
        assertThat(values(first, 0).get(B)).isCloseTo(4.738392, SIXTH_DECIMAL);
        assertThat(margin(first, 0, A)).isCloseTo(2.838763, SIXTH_DECIMAL);
        assertThat(bestAlternative(first, 0, A)).isEqualTo(new Alternative.Withhold(A1));
        assertThat(margin(first, 0, B)).isCloseTo(0.519120, SIXTH_DECIMAL);
        assertThat(bestAlternative(first, 0, B)).isEqualTo(new Alternative.Withhold(B1));
        assertThat(first.end().slack()).isCloseTo(1.915854, SIXTH_DECIMAL);
        assertThat(first.completion(A)).isCloseTo(0.901 + 0.099 * 0.6, within(1e-12));
        assertThat(CertificateChecker.check(cured, FIRST_STAGE, first)).isEmpty();
        assertThat(CertificateChecker.check(cured, FIRST_STAGE, source.certificate(twoByTwo(), FIRST_STAGE)))
                .extracting(CertificateChecker.Discrepancy::code)
                .contains("cure", "value", "choice.value");

        Certificate both = source.certificate(cured, BOTH_STAGES);

        assertThat(values(both, 0).get(A)).isCloseTo(14.833940, SIXTH_DECIMAL);
        assertThat(values(both, 0).get(B)).isCloseTo(14.992173, SIXTH_DECIMAL);
        assertThat(values(both, 1).get(A)).isCloseTo(10.634021, SIXTH_DECIMAL);
        assertThat(values(both, 1).get(B)).isCloseTo(11.649317, SIXTH_DECIMAL);
        assertThat(margin(both, 1, B)).isCloseTo(-1.771965, SIXTH_DECIMAL);
        assertThat(bestAlternative(both, 1, B)).isEqualTo(new Alternative.Withhold(B2));
        assertThat(both.end().slack()).isCloseTo(-5.646497, SIXTH_DECIMAL);
    }

    /** Number 6: from this chance on B would rather withhold, and have it made good. */
    @ParameterizedTest
    @EnumSource
    void a09_tooSureACureLetsTheFirstStageFail(Source source) {
        assertThat(source.certificate(cured(twoByTwo(), 0.9193, 0.25), FIRST_STAGE)
                        .holds())
                .isTrue();
        Certificate failing = source.certificate(cured(twoByTwo(), 0.9194, 0.25), FIRST_STAGE);

        assertThat(failing.holds()).isFalse();
        assertThat(bestAlternative(failing, 0, B)).isEqualTo(new Alternative.Withhold(B1));
    }

    /** Number 6: between parties that trust each other little a second chance helps. */
    @ParameterizedTest
    @EnumSource
    void a10_aSecondChanceCanHelp(Source source) {
        Roadmap exchange = Roadmap.of(0b11);

        Certificate without = source.certificate(doubtful(0), exchange);
        Certificate with = source.certificate(doubtful(0.5), exchange);

        assertThat(without.weakestMargin()).isCloseTo(-3.228, within(5e-4)); // given to three decimals
        assertThat(with.weakestMargin()).isCloseTo(0.308, within(5e-4));
        assertThat(with.holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void b01_onTheGradualismPathEveryMarginIsZero(Source source) {
        double[] sizes = {42.26528, 23.3696, 12.872, 7.04, 3.8, 2};
        Roadmap path = Roadmap.of(0b11, 0b11L << 2, 0b11L << 4, 0b11L << 6, 0b11L << 8, 0b11L << 10);

        Certificate certificate = source.certificate(RandomCases.gradualism(0.5, 1, 0.9, -1, sizes), path);

        for (int k = 0; k < 6; k++) {
            assertThat(margin(certificate, k, A)).isCloseTo(0, SIXTH_DECIMAL);
            assertThat(margin(certificate, k, B)).isCloseTo(0, SIXTH_DECIMAL);
        }
        assertThat(certificate.holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void b02_aTrancheATrifleLargerDoesNotHold(Source source) {
        double[] sizes = {3.8, 2.001};

        Certificate certificate =
                source.certificate(RandomCases.gradualism(0.5, 1, 0.9, -1, sizes), Roadmap.of(0b11, 0b1100));

        assertThat(certificate.holds()).isFalse();
    }

    /** The bargain of model.md §6: measures a1, a2, b1, b2; A's are harder to undo than B's. */
    public static ResolvedCase twoByTwo() {
        Structure structure = new Structure(
                List.of(new Structure.Decider("A", true), new Structure.Decider("B", true)),
                List.of(
                        new Structure.Act("a1", A, 0, 0, List.of()),
                        new Structure.Act("a2", A, A1, 0, List.of()),
                        new Structure.Act("b1", B, 0, 0, List.of()),
                        new Structure.Act("b2", B, B1, 0, List.of())),
                0,
                List.of());
        Numbers.Editor editor = Numbers.of(2, 4)
                .breakdown(A, -5)
                .breakdown(B, -5)
                .trust(A, B, 0.5)
                .trust(B, A, 0.5);
        measure(editor, 0, -4, 10, 0.1, 0.9, 0.6, 0.25);
        measure(editor, 1, -10, 25, 0.1, 0.9, 0.3, 0.5);
        measure(editor, 2, 10, -4, 1, 0.99, 0.8, 0.1);
        measure(editor, 3, 25, -10, 1, 0.99, 0.5, 0.1);
        return new ResolvedCase(structure, editor.done());
    }

    private static void measure(
            Numbers.Editor editor,
            int c,
            double toA,
            double toB,
            double reversible,
            double seen,
            double signal,
            double years) {
        editor.value(A, c, toA)
                .value(B, c, toB)
                .reversible(A, c, reversible)
                .reversible(B, c, reversible)
                .seen(c, seen)
                .signal(c, signal)
                .years(c, years);
    }

    /** One measure each, trust 0.3 both ways. */
    static ResolvedCase doubtful(double cure) {
        Structure structure = new Structure(
                List.of(new Structure.Decider("A", true), new Structure.Decider("B", true)),
                List.of(new Structure.Act("a", A, 0, 0, List.of()), new Structure.Act("b", B, 0, 0, List.of())),
                0,
                List.of());
        Numbers.Editor editor = Numbers.of(2, 2).cure(cure);
        for (int i = 0; i < 2; i++) {
            editor.breakdown(i, -10).trust(i, 1 - i, 0.3);
        }
        measure(editor, 0, -4, 10, 0, 0.9, 0.3, 0);
        measure(editor, 1, 10, -4, 0, 0.9, 0.3, 0);
        return new ResolvedCase(structure, editor.done());
    }

    private static ResolvedCase cured(ResolvedCase resolved, double chance, double years) {
        return resolved.with(
                resolved.numbers().edit().cure(chance).cureYears(years).done());
    }

    private static ResolvedCase escrowed(ResolvedCase resolved) {
        return resolved.with(resolved.numbers()
                .edit()
                .escrow(0, 1)
                .escrow(1, 1)
                .escrow(2, 1)
                .escrow(3, 1)
                .done());
    }

    private static ResolvedCase harderToUndo(ResolvedCase resolved) {
        return resolved.with(resolved.numbers()
                .edit()
                .reversible(A, 3, 0.1)
                .reversible(B, 3, 0.1)
                .done());
    }

    /** Two by two with a third party C: h = −1, η = 0.5, all trust 0.5. */
    private static ResolvedCase withThird(boolean principal, boolean able) {
        ResolvedCase two = twoByTwo();
        List<Structure.Act> acts = new ArrayList<>(two.structure().measures());
        if (able) {
            acts.add(new Structure.Act("c1", 2, 0, 0, List.of()));
        }
        List<Structure.Decider> deciders = new ArrayList<>(two.structure().parties());
        deciders.add(new Structure.Decider("C", principal));
        Numbers.Editor editor = Numbers.of(3, acts.size());
        for (int i = 0; i < 2; i++) {
            editor.breakdown(i, -5).trust(i, 1 - i, 0.5).trust(i, 2, 0.5).trust(2, i, 0.5);
        }
        editor.breakdown(2, -1).turnover(2, 0.5);
        measure(editor, 0, -4, 10, 0.1, 0.9, 0.6, 0.25);
        measure(editor, 1, -10, 25, 0.1, 0.9, 0.3, 0.5);
        measure(editor, 2, 10, -4, 1, 0.99, 0.8, 0.1);
        measure(editor, 3, 25, -10, 1, 0.99, 0.5, 0.1);
        if (able) {
            editor.value(2, 4, -3).value(A, 4, 5).reversible(2, 4, 1).seen(4, 0.9);
        }
        return new ResolvedCase(new Structure(deciders, acts, 0, List.of()), editor.done());
    }

    /** Whoever stops what has begun loses a point by it. */
    private static ResolvedCase blamed(ResolvedCase resolved) {
        return resolved.with(
                resolved.numbers().edit().stopping(A, -1).stopping(B, -1).done());
    }

    /** Value minus that of one alternative. */
    private static double against(Certificate certificate, int stage, int party, Alternative alternative) {
        Certificate.PartyLine line = certificate.stages().get(stage).parties().get(party);
        return line.value()
                - line.choices().stream()
                        .filter(choice -> choice.alternative().equals(alternative))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static List<Double> values(Certificate certificate, int stage) {
        return certificate.stages().get(stage).parties().stream()
                .map(Certificate.PartyLine::value)
                .toList();
    }

    private static double margin(Certificate certificate, int stage, int party) {
        return certificate.stages().get(stage).parties().get(party).margin();
    }

    private static Alternative bestAlternative(Certificate certificate, int stage, int party) {
        return certificate.stages().get(stage).parties().get(party).choices().stream()
                .reduce((x, y) -> y.value() > x.value() ? y : x)
                .orElseThrow()
                .alternative();
    }
}
