package dev.gradus.stability.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.KnownConflicts;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where conflicts can go, and by which way. */
class EvolutionTest {
    private static Evolution evolution(Conflict conflict, int start, Evolution.Means means) {
        return Evolution.of(conflict, start, means, Watch.NONE);
    }

    @Test
    void a01_elmiraEvolvesFromItsStatusQuo() {
        Conflict elmira = KnownConflicts.elmira();
        Evolution improvements = evolution(elmira, 0, Evolution.Means.IMPROVEMENTS);
        // 1 → 5 by the local government; nobody goes on from there
        assertThat(improvements.reached()).isEqualTo(StateSet.of(0, 4));
        assertThat(improvements.path(4))
                .containsExactly(new Evolution.Step(List.of(2), 0, 4, List.of(new ListedStates.Move(2, 0, 4))));
        assertThat(improvements.attainable(StateSet.of(4, 7, 8))).isEqualTo(StateSet.of(4));
        assertThat(evolution(elmira, 0, Evolution.Means.MOVES).reached().size()).isEqualTo(9);
    }

    @Test
    void a02_theMinistryAndUniroyalTogetherMoveElmiraFrom5To8() {
        Evolution together = evolution(KnownConflicts.elmira(), 4, Evolution.Means.COALITION_IMPROVEMENTS);
        assertThat(together.reached().contains(7)).isTrue();
        // after its own first move the Ministry is worse off than before; after both neither is
        assertThat(together.path(7))
                .containsExactly(new Evolution.Step(
                        List.of(0, 1), 4, 7, List.of(new ListedStates.Move(0, 4, 5), new ListedStates.Move(1, 5, 7))));
        assertThat(together.lastMovers(7)).containsExactly(0, 1);
        assertThat(together.findParent(7)).hasValue(4);
        assertThat(evolution(KnownConflicts.elmira(), 4, Evolution.Means.IMPROVEMENTS)
                        .reached())
                .isEqualTo(StateSet.of(4));
    }

    @Test
    void a03_prisonersCooperateTogetherButNotAlone() {
        Conflict game = SmallGames.prisoners();
        assertThat(evolution(game, SmallGames.NEITHER, Evolution.Means.IMPROVEMENTS)
                        .reached()
                        .size())
                .isEqualTo(4);
        assertThat(evolution(game, SmallGames.BOTH, Evolution.Means.IMPROVEMENTS)
                        .reached())
                .isEqualTo(StateSet.of(SmallGames.BOTH));
        assertThat(evolution(game, SmallGames.BOTH, Evolution.Means.COALITION_IMPROVEMENTS)
                        .distance(SmallGames.NEITHER))
                .isEqualTo(1);
    }

    @Test
    void a04_asTheDefinitionsSayOnRandomConflicts() {
        for (long seed = 0; seed < 700; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            int start = conflict.statusQuo().orElseThrow();
            for (Evolution.Means means : Evolution.Means.values()) {
                if (means == Evolution.Means.COALITION_IMPROVEMENTS && conflict.states() > 16) {
                    continue;
                }
                Map<Integer, Integer> expected = distances(conflict, start, means);
                Evolution evolution = evolution(conflict, start, means);
                String what = means + " from " + start + " in " + RandomConflicts.describe(conflict);
                assertThat(evolution.isComplete()).isTrue();
                assertThat(evolution.reached().stream().boxed()).as(what).hasSameElementsAs(expected.keySet());
                for (int state : expected.keySet()) {
                    assertThat(evolution.distance(state))
                            .as(state + " by " + what)
                            .isEqualTo(expected.get(state));
                    checkPath(conflict, evolution, state, what);
                }
                assertThat(evolution.nearest(5)).as(what).isEqualTo(nearest(expected, start, 5));
            }
        }
    }

    private static List<Integer> nearest(Map<Integer, Integer> distances, int start, int most) {
        return distances.keySet().stream()
                .filter(state -> state != start)
                .sorted(Comparator.<Integer>comparingInt(distances::get).thenComparing(state -> state))
                .limit(most)
                .toList();
    }

    /** Breadth first over pairs of a state and who moved last, all of them. */
    private static Map<Integer, Integer> distances(Conflict conflict, int start, Evolution.Means means) {
        Map<Integer, Integer> distances = new HashMap<>(Map.of(start, 0));
        Set<List<Object>> been = new HashSet<>();
        List<List<Object>> now = List.of(List.of(start, List.of()));
        for (int steps = 1; !now.isEmpty(); steps++) {
            List<List<Object>> next = new ArrayList<>();
            for (List<Object> pair : now) {
                for (List<Integer> movers : movers(conflict, means)) {
                    if (movers.equals(pair.get(1))) {
                        continue;
                    }
                    for (int to : steps(conflict, movers, (Integer) pair.get(0), means)) {
                        distances.putIfAbsent(to, steps);
                        if (been.add(List.of(to, movers))) {
                            next.add(List.of(to, movers));
                        }
                    }
                }
            }
            now = next;
        }
        return distances;
    }

    private static List<List<Integer>> movers(Conflict conflict, Evolution.Means means) {
        List<List<Integer>> movers = new ArrayList<>();
        for (int mask = 1; mask < 1 << conflict.makers().size(); mask++) {
            int members = mask;
            List<Integer> group = SmallDefinitions.others(conflict, -1).stream()
                    .filter(maker -> (members >>> maker & 1) != 0)
                    .toList();
            if (group.size() == 1 || means == Evolution.Means.COALITION_IMPROVEMENTS) {
                movers.add(group);
            }
        }
        return movers;
    }

    private static List<Integer> steps(Conflict conflict, List<Integer> movers, int from, Evolution.Means means) {
        return switch (means) {
            case MOVES -> SmallDefinitions.moves(conflict, movers.getFirst(), from);
            case IMPROVEMENTS -> SmallDefinitions.improvements(conflict, movers.getFirst(), from);
            case WITHOUT_LOSS ->
                SmallDefinitions.moves(conflict, movers.getFirst(), from).stream()
                        .filter(to -> !conflict.preference(movers.getFirst()).prefers(from, to))
                        .toList();
            case COALITION_IMPROVEMENTS ->
                SmallDefinitions.reach(conflict, movers, from, false).stream()
                        .filter(to -> movers.stream()
                                .allMatch(member -> conflict.preference(member).prefers(to, from)))
                        .toList();
        };
    }

    private static void checkPath(Conflict conflict, Evolution evolution, int state, String what) {
        int at = evolution.start();
        List<Integer> last = List.of();
        for (Evolution.Step step : evolution.path(state)) {
            assertThat(step.from()).as(what).isEqualTo(at);
            assertThat(step.movers()).as(what).isNotEqualTo(last);
            assertThat(steps(conflict, step.movers(), at, evolution.means()))
                    .as(what)
                    .contains(step.to());
            int inside = at;
            int mover = -1;
            for (ListedStates.Move move : step.moves()) {
                assertThat(move.from()).as(what).isEqualTo(inside);
                assertThat(move.maker()).as(what).isNotEqualTo(mover).isIn(step.movers());
                assertThat(conflict.graph().canMove(move.maker(), inside, move.to()))
                        .as(what)
                        .isTrue();
                inside = move.to();
                mover = move.maker();
            }
            assertThat(inside).as(what).isEqualTo(step.to());
            at = step.to();
            last = step.movers();
        }
        assertThat(at).as(what).isEqualTo(state);
        if (state != evolution.start()) {
            Evolution.Step end = evolution.path(state).getLast();
            assertThat(evolution.findParent(state)).hasValue(end.from());
            assertThat(evolution.lastMovers(state)).isEqualTo(end.movers());
        }
    }

    @Test
    void a05_theTreeHasNoCycles() {
        for (long seed = 0; seed < 500; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Evolution evolution = evolution(conflict, 0, Evolution.Means.MOVES);
            String what = RandomConflicts.describe(conflict);
            evolution.reached().stream().forEach(state -> {
                int at = state;
                for (int up = 0; at != 0; up++) {
                    assertThat(up).as(what).isLessThan(conflict.states());
                    at = evolution.findParent(at).orElseThrow();
                }
            });
        }
    }

    @Test
    void b01_aSearchOfCoalitionsThatComesToItsLimitSaysSo() {
        Evolution cut = Evolution.of(KnownConflicts.elmira(), 0, Evolution.Means.COALITION_IMPROVEMENTS, 3, Watch.NONE);
        Evolution whole = evolution(KnownConflicts.elmira(), 0, Evolution.Means.COALITION_IMPROVEMENTS);
        assertThat(cut.isComplete()).isFalse();
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.reached().containsAll(cut.reached())).isTrue();
    }

    @Test
    void b02_whatIsNotReachedHasNoPath() {
        Evolution evolution = evolution(KnownConflicts.elmira(), 8, Evolution.Means.MOVES);
        assertThat(evolution.reached()).isEqualTo(StateSet.of(8));
        assertThatThrownBy(() -> evolution.path(0)).hasMessageContaining("not reached");
        assertThatThrownBy(() -> evolution(KnownConflicts.elmira(), 9, Evolution.Means.MOVES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
