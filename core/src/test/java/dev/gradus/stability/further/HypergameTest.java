package dev.gradus.stability.further;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Relation;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decision makers that see different games. */
class HypergameTest {
    private static HypergameStability stability(Hypergame hypergame) {
        return HypergameStability.of(hypergame, EnumSet.allOf(Concept.class), Workers.ONE, Watch.NONE);
    }

    private static Hypergame.View seeing(Conflict game) {
        return Hypergame.View.ofSameStates(game);
    }

    @Test
    void a01_whoeverSeesTheTruthFindsTheTrueEquilibria() {
        Conflict game = SmallGames.prisoners();
        HypergameStability stability = stability(new Hypergame(game, List.of(seeing(game), seeing(game))));
        for (Concept concept : Concept.values()) {
            assertThat(stability.equilibria(concept))
                    .isEqualTo(stability.truth().equilibria(concept));
            assertThat(stability.onlyInTheirEyes(concept).isEmpty()).isTrue();
            assertThat(stability.missed(concept).isEmpty()).isTrue();
        }
    }

    @Test
    void a02_aPrisonerWhoTakesTheGameForAStagHuntBreaksOffCooperationSeenAsSafe() {
        // In truth a dilemma. The first sees one in which the other would never answer a betrayal, so it betrays, and
        // is answered.
        Conflict truth = SmallGames.prisoners();
        Conflict trusting = truth.with(1, Preference.ofRanks(4, 2, 3, 1));
        Hypergame hypergame = new Hypergame(truth, List.of(seeing(trusting), seeing(truth)));
        HypergameStability stability = stability(hypergame);
        int both = SmallGames.NEITHER;
        assertThat(stability.truth().equilibria(Concept.SEQUENTIAL).contains(both))
                .isTrue();
        assertThat(stability.missed(Concept.SEQUENTIAL)).isEqualTo(StateSet.of(both));

        HypergameCourse course = HypergameCourse.of(hypergame, Concept.SEQUENTIAL, both, Watch.NONE);
        assertThat(course.moves())
                .extracting(HypergameCourse.Move::to)
                .containsExactly(SmallGames.FIRST_ONLY, SmallGames.BOTH);
        assertThat(course.isCycle()).isFalse();
        assertThat(course.end()).isEqualTo(SmallGames.BOTH);
        // the first is worse off than where it set out from
        assertThat(truth.preference(0).prefers(both, course.end())).isTrue();
    }

    @Test
    void a03_whoDoesNotKnowOfAStateNeitherLeavesItNorCallsItStable() {
        Conflict game = SmallGames.chicken();
        Hypergame.View blind = new Hypergame.View(game, List.of(0, 1, 2, Hypergame.UNKNOWN));
        Hypergame hypergame = new Hypergame(game, List.of(blind, blind));
        assertThat(stability(hypergame).unknown()).containsOnly(StateSet.of(SmallGames.BOTH));
        assertThat(HypergameCourse.of(hypergame, Concept.NASH, SmallGames.BOTH, Watch.NONE)
                        .moves())
                .isEmpty();
        assertThat(stability(hypergame).inOwnEyes().stable(Concept.NASH, 0).contains(SmallGames.BOTH))
                .isFalse();
    }

    @Test
    void a04_aMoveThatIsOnlyImaginedIsTriedInVain() {
        // the first believes that it could bring about that only the second defects, and likes that best of all
        Conflict truth = SmallGames.prisoners();
        List<ListedStates.Move> moves =
                List.of(new ListedStates.Move(0, 0, 1), new ListedStates.Move(0, 0, 2), new ListedStates.Move(1, 0, 2));
        Conflict imagined = new Conflict(
                "imagined",
                truth.title(),
                truth.makers(),
                new ListedStates(
                        2, IntStream.range(0, 4).mapToObj(truth.graph()::name).toList(), moves),
                List.of(Preference.ofRanks(1, 2, 3, 0), truth.preference(1)),
                truth.statusQuo());
        Hypergame hypergame = new Hypergame(truth, List.of(seeing(imagined), seeing(truth)));
        HypergameCourse.Move first = HypergameCourse.of(hypergame, Concept.NASH, 0, Watch.NONE)
                .moves()
                .getFirst();
        assertThat(first.to()).isEqualTo(SmallGames.FIRST_ONLY);
        assertThat(first.imagined()).containsExactly(SmallGames.SECOND_ONLY);
        assertThat(first.result()).isEqualTo(Relation.BETTER);
    }

    @Test
    void a05_twoWhoMisjudgeThemselvesMayGoRoundForEver() {
        // matching pennies in their heads; in truth nobody minds
        Conflict truth = SmallGames.twoByTwo("nobody minds", new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 0});
        Conflict pennies = SmallGames.twoByTwo("pennies", new int[] {1, 0, 0, 1}, new int[] {0, 1, 1, 0});
        Hypergame hypergame = new Hypergame(truth, List.of(seeing(pennies), seeing(pennies)));
        HypergameCourse course = HypergameCourse.of(hypergame, Concept.NASH, 0, Watch.NONE);
        assertThat(course.isCycle()).isTrue();
        assertThat(course.cycleFrom()).isZero();
        assertThat(course.moves()).hasSize(4).allMatch(move -> move.result() == Relation.SAME);
        assertThat(stability(hypergame).equilibria(Concept.NASH).isEmpty()).isTrue();
        assertThat(stability(hypergame).truth().equilibria(Concept.NASH).size()).isEqualTo(4);
    }

    @Test
    void b01_asTheDefinitionsSayOnRandomHypergames() {
        int rests = 0;
        int cycles = 0;
        for (long seed = 0; seed < 1500; seed++) {
            Conflict truth = RandomConflicts.of(seed);
            if (truth.states() > 16) {
                continue;
            }
            Hypergame hypergame = draw(truth, new Random(seed));
            HypergameStability stability = stability(hypergame);
            for (Concept concept : SmallDefinitions.concepts(truth)) {
                String what = concept + " in " + RandomConflicts.describe(truth) + hypergame.views();
                for (int state = 0; state < truth.states(); state++) {
                    assertThat(stability.equilibria(concept).contains(state))
                            .as(what)
                            .isEqualTo(rests(hypergame, concept, state, true));
                }
                HypergameCourse course =
                        HypergameCourse.of(hypergame, concept, truth.statusQuo().orElseThrow(), Watch.NONE);
                checkCourse(hypergame, concept, course, what);
                rests += course.isCycle() ? 0 : 1;
                cycles += course.isCycle() ? 1 : 0;
            }
        }
        assertThat(rests).isGreaterThan(500);
        assertThat(cycles).isGreaterThan(50);
    }

    /** Everyone sees the graph, with states shuffled, some unknown, and other preferences. */
    private static Hypergame draw(Conflict truth, Random random) {
        List<Hypergame.View> views = new ArrayList<>();
        for (int maker = 0; maker < truth.makers().size(); maker++) {
            Conflict game = truth;
            int whose = random.nextInt(truth.makers().size());
            game = game.with(
                    whose, Preference.ofRanks(random.ints(truth.states(), 0, 6).toArray()));
            List<Integer> seenAs = new ArrayList<>();
            for (int state = 0; state < truth.states(); state++) {
                seenAs.add(random.nextInt(8) == 0 ? random.nextInt(truth.states() + 1) - 1 : Integer.valueOf(state));
            }
            views.add(new Hypergame.View(game, seenAs));
        }
        return new Hypergame(truth, views);
    }

    private static boolean rests(Hypergame hypergame, Concept concept, int state, boolean known) {
        for (int maker = 0; maker < hypergame.views().size(); maker++) {
            Hypergame.View view = hypergame.views().get(maker);
            int seen = view.seenAs().get(state);
            if (seen < 0 ? known : !SmallDefinitions.isStable(view.game(), concept, maker, seen)) {
                return false;
            }
        }
        return true;
    }

    private static void checkCourse(Hypergame hypergame, Concept concept, HypergameCourse course, String what) {
        Conflict truth = hypergame.truth();
        int at = truth.statusQuo().orElseThrow();
        Set<List<Integer>> turns = new HashSet<>();
        for (HypergameCourse.Move move : course.moves()) {
            assertThat(turns.add(List.of(move.maker(), at))).as(what).isTrue();
            Hypergame.View view = hypergame.views().get(move.maker());
            assertThat(move.from()).isEqualTo(at);
            assertThat(truth.graph().canMove(move.maker(), at, move.to()))
                    .as(what)
                    .isTrue();
            assertThat(view.seenAs().get(at)).as(what).isEqualTo(move.seenFrom());
            assertThat(view.seenAs().get(move.to())).as(what).isEqualTo(move.seenTo());
            assertThat(SmallDefinitions.isStable(view.game(), concept, move.maker(), move.seenFrom()))
                    .isFalse();
            assertThat(SmallDefinitions.improvements(view.game(), move.maker(), move.seenFrom()))
                    .as(what)
                    .contains(move.seenTo())
                    .containsAll(move.imagined());
            assertThat(move.result()).isEqualTo(truth.preference(move.maker()).compare(move.to(), at));
            at = move.to();
        }
        assertThat(course.end()).isEqualTo(at);
        if (course.isCycle()) {
            assertThat(course.moves().get(course.cycleFrom()).from()).isEqualTo(at);
        } else {
            int end = at;
            assertThat(IntStream.range(0, hypergame.views().size())
                            .mapToObj(maker -> HypergameCourse.findMove(hypergame, concept, maker, end, Watch.NONE)))
                    .as(what)
                    .allMatch(java.util.Optional::isEmpty);
            if (rests(hypergame, concept, course.moves().isEmpty() ? end : end, false)) {
                assertThat(HypergameCourse.of(hypergame, concept, end, Watch.NONE)
                                .moves())
                        .isEmpty();
            }
        }
    }

    @Test
    void c01_aViewMustFitTheTruth() {
        Conflict game = SmallGames.chicken();
        assertThatThrownBy(() -> new Hypergame.View(game, List.of(0, 1, 2, 4))).hasMessageContaining("found 4");
        assertThatThrownBy(() -> new Hypergame(game, List.of(seeing(game)))).hasMessageContaining("found 1");
        assertThatThrownBy(() -> new Hypergame(game, List.of(seeing(game), new Hypergame.View(game, List.of(0, 1)))))
                .hasMessageContaining("found one of 2");
    }
}
