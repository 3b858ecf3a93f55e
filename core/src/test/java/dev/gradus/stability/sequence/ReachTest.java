package dev.gradus.stability.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.StateSet;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What decision makers together can reach from a state. */
class ReachTest {
    private static final int FIRST = 0b01;
    private static final int BOTH = 0b11;

    /** A path 0 → 1 → 2 → 3, the steps by these decision makers; the first prefers later states, the second earlier ones. */
    private static Conflict path(int... movers) {
        List<ListedStates.Move> moves = IntStream.range(0, movers.length)
                .mapToObj(k -> new ListedStates.Move(movers[k], k, k + 1))
                .toList();
        List<LocalText> names = IntStream.rangeClosed(0, movers.length)
                .mapToObj(s -> LocalText.NONE)
                .toList();
        List<DecisionMaker> makers =
                List.of(new DecisionMaker("a", LocalText.NONE), new DecisionMaker("b", LocalText.NONE));
        int[] up = IntStream.rangeClosed(0, movers.length).toArray();
        int[] down = IntStream.of(up).map(k -> -k).toArray();
        return new Conflict(
                "path",
                LocalText.NONE,
                makers,
                new ListedStates(2, names, moves),
                List.of(Preference.ofRanks(up), Preference.ofRanks(down)),
                OptionalInt.empty());
    }

    @Test
    void a01_nobodyMovesTwiceInARow() {
        assertThat(Reach.moves(path(0, 1, 0), BOTH, 0)).isEqualTo(StateSet.of(1, 2, 3));
        assertThat(Reach.moves(path(0, 0, 1), BOTH, 0)).isEqualTo(StateSet.of(1));
        assertThat(Reach.moves(path(0, 0, 1), FIRST, 0)).isEqualTo(StateSet.of(1));
    }

    @Test
    void a02_eachImprovesOnTheStateThatItMovesFrom() {
        assertThat(Reach.improvements(path(0, 1, 0), BOTH, 0)).isEqualTo(StateSet.of(1));
        assertThat(Reach.improvementsOf(path(0, 1, 0), 0, 2)).isEqualTo(StateSet.of(3));
        assertThat(Reach.improvementsOf(path(0, 1, 0), 1, 1)).isEqualTo(StateSet.EMPTY);
        assertThat(Reach.movesOf(path(0, 1, 0), 1, 1)).isEqualTo(StateSet.of(2));
    }

    @Test
    void b01_asExtendingSequencesStepByStepSays() {
        for (long seed = 0; seed < 500; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            int from = conflict.statusQuo().orElseThrow();
            for (int makers = 1; makers < 1 << conflict.makers().size(); makers++) {
                String instance = "by " + makers + " from " + from + " in " + RandomConflicts.describe(conflict);
                assertThat(Reach.moves(conflict, makers, from))
                        .as(instance)
                        .isEqualTo(slow(conflict, makers, from, false));
                assertThat(Reach.improvements(conflict, makers, from))
                        .as(instance)
                        .isEqualTo(slow(conflict, makers, from, true));
            }
        }
    }

    private record End(int state, int last) {}

    private static StateSet slow(Conflict conflict, int makers, int from, boolean improving) {
        Set<End> ends = new HashSet<>();
        Set<End> latest = Set.of(new End(from, -1));
        while (!latest.isEmpty()) {
            Set<End> longer = new HashSet<>();
            for (End end : latest) {
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    if ((makers >>> maker & 1) != 0 && maker != end.last()) {
                        for (int to = 0; to < conflict.states(); to++) {
                            if (conflict.graph().canMove(maker, end.state(), to)
                                    && (!improving || conflict.preference(maker).prefers(to, end.state()))) {
                                longer.add(new End(to, maker));
                            }
                        }
                    }
                }
            }
            longer.removeAll(ends);
            ends.addAll(longer);
            latest = longer;
        }
        BitSet states = new BitSet();
        ends.forEach(end -> states.set(end.state()));
        return StateSet.of(states);
    }
}
