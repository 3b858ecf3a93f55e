package dev.gradus.roadmap;

import static dev.gradus.roadmap.StageGameSimulation.COMPLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.StageGameSimulation.Reading;
import dev.gradus.roadmap.StageGameSimulation.Sample;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values of model.md §4 are the means of a game drawn move by move, and where they are not, by how much. */
class StageGameSimulationTest {
    private static final int DRAWS = 100_000;
    private static final int A = 0;
    private static final int B = 1;

    @Test
    void a01_twoParties() {
        agrees(ModelNumbersTest.twoByTwo(), Roadmap.of(0b0101));
        agrees(ModelNumbersTest.twoByTwo(), Roadmap.of(0b0101, 0b1010));
        agrees(ModelNumbersTest.twoByTwo(), Roadmap.of(0b0100, 0b0001, 0b0010));
    }

    @Test
    void a02_threePartiesWithEscrowTurnoverAndMeasuresInForce() {
        agrees(threeParties(), Roadmap.of(0b000111));
        agrees(threeParties(), Roadmap.of(0b000011, 0b011100));
    }

    @Test
    void a03_whateverTheCase() {
        for (long seed = 0; seed < 12; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            agrees(resolved, RandomCases.roadmap(resolved, seed));
        }
    }

    /** A cure in the two cases above; that of the random cases comes by itself. */
    @Test
    void a04_withACure() {
        agrees(cured(ModelNumbersTest.twoByTwo(), 0.6, 0.25), Roadmap.of(0b0101, 0b1010));
        agrees(cured(threeParties(), 0.7, 1.5), Roadmap.of(0b000111));
        agrees(cured(threeParties(), 0.4, 0.5), Roadmap.of(0b000011, 0b011100));
        agrees(cured(threeParties(), 1, 0), Roadmap.of(0b000011, 0b011100));
    }

    private static ResolvedCase cured(ResolvedCase resolved, double chance, double years) {
        return resolved.with(
                resolved.numbers().edit().cure(chance).cureYears(years).done());
    }

    /**
     * Seen to fail at the second stage, B is less likely to have kept its word in the first. V does not revise that, so that it counts a
     * reversal of b1 which may never have been done: by p·(a_i(c,S∪Δ) − a_i(c,S))·β_i(c), discounted, less than the game gives.
     */
    @Test
    void b01_simplificationAFailureDoesNotReviseWhatWasDoneBefore() {
        ResolvedCase resolved = poorlySeenFirst();
        Roadmap roadmap = Roadmap.of(0b001, 0b010);
        double written = value(resolved, roadmap, A);

        Sample game = sample(resolved, roadmap, A, COMPLY, Reading.PHYSICAL);

        double unseen = 1 - 0.3 * 0.8; // λ̃(b1); λ = 0.2 for both
        double trust = 0.5 / (0.5 + 0.5 * unseen);
        double trustAfter = 0.5 / (0.5 + 0.5 * unseen * 0.2);
        double revision = (trustAfter - trust) * (1 - 0.2 / unseen);
        double stillThere = (0.5 + 0.5 * unseen) * (trust + (1 - trust) * 0.2);
        double discount = Math.exp(-2 * 0.1 * 0.25);
        double gap = discount * stillThere * revision * 10;
        assertThat(gap).isGreaterThan(20 * game.standardError());
        near(game, written + gap, "with the first stage revised");
        near(sample(resolved, roadmap, A, COMPLY, Reading.AS_WRITTEN), written, "as written");
    }

    /**
     * B has b0 in force and may undo it in secret before a stage. The value of that, (1−q)(β+V)+qB, goes on with a V in which a later
     * breakdown undoes b0 again: it is higher than the game gives, so that the stage is held to a stricter condition than it need be.
     * At the end the condition is exact, because there the turnover factor cancels.
     */
    @Test
    void b02_simplificationTheStageUndoesAMeasureTwice() {
        ResolvedCase resolved = poorlySeenFirst();
        ResolvedCase begun = new ResolvedCase(
                new Structure(
                        resolved.structure().parties(), resolved.structure().measures(), 0b001, List.of()),
                resolved.numbers().edit().turnover(A, 0.3).done());
        Roadmap roadmap = Roadmap.of(0b110);
        Alternative undo = new Alternative.SecretlyUndo(0);
        double written = choice(begun, roadmap, B, undo);

        Sample game = sample(begun, roadmap, B, undo, Reading.PHYSICAL);

        assertThat(game.mean() + 20 * game.standardError()).isLessThan(written);
        near(sample(begun, roadmap, B, undo, Reading.AS_WRITTEN), written, "as written");
    }

    /** The end slack is what is lost by undoing in secret and then resting, but for the positive factor 1−κ. */
    @Test
    void b03_theEndUndoesAMeasureOnce() {
        double turnover = 0.3;
        ResolvedCase resolved = poorlySeenFirst();
        ResolvedCase begun = new ResolvedCase(
                new Structure(
                        resolved.structure().parties(), resolved.structure().measures(), 0b001, List.of()),
                resolved.numbers().edit().turnover(B, turnover).done());
        Certificate.EndLine end =
                CertificateChecker.rederive(begun, Roadmap.EMPTY).end();
        Alternative undo = new Alternative.SecretlyUndo(0);
        double slack = end.conditions().stream()
                .filter(condition -> condition.alternative().equals(undo))
                .findFirst()
                .orElseThrow()
                .slack();

        double kappa = turnover / (turnover + 0.1);
        double collapse = -5 + 4;
        double undoing = 0.7 * (4 + kappa * (collapse - 4)) + 0.3 * collapse;
        assertThat(end.values().get(B) - undoing)
                .isCloseTo((1 - kappa) * slack, org.assertj.core.api.Assertions.within(1e-12));
    }

    /** Every value of the first stage: going ahead, and every alternative, for every party. */
    private static void agrees(ResolvedCase resolved, Roadmap roadmap) {
        if (roadmap.stages().isEmpty()) {
            return;
        }
        for (int i = 0; i < resolved.structure().partyCount(); i++) {
            Certificate.PartyLine line = CertificateChecker.rederive(resolved, roadmap)
                    .stages()
                    .getFirst()
                    .parties()
                    .get(i);
            String where = "party %s, %s%n%s".formatted(i, roadmap, RandomCases.print(resolved));
            near(sample(resolved, roadmap, i, COMPLY, Reading.AS_WRITTEN), line.value(), where);
            for (Certificate.Choice choice : line.choices()) {
                near(
                        sample(resolved, roadmap, i, choice.alternative(), Reading.AS_WRITTEN),
                        choice.value(),
                        choice.alternative() + " " + where);
            }
        }
    }

    private static Sample sample(
            ResolvedCase resolved, Roadmap roadmap, int party, Alternative instead, Reading reading) {
        return StageGameSimulation.sample(resolved, roadmap, party, instead, reading, DRAWS, 2026 + party);
    }

    private static void near(Sample sample, double expected, String where) {
        assertThat(Math.abs(sample.mean() - expected))
                .as("%s expected %s: %s", sample, expected, where)
                .isLessThanOrEqualTo(4 * sample.standardError() + 1e-9);
    }

    private static double value(ResolvedCase resolved, Roadmap roadmap, int party) {
        return CertificateChecker.rederive(resolved, roadmap)
                .stages()
                .getFirst()
                .parties()
                .get(party)
                .value();
    }

    private static double choice(ResolvedCase resolved, Roadmap roadmap, int party, Alternative wanted) {
        return CertificateChecker.rederive(resolved, roadmap)
                .stages()
                .getFirst()
                .parties()
                .get(party)
                .choices()
                .stream()
                .filter(choice -> choice.alternative().equals(wanted))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** B's b1 is seen to fail only in three cases of ten and can be undone; b2 is always seen; A's a1 follows. */
    private static ResolvedCase poorlySeenFirst() {
        Structure structure = new Structure(
                List.of(new Structure.Decider("A", true), new Structure.Decider("B", true)),
                List.of(
                        new Structure.Act("b1", B, 0, 0, List.of()),
                        new Structure.Act("b2", B, 0, 0, List.of()),
                        new Structure.Act("a1", A, 0, 0, List.of())),
                0,
                List.of());
        Numbers numbers = Numbers.of(2, 3)
                .breakdown(A, -5)
                .breakdown(B, -5)
                .trust(A, B, 0.5)
                .trust(B, A, 0.5)
                .value(A, 0, 10)
                .value(B, 0, -4)
                .reversible(A, 0, 1)
                .reversible(B, 0, 1)
                .seen(0, 0.3)
                .signal(0, 0.2)
                .value(A, 1, 10)
                .value(B, 1, -4)
                .seen(1, 1)
                .signal(1, 0.2)
                .value(A, 2, -4)
                .value(B, 2, 12)
                .seen(2, 0.9)
                .signal(2, 0.5)
                .done();
        return new ResolvedCase(structure, numbers);
    }

    /** Three parties that differ in everything; the last measure is in force from the start. */
    private static ResolvedCase threeParties() {
        Structure structure = new Structure(
                List.of(
                        new Structure.Decider("A", true),
                        new Structure.Decider("B", true),
                        new Structure.Decider("C", false)),
                List.of(
                        new Structure.Act("a1", 0, 0, 0, List.of()),
                        new Structure.Act("b1", 1, 0, 0, List.of()),
                        new Structure.Act("c1", 2, 0, 0, List.of()),
                        new Structure.Act("a2", 0, 0, 0, List.of()),
                        new Structure.Act("b2", 1, 0, 0, List.of()),
                        new Structure.Act("a0", 0, 0, 0, List.of())),
                0b100000,
                List.of());
        Numbers.Editor editor = Numbers.of(3, 6);
        for (int i = 0; i < 3; i++) {
            editor.breakdown(i, -6 - i).turnover(i, 0.05 * i).discount(i, 0.05 + 0.05 * i);
            for (int j = 0; j < 3; j++) {
                editor.trust(i, j, 0.4 + 0.1 * i + 0.05 * j);
            }
        }
        for (int c = 0; c < 6; c++) {
            editor.seen(c, 0.5 + 0.08 * c)
                    .signal(c, 0.2 + 0.1 * c)
                    .escrow(c, 0.2 * c)
                    .years(c, 0.3 * c)
                    .reversalYears(c, 0.5);
            for (int i = 0; i < 3; i++) {
                boolean own = structure.measures().get(c).performer() == i;
                editor.value(i, c, own ? -3 - c : 4 + 2 * i + c).reversible(i, c, own ? 0.4 : 0.7);
            }
        }
        return new ResolvedCase(structure, editor.done());
    }
}
