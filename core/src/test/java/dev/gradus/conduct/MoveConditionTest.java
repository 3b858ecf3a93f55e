package dev.gradus.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Samples;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would have to be true for a move, against the table of model.md §5. */
class MoveConditionTest {
    private static final int CASES = 600;

    private static MoveCondition made(WholeCase whole, List<Move> moves, Move move) {
        return ((MoveCondition.Result.Made) MoveCondition.of(whole, moves, move)).condition();
    }

    /** Where the definition of the test places an added measure as the text says: it goes with nothing. */
    private static boolean isPlain(Structure structure, Move move) {
        return move.kind() != MoveKind.ADDS
                || structure
                                .measures()
                                .get(structure
                                        .findMeasure(move.with().getFirst())
                                        .orElseThrow())
                                .onlyWith()
                        == 0;
    }

    @Test
    void a00_everyConditionIsThatOfTheTableOnRandomCases() {
        Map<MoveKind, int[]> seen = new EnumMap<>(MoveKind.class);
        for (MoveKind kind : MoveKind.values()) {
            seen.put(kind, new int[2]);
        }
        for (long seed = 0; seed < CASES; seed++) {
            ResolvedCase resolved = RandomCases.of(seed).signed(false);
            List<Proposal> proposals = MovedCases.proposals(resolved, seed);
            if (proposals.size() < 2) {
                continue;
            }
            List<Move> moves = MovedCases.moves(resolved, proposals, seed);
            WholeCase whole = MovedCases.whole(resolved, proposals, moves);
            MoveDefinitions definitions = new MoveDefinitions(whole.resolved(), proposals, moves);
            for (Move move : moves) {
                if (MoveCondition.of(whole, moves, move) instanceof MoveCondition.Result.Made(MoveCondition condition)
                        && isPlain(resolved.structure(), move)) {
                    Weighing found = condition.at(whole.resolved());
                    double expected = definitions.margin(move);
                    if (Double.isNaN(expected)) {
                        continue;
                    }
                    if (Double.isInfinite(expected)) {
                        assertThat(found.margin()).as("%s of %s", move, seed).isEqualTo(expected);
                    } else {
                        assertThat(found.margin()).as("%s of %s", move, seed).isCloseTo(expected, within(1e-8));
                    }
                    seen.get(move.kind())[found.isTrue() ? 0 : 1]++;
                }
            }
        }

        seen.forEach((kind, count) -> {
            assertThat(count[0]).as("%s that are true", kind).isGreaterThan(20);
            assertThat(count[1]).as("%s that are not", kind).isGreaterThan(20);
            assertThat(count[0] + count[1]).as("%s", kind).isGreaterThan(200);
        });
    }

    /** Numbers of model.md §6: V_A of {a1, b1} is 4.322957, of both stages 9.446003; there is nothing without a deal. */
    @Test
    void a01_theNumbersOfTheModel() {
        ResolvedCase resolved = Samples.twoByTwo();
        WholeCase whole = TwoByTwo.whole(resolved, List.of());
        Move offers = MovedCases.move("offer", MoveKind.OFFERS, "A", "one", List.of());
        Move refuses = MovedCases.move("refusal", MoveKind.REFUSES, "A", "one", List.of());
        Move rival = MovedCases.move("rival", MoveKind.OFFERS, "B", "two", List.of());
        Move accepts = MovedCases.move("accepts", MoveKind.ACCEPTS, "A", "one", List.of());
        Move counters = MovedCases.move("counter", MoveKind.COUNTERS, "A", "one", List.of("two"));

        assertThat(made(whole, List.of(), offers).at(resolved).margin()).isCloseTo(4.322957, within(1e-6));
        assertThat(made(whole, List.of(), refuses).at(resolved).margin()).isCloseTo(-4.322957, within(1e-6));
        assertThat(made(whole, List.of(rival, accepts), accepts).at(resolved).margin())
                .isCloseTo(4.322957 - 9.446003, within(1e-6));
        assertThat(made(whole, List.of(accepts, rival), accepts).at(resolved).margin())
                .isCloseTo(4.322957, within(1e-6));
        assertThat(made(whole, List.of(), counters).at(resolved).margin())
                .isCloseTo(9.446003 * Math.exp(-0.025) - 4.322957, within(1e-6));
    }

    /** Number 5 of model.md §6: with stopping at −1, A’s margin against stopping at stage 2 is 6.977480; B would withhold b2 by 3.950597. */
    @Test
    void a02_theNumbersOfTheModelAfterSigning() {
        ResolvedCase resolved = Samples.twoByTwo();
        ResolvedCase stopping = resolved.with(
                resolved.numbers().edit().stopping(0, -1).stopping(1, -1).done());
        WholeCase whole = TwoByTwo.whole(stopping, List.of());
        Move stops = MovedCases.move("stops", MoveKind.STOPS, "A", "two", List.of("a2"));
        Move breaks = MovedCases.move("breaks", MoveKind.BREACHES, "B", "two", List.of("b2"));
        Move performs = MovedCases.move("performs", MoveKind.PERFORMS, "B", "two", List.of("b2"));

        assertThat(made(whole, List.of(), stops).at(stopping).margin()).isCloseTo(-6.977480, within(1e-6));
        assertThat(made(whole, List.of(), breaks).at(stopping).margin()).isCloseTo(3.950597, within(1e-6));
        assertThat(made(whole, List.of(), performs).at(stopping).margin()).isCloseTo(-3.950597, within(1e-6));
    }

    @Test
    void a03_askingForMoreMustBeWorthMore() {
        ResolvedCase resolved = Samples.twoByTwo();
        ResolvedCase idle = resolved.with(resolved.numbers()
                .edit()
                .value(0, 3, 0)
                .value(1, 3, 0)
                .reversible(1, 3, 0)
                .done());
        WholeCase whole = TwoByTwo.whole(idle, List.of());
        Move adds = MovedCases.move("adds", MoveKind.ADDS, "A", "one", List.of("b2"));

        Weighing found = made(whole, List.of(), adds).at(idle);

        assertThat(found.isTrue()).as("what adds nothing explains no demand").isFalse();
    }

    @Test
    void a04_whyAMoveHasNoCondition() {
        ResolvedCase resolved = Samples.twoByTwo();
        WholeCase whole = TwoByTwo.whole(resolved, List.of());

        assertThat(MoveCondition.of(whole, List.of(), MovedCases.move("m", MoveKind.ADDS, "A", "one", List.of("a1"))))
                .isEqualTo(new MoveCondition.Result.None(Unweighable.NO_STEP));
        assertThat(MoveCondition.of(
                        whole, List.of(), MovedCases.move("m", MoveKind.BREACHES, "A", "one", List.of("b1"))))
                .isEqualTo(new MoveCondition.Result.None(Unweighable.NO_STEP));
        assertThat(MoveCondition.of(whole, List.of(), MovedCases.move("m", MoveKind.DROPS, "A", "two", List.of("a1"))))
                .as("a2 requires a1")
                .isEqualTo(new MoveCondition.Result.None(Unweighable.IMPOSSIBLE));
        assertThat(MoveCondition.of(
                        whole, List.of(), MovedCases.move("m", MoveKind.OFFERS, "nobody", "one", List.of())))
                .isEqualTo(new MoveCondition.Result.None(Unweighable.NO_PART));
    }
}
