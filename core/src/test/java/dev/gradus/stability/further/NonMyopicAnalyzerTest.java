package dev.gradus.stability.further;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Instances;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NonMyopicAnalyzerTest {
    private static final int MOST = 1000;

    @Test
    void a_prisoners_dilemma_mutual_cooperation_and_mutual_defection() {
        // Brams and Wittman 1981
        assertThat(settled(PublishedConflicts.prisonersDilemma()).equilibria())
                .isEqualTo(StateSet.of(PublishedConflicts.BOTH_YIELD, PublishedConflicts.BOTH_TOUGH));
    }

    @Test
    void b_chicken_only_the_compromise() {
        // Brams and Wittman 1981
        assertThat(settled(PublishedConflicts.chicken()).equilibria())
                .isEqualTo(StateSet.of(PublishedConflicts.BOTH_YIELD));
    }

    @Test
    void c_a_game_of_catch_and_flee_never_settles_but_repeats() {
        Conflict flee = PublishedConflicts.twoByTwo(new int[] {4, 1, 2, 3}, new int[] {1, 4, 3, 2});
        NonMyopic.Settled found = settled(flee);
        assertThat(found.period()).isGreaterThan(1);
        assertRepeats(flee, found);
    }

    @Test
    void d_stable_is_what_stays_so_through_a_whole_cycle_and_the_cycle_begins_where_said() {
        List<Integer> periods = new ArrayList<>();
        Instances.small(500).forEach(conflict -> {
            NonMyopic.Settled found = settled(conflict);
            periods.add(found.period());
            assertRepeats(conflict, found);
        });
        assertThat(periods).anyMatch(period -> period > 1);
    }

    private static void assertRepeats(Conflict conflict, NonMyopic.Settled found) {
        List<LimitedMoves> tables = new ArrayList<>();
        for (int h = 1; h < found.from() + 2 * found.period(); h++) {
            tables.add(LimitedMoveAnalyzer.analyze(conflict, h, Watch.NONE));
        }
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            StateSet stable = tables.get(found.from() - 1).stable(maker);
            for (LimitedMoves table : tables.subList(found.from() - 1, tables.size())) {
                stable = stable.and(table.stable(maker));
            }
            assertThat(found.stable().get(maker))
                    .as("decision maker %s, %s", maker, RandomConflicts.describe(conflict))
                    .isEqualTo(stable);
        }
        int from = found.from() - 1;
        assertThat(tables.get(from).sameEnds(tables.get(from + found.period()))).isTrue();
        assertThat(from > 0 && tables.get(from - 1).sameEnds(tables.get(from - 1 + found.period())))
                .as("repeats before the horizon said, %s", conflict.id())
                .isFalse();
    }

    @Test
    void e_too_few_horizons_are_not_a_guess() {
        assertThat(NonMyopicAnalyzer.analyze(PublishedConflicts.chicken(), 2, Watch.NONE))
                .isEqualTo(new NonMyopic.Undetermined(2));
    }

    private static NonMyopic.Settled settled(Conflict conflict) {
        NonMyopic found = NonMyopicAnalyzer.analyze(conflict, MOST, Watch.NONE);
        assertThat(found).isInstanceOf(NonMyopic.Settled.class);
        return (NonMyopic.Settled) found;
    }
}
