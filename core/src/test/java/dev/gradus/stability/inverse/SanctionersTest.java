package dev.gradus.stability.inverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.ListedStates.Move;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.stability.inverse.PreferenceChange.Impossible;
import dev.gradus.stability.inverse.PreferenceChange.Refused;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which change of a preference ends an equilibrium that rests on somebody's answers. */
class SanctionersTest {
    private static final int NEVER = 1_000;

    private static List<PreferenceChange> from(Conflict conflict, Concept concept, int state) {
        return Sanctioners.fromEquilibrium(conflict, concept, state, Watch.NONE);
    }

    /** Round in a circle: whoever moves on is answered by the next one. */
    private static Conflict round() {
        List<LocalText> names = List.of(LocalText.of("en", "1"), LocalText.of("en", "2"), LocalText.of("en", "3"));
        List<DecisionMaker> makers = List.of(
                new DecisionMaker("a", LocalText.NONE),
                new DecisionMaker("b", LocalText.NONE),
                new DecisionMaker("c", LocalText.NONE));
        return new Conflict(
                "round",
                LocalText.NONE,
                makers,
                new ListedStates(3, names, List.of(new Move(0, 0, 1), new Move(1, 1, 2), new Move(2, 2, 0))),
                List.of(Preference.ofRanks(1, 2, 0), Preference.ofRanks(0, 1, 2), Preference.ofRanks(2, 0, 1)),
                OptionalInt.of(0));
    }

    @Test
    void whoNoLongerWantsToAnswerLetsAnotherLeave() {
        List<PreferenceChange> changes = from(round(), Concept.SEQUENTIAL, 0);
        assertThat(changes.get(0)).isInstanceOf(Impossible.class);
        assertThat(changes.get(1)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(List.of(refused.from(), refused.to(), refused.leaving())).containsExactly(1, 2, 0);
            assertThat(SmallDefinitions.isStable(round().with(1, refused.changed()), Concept.SEQUENTIAL, 0, 0))
                    .isFalse();
        });
        assertThat(changes.get(2)).isInstanceOf(Impossible.class);
    }

    @Test
    void whatIsFearedWhateverWhoGivesItPrefersDoesNotHangOnIt() {
        assertThat(from(SmallGames.prisoners(), Concept.GENERAL_METARATIONAL, SmallGames.NEITHER))
                .allMatch(Impossible.class::isInstance);
    }

    @Test
    void theSmallestMoveOfOneStateInARankingIsFound() {
        int found = 0;
        int impossible = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.of(seed) : RandomConflicts.ofOptions(seed);
            if (conflict.states() > 6) {
                continue;
            }
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                int state = conflict.statusQuo().orElseThrow();
                if (!concept.isImproving() || !SmallDefinitions.isEquilibrium(conflict, concept, state)) {
                    continue;
                }
                List<PreferenceChange> changes = from(conflict, concept, state);
                for (int maker = 0; maker < changes.size(); maker++) {
                    PreferenceChange change = changes.get(maker);
                    int fewest = fewest(conflict, concept, state, maker);
                    String what = concept + " state " + state + " maker " + maker + " in "
                            + RandomConflicts.describe(conflict);
                    if (change instanceof Refused refused) {
                        assertThat(turned(conflict.preference(maker), refused.changed()))
                                .as(what)
                                .isEqualTo(fewest);
                        assertThat(conflict.preference(maker).prefers(refused.to(), refused.from()))
                                .as(what)
                                .isTrue();
                        assertThat(refused.changed().prefers(refused.to(), refused.from()))
                                .as(what)
                                .isFalse();
                        found++;
                    } else {
                        assertThat(fewest).as(what).isEqualTo(NEVER);
                        impossible += change instanceof Impossible ? 1 : 0;
                    }
                    if (change instanceof Impossible && conflict.states() <= 5) {
                        assertThat(canEver(conflict, concept, state, maker))
                                .as(what)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(60);
        assertThat(impossible).isGreaterThan(100);
    }

    private static boolean anotherLeaves(Conflict conflict, Concept concept, int state, int maker) {
        return SmallDefinitions.others(conflict, maker).stream()
                .anyMatch(other -> !SmallDefinitions.isStable(conflict, concept, other, state));
    }

    /** Every state in every other place of the ranking, between others or with them. */
    private static int fewest(Conflict conflict, Concept concept, int state, int maker) {
        Preference own = conflict.preference(maker);
        int fewest = NEVER;
        for (int moved = 0; moved < conflict.states(); moved++) {
            for (int place = -1; place <= 2 * own.levels(); place++) {
                int at = moved;
                int to = place;
                Preference changed = Preference.ofRanks(IntStream.range(0, conflict.states())
                        .map(s -> s == at ? to : 2 * own.rank(s))
                        .toArray());
                if (anotherLeaves(conflict.with(maker, changed), concept, state, maker)) {
                    fewest = Math.min(fewest, turned(own, changed));
                }
            }
        }
        return fewest;
    }

    private static boolean canEver(Conflict conflict, Concept concept, int state, int maker) {
        boolean[] can = new boolean[1];
        SmallDefinitions.eachWeak(
                conflict.states(),
                ranks -> can[0] |=
                        anotherLeaves(conflict.with(maker, Preference.ofRanks(ranks)), concept, state, maker));
        return can[0];
    }

    /** Pairs of states that stand otherwise to each other. */
    private static int turned(Preference before, Preference after) {
        int turned = 0;
        for (int one = 0; one < before.states(); one++) {
            for (int other = 0; other < one; other++) {
                turned += before.compare(one, other) == after.compare(one, other) ? 0 : 1;
            }
        }
        return turned;
    }
}
