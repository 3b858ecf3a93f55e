package dev.gradus.stability.further;

import static dev.gradus.stability.Concept.GENERAL_METARATIONAL;
import static dev.gradus.stability.Concept.NASH;
import static dev.gradus.stability.Concept.SEQUENTIAL;
import static dev.gradus.stability.Concept.SIMULTANEOUS;
import static dev.gradus.stability.Concept.SYMMETRIC_METARATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Instances;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.NaiveSequences;
import dev.gradus.stability.Preference;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrengthAnalyzerTest {
    private static final List<List<Integer>> FIRST_IN_THE_DILEMMA = List.of(
            List.of(PublishedConflicts.FIRST_TOUGH),
            List.of(PublishedConflicts.BOTH_YIELD),
            List.of(PublishedConflicts.BOTH_TOUGH),
            List.of(PublishedConflicts.SECOND_TOUGH));

    @Test
    void a_cooperation_is_held_strongly_where_mutual_defection_is_much_worse() {
        StrengthStability held = dilemmaWithStepsAfter(List.of(1));
        assertThat(held.strong().contains(PublishedConflicts.BOTH_YIELD)).isTrue();
        assertThat(held.weak()).isEqualTo(StateSet.EMPTY);
    }

    @Test
    void b_and_only_weakly_where_it_is_a_little_worse() {
        StrengthStability held = dilemmaWithStepsAfter(List.of(2));
        assertThat(held.weak()).isEqualTo(StateSet.of(PublishedConflicts.BOTH_YIELD));
        assertThat(held.strong()).isEqualTo(StateSet.of(PublishedConflicts.FIRST_TOUGH, PublishedConflicts.BOTH_TOUGH));
    }

    /** The first may defect from cooperation; then the second defects too. */
    private static StrengthStability dilemmaWithStepsAfter(List<Integer> groups) {
        Preference first = Preference.ofOrder(4, FIRST_IN_THE_DILEMMA, groups);
        return StrengthAnalyzer.analyze(
                PublishedConflicts.prisonersDilemma().with(0, first), 0, SEQUENTIAL, 1, Watch.NONE);
    }

    @Test
    void c_a_strong_sanction_that_can_be_escaped_to_something_less_bad_is_no_strong_symmetric_one() {
        // from 0 the first goes to 1, the second on to 2, much worse; from there the first can go back to 3, a little
        // worse than 0
        ListedStates graph = new ListedStates(
                2,
                PublishedConflicts.names(4),
                List.of(
                        new ListedStates.Move(0, 0, 1),
                        new ListedStates.Move(1, 1, 2),
                        new ListedStates.Move(0, 2, 3)));
        Preference first = Preference.ofOrder(4, List.of(List.of(1), List.of(0), List.of(3), List.of(2)), List.of(2));
        Conflict conflict = PublishedConflicts.of("escape", graph, first, Preference.ofRanks(0, 0, 0, 0));
        assertThat(analyze(conflict, GENERAL_METARATIONAL).strong().contains(0)).isTrue();
        assertThat(analyze(conflict, SYMMETRIC_METARATIONAL).strong().contains(0))
                .isFalse();
        assertThat(analyze(conflict, SYMMETRIC_METARATIONAL).weak().contains(0)).isTrue();
    }

    private static StrengthStability analyze(Conflict conflict, Concept concept) {
        return StrengthAnalyzer.analyze(conflict, 0, concept, 1, Watch.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERAL_METARATIONAL", "SYMMETRIC_METARATIONAL", "SEQUENTIAL"})
    void d_agrees_with_the_definition_read_word_for_word(Concept concept) {
        Instances.small(600).map(Instances::withStrength).forEach(conflict -> {
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                int i = maker;
                StrengthStability found = StrengthAnalyzer.analyze(conflict, i, concept, 1, Watch.NONE);
                StateSet strong = Instances.where(conflict, s -> isStable(conflict, i, s, concept, true));
                StateSet stable = Instances.where(conflict, s -> isStable(conflict, i, s, concept, false));
                assertThat(found)
                        .as("decision maker %s, %s, %s", i, concept, RandomConflicts.describe(conflict))
                        .isEqualTo(new StrengthStability(strong, stable.without(strong)));
                assertThat(stable.containsAll(strong)).isTrue();
            }
        });
    }

    private static boolean isStable(Conflict conflict, int i, int s, Concept concept, boolean much) {
        Preference preference = conflict.preference(i);
        IntPredicate deters = y -> much
                ? preference.compare(y, s) == Relation.MUCH_WORSE
                : !preference.compare(y, s).isBetter();
        NaiveSequences.Step any = (mover, from, to) -> conflict.graph().canMove(mover, from, to);
        NaiveSequences.Step improving = (mover, from, to) -> any.can(mover, from, to)
                && conflict.preference(mover).compare(to, from).isBetter();
        return IntStream.range(0, conflict.states())
                .filter(x -> improving.can(i, s, x))
                .allMatch(x -> {
                    Set<Integer> answers = NaiveSequences.reached(
                            conflict.states(),
                            Instances.outside(conflict, 1 << i),
                            concept == SEQUENTIAL ? improving : any,
                            x);
                    return answers.stream()
                            .anyMatch(y -> deters.test(y)
                                    && (concept != SYMMETRIC_METARATIONAL
                                            || IntStream.range(0, conflict.states())
                                                    .allMatch(z -> !any.can(i, y, z) || deters.test(z))));
                });
    }

    @Test
    void e_without_steps_only_what_has_no_improvement_is_strong() {
        Instances.small(100)
                .forEach(conflict -> assertThat(
                                analyze(conflict, GENERAL_METARATIONAL).strong())
                        .isEqualTo(CoalitionAnalyzer.analyze(conflict, 1, NASH, 1, Watch.NONE)));
    }

    @Test
    void f_but_for_degrees_stable_is_what_a_coalition_of_one_finds_stable() {
        Instances.small(500).map(Instances::withStrength).forEach(conflict -> {
            for (Concept concept : List.of(GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL)) {
                if (concept != SEQUENTIAL || conflict.makers().size() == 2) {
                    assertThat(analyze(conflict, concept).stable())
                            .as("%s, %s", concept, RandomConflicts.describe(conflict))
                            .isEqualTo(CoalitionAnalyzer.analyze(conflict, 1, concept, 1, Watch.NONE));
                }
            }
        });
    }

    @Test
    void g_what_the_definitions_do_not_cover_is_refused() {
        Conflict dilemma = PublishedConflicts.prisonersDilemma();
        Conflict unknown = dilemma.with(1, dilemma.preference(1).withUnknown(List.of(Map.entry(0, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> analyze(dilemma, NASH));
        assertThatIllegalArgumentException().isThrownBy(() -> analyze(dilemma, SIMULTANEOUS));
        assertThatIllegalArgumentException().isThrownBy(() -> analyze(unknown, SEQUENTIAL));
    }
}
