package dev.gradus.stability.further;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.definitions.CoalitionDefinitions;
import dev.gradus.stability.definitions.LimitedMoveDefinitions;
import dev.gradus.stability.definitions.RandomPreferences;
import dev.gradus.stability.definitions.StrengthDefinitions;
import dev.gradus.stability.definitions.UnknownDefinitions;
import dev.gradus.work.Watch;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coalitions, strength, unknown preferences and looking several moves ahead, against the definitions, on random conflicts. */
class VariantsAgainstDefinitionsTest {
    private static final int CONFLICTS = 500;
    private static final Set<Concept> SANCTIONED =
            EnumSet.of(Concept.GENERAL_METARATIONAL, Concept.SYMMETRIC_METARATIONAL, Concept.SEQUENTIAL);
    private static final Set<Concept> FOUR = EnumSet.complementOf(EnumSet.of(Concept.SIMULTANEOUS));

    private static Supplier<String> in(Conflict conflict, Object... what) {
        return () -> List.of(what) + " in " + RandomConflicts.describe(conflict) + RandomPreferences.describe(conflict);
    }

    private static List<Integer> members(int coalition) {
        return IntStream.range(0, Integer.SIZE)
                .filter(i -> (coalition >>> i & 1) != 0)
                .boxed()
                .toList();
    }

    private static void coalitionsAgree(Conflict conflict, int threads) {
        CoalitionDefinitions slow = new CoalitionDefinitions(conflict);
        int everybody = (1 << conflict.makers().size()) - 1;
        for (int coalition = 1; coalition <= everybody; coalition++) {
            for (Concept concept : FOUR) {
                assertThat(CoalitionAnalyzer.analyze(conflict, coalition, concept, threads, Watch.NONE))
                        .as(in(conflict, concept, members(coalition)))
                        .isEqualTo(slow.stable(concept, members(coalition)));
            }
            int state = conflict.statusQuo().orElse(0);
            assertThat(CoalitionAnalyzer.improvements(conflict, coalition, state).stream()
                            .boxed())
                    .as(in(conflict, "improvements", members(coalition), state))
                    .containsExactlyElementsOf(slow.improvements(members(coalition), state));
        }
    }

    @Test
    void a01_coalitions() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            coalitionsAgree(RandomConflicts.of(seed), 1 + (int) (seed % 3));
        }
    }

    @Test
    void a02_coalitionsSomeOfWhosePreferencesAreUnknown() {
        for (long seed = CONFLICTS; seed < CONFLICTS + CONFLICTS / 5; seed++) {
            coalitionsAgree(RandomPreferences.withUnknown(RandomConflicts.of(seed), seed), 1);
        }
    }

    @Test
    void a03_forEveryCoalitionAtOnce() {
        for (long seed = 0; seed < CONFLICTS / 5; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            CoalitionDefinitions slow = new CoalitionDefinitions(conflict);
            List<Integer> makers =
                    IntStream.range(0, conflict.makers().size()).boxed().toList();
            for (Concept concept : FOUR) {
                assertThat(CoalitionAnalyzer.analyzeAll(conflict, concept, 1, Watch.NONE))
                        .as(in(conflict, concept))
                        .isEqualTo(CoalitionDefinitions.within(makers).stream()
                                .map(coalition -> slow.stable(concept, coalition))
                                .reduce(StateSet::and)
                                .orElseThrow());
            }
        }
    }

    @Test
    void b01_strongAndWeak() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = RandomPreferences.withStrength(RandomConflicts.of(seed), seed);
            StrengthDefinitions slow = new StrengthDefinitions(conflict);
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                for (Concept concept : SANCTIONED) {
                    StrengthStability fast =
                            StrengthAnalyzer.analyze(conflict, maker, concept, 1 + (int) (seed % 3), Watch.NONE);
                    assertThat(fast.strong())
                            .as(in(conflict, "strong", concept, maker))
                            .isEqualTo(slow.strong(concept, maker));
                    assertThat(fast.weak())
                            .as(in(conflict, "weak", concept, maker))
                            .isEqualTo(slow.weak(concept, maker));
                }
            }
        }
    }

    private static UnknownDefinitions.Form form(UnknownAs unknown) {
        return switch (unknown) {
            case INCENTIVE -> UnknownDefinitions.Form.A;
            case NEITHER -> UnknownDefinitions.Form.B;
            case BOTH -> UnknownDefinitions.Form.C;
            case SANCTION -> UnknownDefinitions.Form.D;
        };
    }

    @Test
    void c01_theFourFormsOfTheUnknown() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = RandomPreferences.withUnknown(RandomConflicts.of(seed), seed);
            UnknownDefinitions slow = new UnknownDefinitions(conflict);
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                for (Concept concept : FOUR) {
                    for (UnknownAs unknown : UnknownAs.values()) {
                        assertThat(UnknownAnalyzer.analyze(
                                        conflict, maker, concept, unknown, 1 + (int) (seed % 3), Watch.NONE))
                                .as(in(conflict, concept, unknown, maker))
                                .isEqualTo(slow.stable(concept, form(unknown), maker));
                    }
                }
            }
        }
    }

    private static void lookaheadAgrees(Conflict conflict) {
        LimitedMoveDefinitions slow = new LimitedMoveDefinitions(conflict);
        NonMyopic.Settled settled =
                (NonMyopic.Settled) NonMyopicAnalyzer.analyze(conflict, Integer.MAX_VALUE, Watch.NONE);
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            for (int horizon = 1; horizon <= 6; horizon++) {
                assertThat(LimitedMoveAnalyzer.analyze(conflict, horizon, Watch.NONE)
                                .stable(maker))
                        .as(in(conflict, "horizon", horizon, maker))
                        .isEqualTo(slow.stable(horizon, maker));
            }
            assertThat(settled.stable().get(maker))
                    .as(in(conflict, "non-myopic", settled, maker))
                    .isEqualTo(slow.nonMyopic(maker));
        }
    }

    @Test
    void d01_limitedMoves() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            lookaheadAgrees(RandomPreferences.withoutTies(RandomConflicts.of(seed), seed));
        }
    }

    @Test
    void d02_limitedMovesWithTies() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            lookaheadAgrees(RandomConflicts.of(seed));
        }
    }

    @Test
    void e01_coalitionConceptsAreParts() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            for (int coalition = 1; coalition < 1 << conflict.makers().size(); coalition++) {
                StateSet nash = CoalitionAnalyzer.analyze(conflict, coalition, Concept.NASH, 1, Watch.NONE);
                StateSet symmetric =
                        CoalitionAnalyzer.analyze(conflict, coalition, Concept.SYMMETRIC_METARATIONAL, 1, Watch.NONE);
                StateSet sequential = CoalitionAnalyzer.analyze(conflict, coalition, Concept.SEQUENTIAL, 1, Watch.NONE);
                StateSet general =
                        CoalitionAnalyzer.analyze(conflict, coalition, Concept.GENERAL_METARATIONAL, 1, Watch.NONE);
                assertThat(symmetric.containsAll(nash)
                                && sequential.containsAll(nash)
                                && general.containsAll(symmetric))
                        .as(in(conflict, members(coalition)))
                        .isTrue();
            }
        }
    }
}
