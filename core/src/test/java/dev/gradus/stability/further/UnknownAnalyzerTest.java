package dev.gradus.stability.further;

import static dev.gradus.stability.Concept.NASH;
import static dev.gradus.stability.Concept.SEQUENTIAL;
import static dev.gradus.stability.Concept.SYMMETRIC_METARATIONAL;
import static dev.gradus.stability.further.UnknownAs.BOTH;
import static dev.gradus.stability.further.UnknownAs.INCENTIVE;
import static dev.gradus.stability.further.UnknownAs.NEITHER;
import static dev.gradus.stability.further.UnknownAs.SANCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Instances;
import dev.gradus.stability.NaiveSequences;
import dev.gradus.stability.Preference;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnknownAnalyzerTest {
    @Test
    void a_an_unknown_state_next_to_one_makes_it_unstable_only_where_it_tempts() {
        Conflict dilemma = PublishedConflicts.prisonersDilemma();
        Preference unsure = dilemma.preference(0)
                .withUnknown(List.of(Map.entry(PublishedConflicts.BOTH_TOUGH, PublishedConflicts.SECOND_TOUGH)));
        Conflict conflict = dilemma.with(0, unsure);
        for (UnknownAs unknown : UnknownAs.values()) {
            assertThat(of(conflict, 0, NASH, unknown).contains(PublishedConflicts.BOTH_TOUGH))
                    .as("%s", unknown)
                    .isEqualTo(!unknown.isIncentive());
        }
    }

    @Test
    void b_cooperation_rests_on_the_answer_being_known_to_be_worse_unless_not_knowing_deters() {
        Conflict dilemma = PublishedConflicts.prisonersDilemma();
        Preference unsure = dilemma.preference(0)
                .withUnknown(List.of(Map.entry(PublishedConflicts.BOTH_TOUGH, PublishedConflicts.BOTH_YIELD)));
        Conflict conflict = dilemma.with(0, unsure);
        for (UnknownAs unknown : UnknownAs.values()) {
            assertThat(of(conflict, 0, SEQUENTIAL, unknown).contains(PublishedConflicts.BOTH_YIELD))
                    .as("%s", unknown)
                    .isEqualTo(unknown.isSanction());
        }
    }

    @ParameterizedTest
    @EnumSource(UnknownAs.class)
    void c_agrees_with_the_definition_read_word_for_word(UnknownAs unknown) {
        Instances.small(500).map(Instances::withUnknown).forEach(conflict -> {
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                for (Concept concept : sequences()) {
                    int i = maker;
                    assertThat(of(conflict, i, concept, unknown))
                            .as(
                                    "decision maker %s, %s, %s, %s",
                                    i, concept, unknown, RandomConflicts.describe(conflict))
                            .isEqualTo(Instances.where(conflict, s -> isStable(conflict, i, s, concept, unknown)));
                }
            }
        });
    }

    private static boolean isStable(Conflict conflict, int i, int s, Concept concept, UnknownAs unknown) {
        Preference mine = conflict.preference(i);
        boolean tempts = unknown == INCENTIVE || unknown == BOTH;
        boolean deters = unknown == BOTH || unknown == SANCTION;
        IntPredicate sanction = y -> mine.compare(y, s) == Relation.UNKNOWN
                ? deters
                : !mine.compare(y, s).isBetter();
        NaiveSequences.Step any = (mover, from, to) -> conflict.graph().canMove(mover, from, to);
        NaiveSequences.Step perhapsImproving = (mover, from, to) -> {
            Relation relation = conflict.preference(mover).compare(to, from);
            return any.can(mover, from, to) && (relation.isBetter() || relation == Relation.UNKNOWN);
        };
        IntStream incentives = IntStream.range(0, conflict.states())
                .filter(x -> any.can(i, s, x)
                        && (mine.compare(x, s).isBetter() || tempts && mine.compare(x, s) == Relation.UNKNOWN));
        return incentives.allMatch(x -> concept != NASH
                && NaiveSequences.reached(
                                conflict.states(),
                                Instances.outside(conflict, 1 << i),
                                concept == SEQUENTIAL ? perhapsImproving : any,
                                x)
                        .stream()
                        .anyMatch(y -> sanction.test(y)
                                && (concept != SYMMETRIC_METARATIONAL
                                        || IntStream.range(0, conflict.states())
                                                .allMatch(z -> !any.can(i, y, z) || sanction.test(z)))));
    }

    @Test
    void d_extension_a_holds_fewest_states_and_d_most() {
        Instances.small(500).map(Instances::withUnknown).forEach(conflict -> {
            for (Concept concept : sequences()) {
                StateSet a = of(conflict, 0, concept, INCENTIVE);
                StateSet b = of(conflict, 0, concept, NEITHER);
                StateSet c = of(conflict, 0, concept, BOTH);
                StateSet d = of(conflict, 0, concept, SANCTION);
                assertThat(b.containsAll(a) && c.containsAll(a) && d.containsAll(b) && d.containsAll(c))
                        .as("%s, %s", concept, RandomConflicts.describe(conflict))
                        .isTrue();
            }
        });
    }

    @Test
    void e_each_extension_holds_something_that_another_does_not() {
        for (UnknownAs one : UnknownAs.values()) {
            for (UnknownAs other : UnknownAs.values()) {
                assertThat(Instances.small(500)
                                .map(Instances::withUnknown)
                                .anyMatch(conflict ->
                                        !of(conflict, 0, SEQUENTIAL, one).equals(of(conflict, 0, SEQUENTIAL, other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(one != other);
            }
        }
    }

    @Test
    void f_where_all_is_known_all_four_are_the_concept_itself() {
        Instances.small(500).forEach(conflict -> {
            for (Concept concept : sequences()) {
                StateSet plain = concept == NASH
                        ? CoalitionAnalyzer.analyze(conflict, 1, NASH, 1, Watch.NONE)
                        : StrengthAnalyzer.analyze(conflict, 0, concept, 1, Watch.NONE)
                                .stable();
                for (UnknownAs unknown : UnknownAs.values()) {
                    assertThat(of(conflict, 0, concept, unknown))
                            .as("%s, %s, %s", concept, unknown, RandomConflicts.describe(conflict))
                            .isEqualTo(plain);
                }
            }
        });
    }

    @Test
    void g_simultaneous_stability_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PublishedConflicts.chicken(), 0, Concept.SIMULTANEOUS, BOTH));
    }

    private static List<Concept> sequences() {
        return List.of(NASH, Concept.GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL);
    }

    private static StateSet of(Conflict conflict, int maker, Concept concept, UnknownAs unknown) {
        return UnknownAnalyzer.analyze(conflict, maker, concept, unknown, 1, Watch.NONE);
    }
}
