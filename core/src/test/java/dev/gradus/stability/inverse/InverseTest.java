package dev.gradus.stability.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.KnownConflicts;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Relation;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which change of preference makes an equilibrium, and which ends one. */
class InverseTest {
    private static List<PreferenceChange> to(Conflict conflict, Concept concept, int state) {
        return Inverse.toEquilibrium(conflict, concept, state, Watch.NONE);
    }

    private static List<PreferenceChange> from(Conflict conflict, Concept concept, int state) {
        return Inverse.fromEquilibrium(conflict, concept, state, Watch.NONE);
    }

    private static StateSet nash(Conflict conflict) {
        return StabilityAnalyzer.analyze(conflict, Set.of(Concept.NASH), Workers.ONE, Watch.NONE)
                .equilibria(Concept.NASH);
    }

    @Test
    void a01_noPrisonerAloneMakesCooperationANashEquilibrium() {
        assertThat(to(SmallGames.prisoners(), Concept.NASH, SmallGames.NEITHER))
                .containsExactly(
                        new PreferenceChange.Impossible(0, List.of(1)), new PreferenceChange.Impossible(1, List.of(0)));
        // it is general metarational as it is
        assertThat(to(SmallGames.prisoners(), Concept.GENERAL_METARATIONAL, SmallGames.NEITHER))
                .containsOnly(new PreferenceChange.NotNeeded());
    }

    @Test
    void a02_twoPrisonersTogetherDoByOneComparisonEach() {
        Conflict game = SmallGames.prisoners();
        Conflict half = game.with(0, game.preference(0).moved(StateSet.of(SmallGames.FIRST_ONLY), 0, false));
        List<PreferenceChange> changes = to(half, Concept.NASH, SmallGames.NEITHER);
        assertThat(changes.get(0)).isEqualTo(new PreferenceChange.Impossible(0, List.of(1)));
        PreferenceChange.Found found = Inverse.findSmallest(changes).orElseThrow();
        assertThat(found.maker()).isEqualTo(1);
        assertThat(found.turned()).isEqualTo(StateSet.of(SmallGames.SECOND_ONLY));
        assertThat(nash(half.with(1, found.changed()))).isEqualTo(StateSet.of(SmallGames.NEITHER, SmallGames.BOTH));
    }

    @Test
    void a03_elmirasLocalGovernmentWouldHaveToLike1AsMuchAs5() {
        List<PreferenceChange> changes = to(KnownConflicts.elmira(), Concept.NASH, 0);
        assertThat(changes.get(0)).isEqualTo(new PreferenceChange.Impossible(0, List.of(2)));
        assertThat(changes.get(1)).isEqualTo(new PreferenceChange.Impossible(1, List.of(2)));
        PreferenceChange.Found found = (PreferenceChange.Found) changes.get(2);
        assertThat(found.turned()).isEqualTo(StateSet.of(4));
        Preference changed = found.changed();
        // published order 7, 3, 5, 1, 8, 6, 4, 2, 9; now 5 ties with 1
        assertThat(IntStream.range(0, 9).map(changed::rank)).containsExactly(5, 1, 6, 2, 5, 3, 7, 4, 0);
        assertThat(nash(KnownConflicts.elmira().with(2, changed)).contains(0)).isTrue();
    }

    @Test
    void a04_bothHuntTheStagUntilOneLikesTheHareBetter() {
        PreferenceChange.Found found = Inverse.findSmallest(from(SmallGames.stagHunt(), Concept.NASH, SmallGames.BOTH))
                .orElseThrow();
        assertThat(found.maker()).isZero();
        assertThat(found.turned()).isEqualTo(StateSet.of(SmallGames.SECOND_ONLY));
        assertThat(found.changed().prefers(SmallGames.SECOND_ONLY, SmallGames.BOTH))
                .isTrue();
        assertThat(nash(SmallGames.stagHunt().with(0, found.changed())).contains(SmallGames.BOTH))
                .isFalse();
    }

    @Test
    void a05_nobodyCanLeaveElmirasState9() {
        assertThat(from(KnownConflicts.elmira(), Concept.SEQUENTIAL, 8))
                .containsExactly(
                        new PreferenceChange.Impossible(0, List.of()),
                        new PreferenceChange.Impossible(1, List.of()),
                        new PreferenceChange.Impossible(2, List.of()));
    }

    @Test
    void a06_cooperationOfPrisonersEndsWhenPunishmentIsNotFeared() {
        // the first must prefer even mutual defection
        PreferenceChange.Found found = Inverse.findSmallest(
                        from(SmallGames.prisoners(), Concept.SEQUENTIAL, SmallGames.NEITHER))
                .orElseThrow();
        assertThat(found.turned()).isEqualTo(StateSet.of(SmallGames.BOTH));
        assertThat(found.changed().prefers(SmallGames.BOTH, SmallGames.NEITHER)).isTrue();
    }

    @Test
    void b01_whereTheOthersDoNotLookTheSmallestOfAllRankingsIsFound() {
        int found = 0;
        int impossible = 0;
        for (long seed = 0; seed < 4000; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            if (conflict.states() > 5) {
                continue;
            }
            int state = conflict.statusQuo().orElseThrow();
            for (Concept concept :
                    List.of(Concept.NASH, Concept.GENERAL_METARATIONAL, Concept.SYMMETRIC_METARATIONAL)) {
                List<PreferenceChange> changes = to(conflict, concept, state);
                for (int maker = 0; maker < changes.size(); maker++) {
                    int fewest = fewestLowered(conflict, concept, state, maker);
                    int answer = size(changes.get(maker));
                    assertThat(answer)
                            .as(() -> concept + " state " + state + " in " + RandomConflicts.describe(conflict))
                            .isEqualTo(fewest);
                    found += answer > 0 && answer < NEVER ? 1 : 0;
                    impossible += answer == NEVER ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(impossible).isGreaterThan(500);
    }

    private static final int NEVER = 1_000;

    private static int size(PreferenceChange change) {
        return switch (change) {
            case PreferenceChange.NotNeeded() -> 0;
            case PreferenceChange.Found found -> found.turned().size();
            case PreferenceChange.Impossible impossible -> NEVER;
            case PreferenceChange.NoneFound none -> throw new AssertionError(none.toString());
            case PreferenceChange.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /** Over all rankings of one decision maker that make the state an equilibrium: the fewest preferred states that are no longer. */
    private static int fewestLowered(Conflict conflict, Concept concept, int state, int maker) {
        if (SmallDefinitions.others(conflict, maker).stream()
                .anyMatch(other -> !SmallDefinitions.isStable(conflict, concept, other, state))) {
            return NEVER; // not said of concepts by improvements
        }
        int[] fewest = {NEVER};
        SmallDefinitions.eachWeak(conflict.states(), ranks -> {
            Preference other = Preference.ofRanks(ranks);
            int turned = turned(conflict, maker, state, other, true);
            if (turned < fewest[0] && SmallDefinitions.isStable(conflict.with(maker, other), concept, maker, state)) {
                fewest[0] = turned;
            }
        });
        return fewest[0];
    }

    private static int turned(Conflict conflict, int maker, int state, Preference other, boolean down) {
        Preference own = conflict.preference(maker);
        Preference high = down ? own : other;
        Preference low = down ? other : own;
        return (int) IntStream.range(0, conflict.states())
                .filter(s -> high.prefers(s, state) && !low.prefers(s, state))
                .count();
    }

    @Test
    void b02_whereSanctionsAreImprovementsTheSmallestLoweringIsFound() {
        int found = 0;
        int none = 0;
        for (long seed = 0; seed < 6000 && found < 700; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.of(seed) : RandomConflicts.ofOptions(seed);
            if (conflict.states() > 8) {
                continue;
            }
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                if (concept != Concept.SEQUENTIAL && concept != Concept.SIMULTANEOUS) {
                    continue;
                }
                for (int state = 0; state < conflict.states(); state++) {
                    for (PreferenceChange change : to(conflict, concept, state)) {
                        checkLowering(conflict, concept, state, change);
                        found += change instanceof PreferenceChange.Found ? 1 : 0;
                        none += change instanceof PreferenceChange.NoneFound ? 1 : 0;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(none).isPositive();
    }

    private static void checkLowering(Conflict conflict, Concept concept, int state, PreferenceChange change) {
        switch (change) {
            case PreferenceChange.NotNeeded() ->
                assertThat(SmallDefinitions.isEquilibrium(conflict, concept, state))
                        .isTrue();
            case PreferenceChange.Found(int maker, StateSet turned, Preference changed) -> {
                assertThat(SmallDefinitions.isEquilibrium(conflict.with(maker, changed), concept, state))
                        .isTrue();
                assertThat(fewestTying(conflict, concept, state, maker)).isEqualTo(turned.size());
            }
            case PreferenceChange.NoneFound(int maker, int comparisons, boolean isAll) -> {
                assertThat(isAll).isTrue(); // so few states are all tried
                assertThat(fewestTying(conflict, concept, state, maker)).isEqualTo(NEVER);
            }
            case PreferenceChange.Refused refused -> throw new AssertionError(refused.toString());
            case PreferenceChange.Impossible(int maker, List<Integer> others) -> {
                assertThat(others).isNotEmpty().doesNotContain(maker);
                if (conflict.states() <= 5) {
                    SmallDefinitions.eachWeak(
                            conflict.states(),
                            ranks -> assertThat(SmallDefinitions.isEquilibrium(
                                            conflict.with(maker, Preference.ofRanks(ranks)), concept, state))
                                    .as(() -> concept + " state " + state + " in " + RandomConflicts.describe(conflict))
                                    .isFalse());
                }
            }
        }
    }

    /** Every set of preferred states, made to tie; the smallest that does. */
    private static int fewestTying(Conflict conflict, Concept concept, int state, int maker) {
        int fewest = NEVER;
        Preference own = conflict.preference(maker);
        for (int mask = 0; mask < 1 << conflict.states(); mask++) {
            int set = mask;
            boolean preferred =
                    IntStream.range(0, conflict.states()).allMatch(s -> (set >>> s & 1) == 0 || own.prefers(s, state));
            if (preferred && Integer.bitCount(mask) < fewest) {
                int[] ranks = IntStream.range(0, conflict.states())
                        .map(s -> own.rank((set >>> s & 1) == 0 ? s : state))
                        .toArray();
                if (SmallDefinitions.isEquilibrium(conflict.with(maker, Preference.ofRanks(ranks)), concept, state)) {
                    fewest = Integer.bitCount(mask);
                }
            }
        }
        return fewest;
    }

    @Test
    void b03_theSmallestChangeAfterWhichOneLeavesIsFound() {
        int found = 0;
        int impossible = 0;
        for (long seed = 0; seed < 4000; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            if (conflict.states() > 5) {
                continue;
            }
            int state = conflict.statusQuo().orElseThrow();
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                if (!SmallDefinitions.isEquilibrium(conflict, concept, state)) {
                    assertThat(from(conflict, concept, state)).containsOnly(new PreferenceChange.NotNeeded());
                    continue;
                }
                List<PreferenceChange> changes = from(conflict, concept, state);
                for (int maker = 0; maker < changes.size(); maker++) {
                    assertThat(size(changes.get(maker)))
                            .as(() -> concept + " state " + state + " in " + RandomConflicts.describe(conflict))
                            .isEqualTo(fewestRaised(conflict, concept, state, maker));
                    found += changes.get(maker) instanceof PreferenceChange.Found ? 1 : 0;
                    impossible += changes.get(maker) instanceof PreferenceChange.Impossible ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(impossible).isGreaterThan(100);
    }

    private static int fewestRaised(Conflict conflict, Concept concept, int state, int maker) {
        int[] fewest = {NEVER};
        SmallDefinitions.eachWeak(conflict.states(), ranks -> {
            Preference other = Preference.ofRanks(ranks);
            int turned = turned(conflict, maker, state, other, false);
            if (turned < fewest[0] && !SmallDefinitions.isStable(conflict.with(maker, other), concept, maker, state)) {
                fewest[0] = turned;
            }
        });
        return fewest[0];
    }

    @Test
    void c01_aChangeLeavesTheOrderOfAllElse() {
        Preference before = Preference.ofOrder(
                6, List.of(List.of(5), List.of(4, 3), List.of(2), List.of(1), List.of(0)), List.of(0, 2));
        Preference lowered = before.moved(StateSet.of(5, 3), 1, false);
        List<Integer> ranks = new ArrayList<>();
        List<Integer> tiers = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            ranks.add(lowered.rank(s));
            tiers.add(lowered.tier(s));
        }
        assertThat(ranks).containsExactly(0, 1, 2, 1, 3, 1);
        assertThat(tiers).containsExactly(0, 0, 1, 0, 1, 0);
        Preference raised = before.moved(StateSet.of(0), 2, true);
        assertThat(raised.compare(0, 2)).isEqualTo(Relation.BETTER);
        assertThat(raised.compare(0, 4)).isEqualTo(Relation.WORSE);
        assertThat(raised.compare(0, 1)).isEqualTo(Relation.MUCH_BETTER);
    }

    @Test
    void c02_preferencesMustBeKnown() {
        Conflict game = SmallGames.prisoners();
        Conflict vague = game.with(0, game.preference(0).withUnknown(List.of(Map.entry(0, 1))));
        assertThatThrownBy(() -> to(vague, Concept.NASH, 0)).hasMessageContaining("known");
    }
}
