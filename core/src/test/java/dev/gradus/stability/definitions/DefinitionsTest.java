package dev.gradus.stability.definitions;

import static dev.gradus.stability.Concept.GENERAL_METARATIONAL;
import static dev.gradus.stability.Concept.NASH;
import static dev.gradus.stability.Concept.SEQUENTIAL;
import static dev.gradus.stability.Concept.SIMULTANEOUS;
import static dev.gradus.stability.Concept.SYMMETRIC_METARATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The definitions, tried on conflicts whose answers are published, and on ones small enough to be seen at a glance. */
class DefinitionsTest {
    /** Both may say yes; states NN, YN, NY, YY are 0 to 3. */
    private static Conflict twoByTwo(Preference first, Preference second) {
        List<Option> options = List.of(
                new Option("a", LocalText.of("en", "a"), 0, Option.Direction.BOTH),
                new Option("b", LocalText.of("en", "b"), 1, Option.Direction.BOTH));
        return conflict(OptionStates.of(2, options, List.of()), first, second);
    }

    private static Conflict conflict(StateGraph graph, Preference... preferences) {
        List<DecisionMaker> makers = IntStream.range(0, graph.makers())
                .mapToObj(i -> new DecisionMaker("m" + i, LocalText.of("en", "m" + i)))
                .toList();
        return new Conflict("by hand", LocalText.NONE, makers, graph, List.of(preferences), OptionalInt.empty());
    }

    /** Moves of one decision maker written as "0>1 1>2". */
    private static List<ListedStates.Move> moves(int maker, String text) {
        List<ListedStates.Move> moves = new ArrayList<>();
        for (String move : text.split(" ")) {
            List<String> ends = List.of(move.split(">"));
            moves.add(
                    new ListedStates.Move(maker, Integer.parseInt(ends.getFirst()), Integer.parseInt(ends.getLast())));
        }
        return moves;
    }

    private static ListedStates listed(int states, String... movesByMaker) {
        List<ListedStates.Move> moves = new ArrayList<>();
        for (int maker = 0; maker < movesByMaker.length; maker++) {
            moves.addAll(moves(maker, movesByMaker[maker]));
        }
        List<LocalText> names = IntStream.range(0, states)
                .mapToObj(s -> LocalText.of("en", "s" + s))
                .toList();
        return new ListedStates(movesByMaker.length, names, moves);
    }

    private static StateSet equilibria(Conflict conflict, Concept concept) {
        IndividualDefinitions definitions = new IndividualDefinitions(conflict);
        return IntStream.range(0, conflict.makers().size())
                .mapToObj(i -> definitions.stable(concept, i))
                .reduce(StateSet::and)
                .orElseThrow();
    }

    /** Elmira (Hipel, Fang, Kilgour and Haight 1993); state 1 of the paper is 0 here. */
    private static Conflict elmira() {
        ListedStates graph = listed(
                9,
                "0>1 2>3 4>5 6>7",
                "0>2 0>8 1>3 1>8 2>8 3>8 4>6 4>8 5>7 5>8 6>8 7>8",
                "0>4 4>0 1>5 5>1 2>6 6>2 3>7 7>3");
        return conflict(
                graph,
                Preference.ofRanks(4, 3, 8, 7, 5, 2, 9, 6, 1),
                Preference.ofRanks(9, 2, 4, 8, 6, 1, 3, 7, 5),
                Preference.ofRanks(6, 2, 8, 3, 7, 4, 9, 5, 1));
    }

    @Test
    void a01_elmiraRestsAtThePublishedStates() {
        StateSet nash = StateSet.of(4, 7, 8);
        StateSet general = StateSet.of(0, 3, 4, 7, 8);
        assertThat(equilibria(elmira(), NASH)).isEqualTo(nash);
        assertThat(equilibria(elmira(), SEQUENTIAL)).isEqualTo(nash);
        assertThat(equilibria(elmira(), GENERAL_METARATIONAL)).isEqualTo(general);
        assertThat(equilibria(elmira(), SYMMETRIC_METARATIONAL)).isEqualTo(general);
    }

    @Test
    void a02_inElmiraMinistryAndUniroyalTogetherLeave5For8() {
        CoalitionDefinitions definitions = new CoalitionDefinitions(elmira());
        assertThat(definitions.improvements(List.of(0, 1), 4)).containsExactly(7);
        assertThat(definitions.stable(NASH, List.of(0, 1)).contains(4)).isFalse();
    }

    @Test
    void a03_theDilemma() {
        Conflict dilemma = twoByTwo(Preference.ofRanks(3, 4, 1, 2), Preference.ofRanks(3, 1, 4, 2));
        assertThat(equilibria(dilemma, NASH)).isEqualTo(StateSet.of(3));
        for (Concept concept : List.of(GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL, SIMULTANEOUS)) {
            assertThat(equilibria(dilemma, concept)).as("%s", concept).isEqualTo(StateSet.of(0, 3));
        }
    }

    @Test
    void a04_chicken() {
        Conflict chicken = twoByTwo(Preference.ofRanks(3, 4, 2, 1), Preference.ofRanks(3, 2, 4, 1));
        assertThat(equilibria(chicken, NASH)).isEqualTo(StateSet.of(1, 2));
        assertThat(equilibria(chicken, SEQUENTIAL)).isEqualTo(StateSet.of(1, 2));
        assertThat(equilibria(chicken, GENERAL_METARATIONAL)).isEqualTo(StateSet.of(0, 1, 2));
        assertThat(equilibria(chicken, SYMMETRIC_METARATIONAL)).isEqualTo(StateSet.of(0, 1, 2));
        // where both swerve, both would rather not; if both then do not, it is the worst for both
        assertThat(equilibria(chicken, SIMULTANEOUS)).isEqualTo(StateSet.of(0, 1, 2));
    }

    /** Writes the sequences out move by move, remembering who moved last. */
    private static Map<Integer, Set<Integer>> walked(Conflict conflict, List<Integer> group, int start) {
        Set<List<Integer>> ends = new HashSet<>();
        List<List<Integer>> now = new ArrayList<>(List.of(List.of(start, -1)));
        while (!now.isEmpty()) {
            List<List<Integer>> next = new ArrayList<>();
            for (List<Integer> at : now) {
                for (int i : group) {
                    for (int to = 0; to < conflict.states() && i != at.getLast(); to++) {
                        if (conflict.graph().canMove(i, at.getFirst(), to) && ends.add(List.of(to, i))) {
                            next.add(List.of(to, i));
                        }
                    }
                }
            }
            now = next;
        }
        Map<Integer, Set<Integer>> last = new TreeMap<>();
        ends.forEach(end ->
                last.computeIfAbsent(end.getFirst(), _ -> new HashSet<>()).add(end.getLast()));
        return last;
    }

    @Test
    void b01_nobodyMovesTwiceInARow() {
        Conflict line = conflict(listed(4, "0>1 1>2", "2>3 1>0"), flat(4), flat(4));
        Moves moves = new Moves(line);
        assertThat(moves.reached(List.of(0), 0)).containsExactly(1); // 2 would be a second move
        assertThat(moves.reached(List.of(0, 1), 0)).containsExactly(0, 1);
    }

    @Test
    void b02_aSecondWayIntoAStateByAnotherMoverOpensItForTheFirst() {
        // maker 0 comes to 1 and cannot go on; maker 1 comes there by another way, after which maker 0 can
        Conflict two = conflict(listed(4, "0>1 0>2 1>3", "2>1"), flat(4), flat(4));
        Moves moves = new Moves(two);
        assertThat(moves.reached(List.of(0, 1), 0)).containsExactly(1, 2, 3);
        assertThat(LegalSequences.lastMovers(List.of(0, 1), moves::of, 0))
                .isEqualTo(Map.of(1, Set.of(0, 1), 2, Set.of(0), 3, Set.of(0)));
    }

    @Test
    void b03_theInductionFindsWhatSequencesWrittenOutFind() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            int states = 2 + random.nextInt(8);
            List<ListedStates.Move> steps = new ArrayList<>();
            for (int k = random.nextInt(3 * states); k >= 0; k--) {
                int from = random.nextInt(states);
                steps.add(new ListedStates.Move(
                        random.nextInt(3), from, (from + 1 + random.nextInt(states - 1)) % states));
            }
            List<LocalText> names = IntStream.range(0, states)
                    .mapToObj(s -> LocalText.of("en", "s" + s))
                    .toList();
            Conflict conflict = conflict(new ListedStates(3, names, steps), flat(states), flat(states), flat(states));
            Moves moves = new Moves(conflict);
            for (List<Integer> group : CoalitionDefinitions.within(List.of(0, 1, 2))) {
                assertThat(LegalSequences.lastMovers(group, moves::of, 0))
                        .as("seed %s, moves %s, group %s", seed, steps, group)
                        .isEqualTo(walked(conflict, group, 0));
            }
        }
    }

    private static Preference flat(int states) {
        return Preference.ofRanks(new int[states]);
    }

    /** Maker 0 goes 0>1; what the others approve of is 1, then 2, then 3, with 4 and 5 on the way; 3 is bad for maker 0. */
    private static Conflict twoSteps(String second, String third) {
        return conflict(
                listed(6, "0>1", second, third),
                Preference.ofRanks(1, 2, 2, 0, 2, 2),
                Preference.ofRanks(0, 1, 2, 3, 0, 0),
                Preference.ofRanks(0, 1, 2, 3, 0, 0));
    }

    @Test
    void c01_opponentsActTogetherWhereNeitherWouldAlone() {
        Conflict conflict = twoSteps("1>4 2>5", "4>2 5>3");
        CoalitionDefinitions definitions = new CoalitionDefinitions(conflict);
        assertThat(definitions.improvements(List.of(1, 2), 1)).containsExactly(2, 3);
        assertThat(definitions.stable(SEQUENTIAL, List.of(0)).contains(0)).isTrue();
        assertThat(new IndividualDefinitions(conflict).stable(SEQUENTIAL, 0).contains(0))
                .isFalse();
    }

    @Test
    void c02_theSameSubCoalitionDoesNotActTwiceInARow() {
        // now maker 1 both ends the first step and begins the second: the two are not one legal sequence
        CoalitionDefinitions definitions = new CoalitionDefinitions(twoSteps("4>2 2>5", "1>4 5>3"));
        assertThat(definitions.improvements(List.of(1, 2), 1)).containsExactly(2);
        assertThat(definitions.improvements(List.of(1, 2), 2)).containsExactly(3);
        assertThat(definitions.stable(SEQUENTIAL, List.of(0)).contains(0)).isFalse();
    }

    @Test
    void c03_theGrandCoalitionIsSanctionedByNobody() {
        CoalitionDefinitions definitions = new CoalitionDefinitions(elmira());
        List<Integer> all = List.of(0, 1, 2);
        for (Concept concept : List.of(GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL)) {
            assertThat(definitions.stable(concept, all)).isEqualTo(definitions.stable(NASH, all));
        }
    }

    @Test
    void d01_aSanctionThatHurtsALittleMakesStabilityWeak() {
        // maker 0 can go 0>1, maker 1 answers 1>2, which is a little worse for maker 0 than 0, or much worse
        ListedStates graph = listed(3, "0>1", "1>2");
        Preference any = Preference.ofRanks(0, 1, 2);
        List<List<Integer>> order = List.of(List.of(1), List.of(0), List.of(2));
        Conflict little = conflict(graph, Preference.ofOrder(3, order, List.of()), any);
        Conflict much = conflict(graph, Preference.ofOrder(3, order, List.of(1)), any);
        for (Concept concept : List.of(GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL)) {
            assertThat(new StrengthDefinitions(little).weak(concept, 0)).isEqualTo(StateSet.of(0));
            assertThat(new StrengthDefinitions(little).strong(concept, 0)).isEqualTo(StateSet.of(1, 2));
            assertThat(new StrengthDefinitions(much).weak(concept, 0)).isEqualTo(StateSet.EMPTY);
            assertThat(new StrengthDefinitions(much).strong(concept, 0)).isEqualTo(StateSet.of(0, 1, 2));
        }
    }

    @Test
    void e01_theFourFormsDifferInWhatTheUnknownDoes() {
        // 0>1 is unknown to maker 0; maker 1 answers 1>2, which is unknown to maker 0 too
        ListedStates graph = listed(3, "0>1", "1>2");
        Preference vague = Preference.ofRanks(0, 1, 0).withUnknown(List.of(Map.entry(0, 1), Map.entry(0, 2)));
        UnknownDefinitions definitions = new UnknownDefinitions(conflict(graph, vague, Preference.ofRanks(0, 0, 1)));
        assertThat(definitions.stable(NASH, UnknownDefinitions.Form.A, 0).contains(0))
                .isFalse();
        assertThat(definitions.stable(NASH, UnknownDefinitions.Form.B, 0).contains(0))
                .isTrue();
        assertThat(definitions.stable(SEQUENTIAL, UnknownDefinitions.Form.A, 0).contains(0))
                .isFalse();
        assertThat(definitions.stable(SEQUENTIAL, UnknownDefinitions.Form.C, 0).contains(0))
                .isTrue();
    }

    @Test
    void f01_farSightedInTheDilemma() {
        Conflict dilemma = twoByTwo(Preference.ofRanks(3, 4, 1, 2), Preference.ofRanks(3, 1, 4, 2));
        LimitedMoveDefinitions definitions = new LimitedMoveDefinitions(dilemma);
        assertThat(definitions.stable(1, 0)).isEqualTo(new IndividualDefinitions(dilemma).stable(NASH, 0));
        // NN>YN, then the other would answer YY, which is worse than NN: two moves ahead one stays
        assertThat(definitions.stable(2, 0).contains(0)).isTrue();
        assertThat(definitions.nonMyopic(0)).isEqualTo(definitions.stable(20, 0));
    }
}
