package dev.gradus.stability.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.KnownConflicts;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a preference must be for a state to be stable. */
class StabilityConditionTest {
    private static StabilityCondition cooperation(Concept concept) {
        return StabilityCondition.of(SmallGames.prisoners(), concept, 0, SmallGames.NEITHER, Watch.NONE);
    }

    @Test
    void a01_forCooperationToBeNashAPrisonerMustNotPreferToDefectAlone() {
        Requirement required = cooperation(Concept.NASH).findSimplified().orElseThrow();
        assertThat(required).isEqualTo(new Requirement(List.of(SmallGames.FIRST_ONLY), List.of()));
    }

    @Test
    void a02_orMustNotPreferThatBothDefectIfThatIsWhatFollows() {
        Requirement required =
                cooperation(Concept.GENERAL_METARATIONAL).findSimplified().orElseThrow();
        assertThat(required.never()).isEmpty();
        assertThat(required.choices())
                .containsExactly(
                        new Requirement.Choice(List.of(List.of(SmallGames.FIRST_ONLY), List.of(SmallGames.BOTH))));
    }

    @Test
    void a03_underSymmetricMetarationalStabilityNorMayItEscapeFromThere() {
        // from BOTH the first can go to SECOND_ONLY, which must not be preferred either
        Requirement required =
                cooperation(Concept.SYMMETRIC_METARATIONAL).findSimplified().orElseThrow();
        assertThat(required.choices())
                .containsExactly(new Requirement.Choice(
                        List.of(List.of(SmallGames.FIRST_ONLY), List.of(SmallGames.SECOND_ONLY, SmallGames.BOTH))));
    }

    @Test
    void a04_aStateThatNobodyCanLeaveIsStableWhateverOnePrefers() {
        Requirement required = StabilityCondition.of(KnownConflicts.elmira(), Concept.NASH, 1, 8, Watch.NONE)
                .findSimplified()
                .orElseThrow();
        assertThat(required.isAlwaysMet()).isTrue();
    }

    @Test
    void a05_elmirasLocalGovernmentLeavesState1For5Unpunished() {
        Conflict elmira = KnownConflicts.elmira();
        StabilityCondition sequential = StabilityCondition.of(elmira, Concept.SEQUENTIAL, 2, 0, Watch.NONE);
        assertThat(sequential.openMoves(elmira.preference(2))).containsExactly(4);
        // in general the others can go on from 5 to 9, which is worse for it than 1
        StabilityCondition general = StabilityCondition.of(elmira, Concept.GENERAL_METARATIONAL, 2, 0, Watch.NONE);
        assertThat(general.openMoves(elmira.preference(2))).isEmpty();
        assertThat(general.demands().getFirst().sanctions()).isEqualTo(StateSet.of(5, 6, 7, 8));
    }

    @Test
    void b01_asTheDefinitionsSayOnRandomConflictsWithRandomPreferences() {
        int stable = 0;
        int cases = 0;
        for (long seed = 0; seed < 800; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            if (conflict.states() > 32) {
                continue;
            }
            Random random = new Random(seed);
            int maker = random.nextInt(conflict.makers().size());
            Preference other = Preference.ofRanks(
                    random.ints(conflict.states(), 0, 1 + random.nextInt(8)).toArray());
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                for (int state = 0; state < conflict.states(); state++) {
                    StabilityCondition condition = StabilityCondition.of(conflict, concept, maker, state, Watch.NONE);
                    Conflict changed = conflict.with(maker, other);
                    boolean expected = SmallDefinitions.isStable(changed, concept, maker, state);
                    if (condition.holds(other) != expected
                            || condition.openMoves(other).isEmpty() != expected) {
                        assertThat(condition.holds(other))
                                .as(concept + " state " + state + " maker " + maker + " in "
                                        + RandomConflicts.describe(changed))
                                .isEqualTo(expected);
                    }
                    stable += expected ? 1 : 0;
                    cases++;
                }
            }
        }
        assertThat(stable).isBetween(cases / 10, cases * 9 / 10);
    }

    @Test
    void b02_theSimplifiedFormSaysTheSame() {
        for (long seed = 0; seed < 800; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Random random = new Random(seed);
            int maker = random.nextInt(conflict.makers().size());
            int state = random.nextInt(conflict.states());
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                StabilityCondition condition = StabilityCondition.of(conflict, concept, maker, state, Watch.NONE);
                Requirement required = condition.findSimplified().orElseThrow();
                for (int k = 0; k < 60; k++) {
                    int sparse = random.nextInt(4);
                    StateSet preferred = StateSet.of(random.ints(0, conflict.states())
                            .limit((long) conflict.states() * sparse / 3)
                            .filter(s -> s != state)
                            .toArray());
                    assertThat(meets(required, preferred)).isEqualTo(condition.holds(preferred));
                }
                checkNothingTwice(required);
            }
        }
    }

    private static boolean meets(Requirement required, StateSet preferred) {
        return required.never().stream().noneMatch(preferred::contains)
                && required.choices().stream()
                        .allMatch(choice -> choice.alternatives().stream()
                                .anyMatch(alternative -> alternative.stream().noneMatch(preferred::contains)));
    }

    private static void checkNothingTwice(Requirement required) {
        for (Requirement.Choice choice : required.choices()) {
            assertThat(choice.alternatives()).hasSizeGreaterThan(1);
            for (List<Integer> one : choice.alternatives()) {
                assertThat(one).allMatch(state -> !required.never().contains(state));
                assertThat(choice.alternatives()).allMatch(other -> other == one || !other.containsAll(one));
            }
        }
    }

    @Test
    void c01_simultaneousStabilitySpeaksOfOptions() {
        assertThatThrownBy(() -> StabilityCondition.of(KnownConflicts.elmira(), Concept.SIMULTANEOUS, 0, 0, Watch.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
