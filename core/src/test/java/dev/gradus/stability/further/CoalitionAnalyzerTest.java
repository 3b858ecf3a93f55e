package dev.gradus.stability.further;

import static dev.gradus.stability.Concept.GENERAL_METARATIONAL;
import static dev.gradus.stability.Concept.NASH;
import static dev.gradus.stability.Concept.SEQUENTIAL;
import static dev.gradus.stability.Concept.SYMMETRIC_METARATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Instances;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.NaiveSequences;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoalitionAnalyzerTest {
    private static final int MINISTRY_AND_UNIROYAL =
            1 << PublishedConflicts.MINISTRY | 1 << PublishedConflicts.UNIROYAL;

    @Test
    void a_elmira_ministry_and_uniroyal_leave_state_5_together_and_only_for_state_8() {
        Conflict elmira = PublishedConflicts.elmira();
        assertThat(CoalitionAnalyzer.improvements(elmira, MINISTRY_AND_UNIROYAL, 5 - 1))
                .isEqualTo(StateSet.of(8 - 1));
    }

    @Test
    void b_elmira_state_5_rests_while_each_acts_alone_but_not_once_the_two_act_together() {
        Conflict elmira = PublishedConflicts.elmira();
        for (Concept concept : List.of(NASH, GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL)) {
            StateSet alone = of(elmira, 1, concept).and(of(elmira, 2, concept)).and(of(elmira, 4, concept));
            assertThat(alone.contains(5 - 1)).as("alone, %s", concept).isTrue();
            assertThat(of(elmira, MINISTRY_AND_UNIROYAL, concept).contains(5 - 1))
                    .as("together, %s", concept)
                    .isFalse();
        }
    }

    @Test
    void c_elmira_the_equilibria_that_no_coalition_upsets_are_8_and_9() {
        Conflict elmira = PublishedConflicts.elmira();
        assertThat(CoalitionAnalyzer.analyzeAll(elmira, NASH, 1, Watch.NONE)).isEqualTo(StateSet.of(8 - 1, 9 - 1));
        assertThat(CoalitionAnalyzer.analyzeAll(elmira, SEQUENTIAL, 1, Watch.NONE))
                .isEqualTo(StateSet.of(8 - 1, 9 - 1));
    }

    @Test
    void d_prisoners_dilemma_only_mutual_defection_is_left_by_both_together() {
        Conflict dilemma = PublishedConflicts.prisonersDilemma();
        assertThat(of(dilemma, 0b11, NASH))
                .isEqualTo(StateSet.of(
                        PublishedConflicts.BOTH_YIELD,
                        PublishedConflicts.FIRST_TOUGH,
                        PublishedConflicts.SECOND_TOUGH));
    }

    @ParameterizedTest
    @EnumSource(names = "SIMULTANEOUS", mode = EnumSource.Mode.EXCLUDE)
    void e_every_coalition_agrees_with_the_definition_read_word_for_word(Concept concept) {
        Instances.small(500).forEach(conflict -> {
            Definition definition = new Definition(conflict);
            for (int mask = 1; mask < 1 << conflict.makers().size(); mask++) {
                int coalition = mask;
                assertThat(of(conflict, mask, concept))
                        .as("coalition %s, %s, %s", mask, concept, RandomConflicts.describe(conflict))
                        .isEqualTo(Instances.where(conflict, s -> definition.isStable(coalition, s, concept)));
            }
        });
    }

    @Test
    void f_inclusions_hold_for_every_coalition() {
        Instances.small(500).forEach(conflict -> {
            for (int mask = 1; mask < 1 << conflict.makers().size(); mask++) {
                StateSet nash = of(conflict, mask, NASH);
                StateSet general = of(conflict, mask, GENERAL_METARATIONAL);
                StateSet symmetric = of(conflict, mask, SYMMETRIC_METARATIONAL);
                StateSet sequential = of(conflict, mask, SEQUENTIAL);
                boolean transitive =
                        IntStream.range(0, conflict.makers().size()).allMatch(conflict.graph()::isTransitive);
                assertThat(symmetric.containsAll(nash)
                                && general.containsAll(symmetric)
                                && sequential.containsAll(nash)
                                && (!transitive || general.containsAll(sequential)))
                        .as("coalition %s, %s", mask, RandomConflicts.describe(conflict))
                        .isTrue();
            }
        });
    }

    @Test
    void g_sanctions_of_coalitions_are_more_than_those_of_single_improvers() {
        List<String> differing = new ArrayList<>();
        Instances.small(500).forEach(conflict -> {
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                int i = maker;
                StateSet alone = Instances.where(conflict, s -> sequentialAlone(conflict, i, s));
                StateSet together = of(conflict, 1 << maker, SEQUENTIAL);
                assertThat(together.containsAll(alone))
                        .as("decision maker %s, %s", maker, RandomConflicts.describe(conflict))
                        .isTrue();
                if (!together.equals(alone)) {
                    differing.add(conflict.id());
                    assertThat(conflict.makers()).hasSizeGreaterThan(2);
                }
            }
        });
        assertThat(differing).isNotEmpty();
    }

    @Test
    void h_parts_that_share_a_member_let_it_move_twice_so_sequential_need_not_be_general() {
        // after the first's move to 1 the second alone goes on to 2, then the second and third together, by a move of
        // the second, to 3
        List<ListedStates.Move> moves =
                List.of(new ListedStates.Move(0, 0, 1), new ListedStates.Move(1, 1, 2), new ListedStates.Move(1, 2, 3));
        Conflict conflict = PublishedConflicts.of(
                "shared member",
                new ListedStates(3, PublishedConflicts.names(4), moves),
                Preference.ofRanks(1, 2, 2, 0),
                Preference.ofRanks(0, 0, 1, 2),
                Preference.ofRanks(0, 0, 0, 1));
        assertThat(of(conflict, 0b001, SEQUENTIAL).contains(0)).isTrue();
        assertThat(of(conflict, 0b001, GENERAL_METARATIONAL).contains(0)).isFalse();
    }

    @Test
    void i_universally_stable_is_stable_for_each() {
        Instances.small(100).forEach(conflict -> {
            StateSet each = of(conflict, 1, SYMMETRIC_METARATIONAL);
            for (int mask = 2; mask < 1 << conflict.makers().size(); mask++) {
                each = each.and(of(conflict, mask, SYMMETRIC_METARATIONAL));
            }
            assertThat(CoalitionAnalyzer.analyzeAll(conflict, SYMMETRIC_METARATIONAL, 1, Watch.NONE))
                    .isEqualTo(each);
        });
    }

    @Test
    void j_threads_change_nothing() {
        Conflict large = large(9, new Random(7));
        for (Concept concept : List.of(GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL)) {
            assertThat(CoalitionAnalyzer.analyze(large, 0b0011, concept, 4, Watch.NONE))
                    .isEqualTo(CoalitionAnalyzer.analyze(large, 0b0011, concept, 1, Watch.NONE));
        }
    }

    @Test
    void k_what_cannot_be_answered_is_refused() {
        Conflict elmira = PublishedConflicts.elmira();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(elmira, 1, Concept.SIMULTANEOUS))
                .withMessageContaining("not defined for coalitions");
        assertThatIllegalArgumentException().isThrownBy(() -> of(elmira, 0, NASH));
        assertThatIllegalArgumentException().isThrownBy(() -> of(elmira, 0b1000, NASH));
        assertThatIllegalArgumentException().isThrownBy(() -> of(large(15, new Random(1)), 1, NASH));
    }

    private static StateSet of(Conflict conflict, int coalition, Concept concept) {
        return CoalitionAnalyzer.analyze(conflict, coalition, concept, 1, Watch.NONE);
    }

    /** Four decision makers share this many options. */
    static Conflict large(int count, Random random) {
        List<Option> options = IntStream.range(0, count)
                .mapToObj(k -> new Option("o" + k, LocalText.NONE, k % 4, Option.Direction.BOTH))
                .toList();
        OptionStates states = OptionStates.of(4, options, List.of());
        Preference[] preferences = IntStream.range(0, 4)
                .mapToObj(_ -> Preference.ofRanks(IntStream.range(0, states.states())
                        .map(_ -> random.nextInt(states.states()))
                        .toArray()))
                .toArray(Preference[]::new);
        return PublishedConflicts.of("large", states, preferences);
    }

    private static boolean sequentialAlone(Conflict conflict, int maker, int s) {
        NaiveSequences.Step improving = (mover, from, to) -> conflict.graph().canMove(mover, from, to)
                && conflict.preference(mover).prefers(to, from);
        return IntStream.range(0, conflict.states())
                .filter(x -> improving.can(maker, s, x))
                .allMatch(x ->
                        NaiveSequences.reached(conflict.states(), Instances.outside(conflict, 1 << maker), improving, x)
                                .stream()
                                .anyMatch(y -> !conflict.preference(maker).prefers(y, s)));
    }

    /** The definitions in first-order form. */
    private static final class Definition {
        private final Conflict conflict;
        private final Map<List<Integer>, Set<Integer>> reach = new HashMap<>();
        private final Map<List<Integer>, Set<Integer>> improve = new HashMap<>();
        private final Map<List<Integer>, Set<Integer>> answers = new HashMap<>();

        private Definition(Conflict conflict) {
            this.conflict = conflict;
        }

        private boolean isStable(int h, int s, Concept concept) {
            Set<Integer> improvements = improvements(h, s);
            int others = (1 << conflict.makers().size()) - 1 & ~h;
            return switch (concept) {
                case NASH -> improvements.isEmpty();
                case GENERAL_METARATIONAL ->
                    improvements.stream()
                            .allMatch(x -> reach(others, x).stream().anyMatch(y -> deters(h, y, s)));
                case SYMMETRIC_METARATIONAL ->
                    improvements.stream()
                            .allMatch(x -> reach(others, x).stream()
                                    .anyMatch(y -> deters(h, y, s)
                                            && reach(h, y).stream().allMatch(z -> deters(h, z, s))));
                case SEQUENTIAL ->
                    improvements.stream()
                            .allMatch(x -> answers(others, x).stream().anyMatch(y -> deters(h, y, s)));
                case SIMULTANEOUS -> throw new AssertionError();
            };
        }

        private boolean deters(int h, int y, int s) {
            return Instances.inside(conflict, h).stream()
                    .anyMatch(i -> !conflict.preference(i).prefers(y, s));
        }

        private Set<Integer> improvements(int h, int s) {
            return improve.computeIfAbsent(List.of(h, s), _ -> {
                Set<Integer> all = new TreeSet<>(reach(h, s));
                all.removeIf(x -> deters(h, x, s));
                return all;
            });
        }

        private Set<Integer> reach(int h, int s) {
            return reach.computeIfAbsent(
                    List.of(h, s),
                    _ -> NaiveSequences.reached(
                            conflict.states(),
                            Instances.inside(conflict, h),
                            (mover, from, to) -> conflict.graph().canMove(mover, from, to),
                            s));
        }

        /** By coalition improvements of parts of these; a mover is the mask of a part. */
        private Set<Integer> answers(int others, int x) {
            List<Integer> parts = IntStream.rangeClosed(1, others)
                    .filter(part -> (part & ~others) == 0)
                    .boxed()
                    .toList();
            return answers.computeIfAbsent(
                    List.of(others, x),
                    _ -> NaiveSequences.reached(
                            conflict.states(),
                            parts,
                            (part, from, to) -> improvements(part, from).contains(to),
                            x));
        }
    }
}
