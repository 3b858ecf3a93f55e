package dev.gradus.stability.solo;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.MakerSteps;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What comes of choices that several decision makers change at the same time, each by an improvement of its own from one state. */
public final class Simultaneous {
    private Simultaneous() {}

    /**
     * The choices of the others as they stand after some of them, at least one, have improved from this state.
     *
     * @param free the one of them that may also change its choices for the worse; {@link MakerSteps#NOBODY} = nobody
     * @return masks that hold the options of the others only
     */
    public static List<Integer> responses(
            Conflict conflict, OptionStates graph, int maker, int state, int free, Watch watch) {
        int standing = graph.choices(state) & ~graph.own(maker);
        Set<Integer> responses = new LinkedHashSet<>();
        responses.add(standing);
        for (int other = 0; other < graph.makers(); other++) {
            if (other != maker) {
                addImprovements(new MakerSteps(conflict, List.of(other), true, free), graph, state, responses, watch);
            }
        }
        responses.remove(standing);
        return List.copyOf(responses);
    }

    private static void addImprovements(
            MakerSteps steps, OptionStates graph, int state, Set<Integer> responses, Watch watch) {
        int own = graph.own(steps.makers().getFirst());
        List<Integer> before = List.copyOf(responses);
        List<Integer> improved = new ArrayList<>();
        steps.each(0, state, to -> improved.add(graph.choices(to) & own));
        for (int choice : improved) {
            watch.check();
            before.forEach(response -> responses.add(response & ~own | choice));
        }
    }

    /** The feasible states in which these responses meet the maker's own choices of a state that it moves to. */
    public static StateSet results(OptionStates graph, int maker, int move, List<Integer> responses, Watch watch) {
        int own = graph.choices(move) & graph.own(maker);
        BitSet results = new BitSet();
        for (int response : responses) {
            watch.check();
            graph.findState(response | own).ifPresent(results::set);
        }
        return StateSet.of(results);
    }
}
