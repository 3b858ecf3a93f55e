package dev.gradus.stability.further;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Instances;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitedMoveAnalyzerTest {
    @Test
    void a_one_move_ahead_is_nash() {
        Instances.small(500).forEach(conflict -> {
            LimitedMoves one = LimitedMoveAnalyzer.analyze(conflict, 1, Watch.NONE);
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                assertThat(one.stable(maker))
                        .as(RandomConflicts.describe(conflict))
                        .isEqualTo(CoalitionAnalyzer.analyze(conflict, 1 << maker, Concept.NASH, 1, Watch.NONE));
            }
        });
    }

    @Test
    void b_in_the_prisoners_dilemma_cooperation_rests_from_two_moves_ahead_on() {
        Conflict dilemma = PublishedConflicts.prisonersDilemma();
        StateSet defection = StateSet.of(PublishedConflicts.BOTH_TOUGH);
        assertThat(LimitedMoveAnalyzer.analyze(dilemma, 1, Watch.NONE).equilibria())
                .isEqualTo(defection);
        assertThat(LimitedMoveAnalyzer.analyze(dilemma, 2, Watch.NONE).equilibria())
                .isEqualTo(defection.or(StateSet.of(PublishedConflicts.BOTH_YIELD)));
    }

    @Test
    void c_in_chicken_who_is_bullied_looks_two_moves_ahead_and_dares() {
        LimitedMoves two = LimitedMoveAnalyzer.analyze(PublishedConflicts.chicken(), 2, Watch.NONE);
        assertThat(two.end(0, PublishedConflicts.SECOND_TOUGH)).isEqualTo(PublishedConflicts.FIRST_TOUGH);
        assertThat(two.stable(1).contains(PublishedConflicts.SECOND_TOUGH)).isTrue();
    }

    @Test
    void d_a_mover_that_can_be_followed_by_two_reckons_with_the_worse() {
        // from 0 the first goes to 1; the second would go on to 2, which the first likes, the third to 3, which it does
        // not
        List<ListedStates.Move> moves =
                List.of(new ListedStates.Move(0, 0, 1), new ListedStates.Move(1, 1, 2), new ListedStates.Move(2, 1, 3));
        Conflict conflict = PublishedConflicts.of(
                "prudent",
                new ListedStates(3, PublishedConflicts.names(4), moves),
                Preference.ofRanks(1, 2, 3, 0),
                Preference.ofRanks(0, 0, 1, 0),
                Preference.ofRanks(0, 0, 0, 1));
        assertThat(LimitedMoveAnalyzer.analyze(conflict, 2, Watch.NONE).end(0, 0))
                .isEqualTo(0);
        Conflict harmless = conflict.with(2, Preference.ofRanks(0, 1, 0, 0));
        // the third now stays in 1: the worse of the two ends, and still better than 0
        assertThat(LimitedMoveAnalyzer.analyze(harmless, 2, Watch.NONE).end(0, 0))
                .isEqualTo(1);
    }

    @Test
    void e_every_horizon_agrees_with_the_definition_read_word_for_word() {
        Instances.small(500).forEach(conflict -> {
            for (int horizon = 1; horizon <= 4; horizon++) {
                LimitedMoves found = LimitedMoveAnalyzer.analyze(conflict, horizon, Watch.NONE);
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    for (int s = 0; s < Math.min(conflict.states(), 8); s++) {
                        assertThat(found.end(maker, s))
                                .as("decision maker %s, state %s, %s ahead, %s", maker, s, horizon, conflict.id())
                                .isEqualTo(end(conflict, horizon, maker, s));
                    }
                }
            }
        });
    }

    /** The tree of moves, searched without remembering anything. */
    private static int end(Conflict conflict, int horizon, int i, int s) {
        Preference mine = conflict.preference(i);
        int best = s;
        for (int q = 0; q < conflict.states() && horizon > 0; q++) {
            if (conflict.graph().canMove(i, s, q)) {
                int worst = -1;
                for (int j = 0; j < conflict.makers().size(); j++) {
                    if (j != i) {
                        int there = end(conflict, horizon - 1, j, q);
                        worst = worst < 0 || mine.compare(there, worst).isWorse() ? there : worst;
                    }
                }
                best = mine.compare(worst, best).isBetter() ? worst : best;
            }
        }
        return best;
    }

    @Test
    void f_a_horizon_below_one_and_unknown_preferences_are_refused() {
        Conflict chicken = PublishedConflicts.chicken();
        Conflict unknown = chicken.with(0, chicken.preference(0).withUnknown(List.of(Map.entry(0, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> LimitedMoveAnalyzer.analyze(chicken, 0, Watch.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> LimitedMoveAnalyzer.analyze(unknown, 1, Watch.NONE));
    }
}
