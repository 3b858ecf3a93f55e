package dev.gradus.stability.further;

import dev.gradus.stability.Conflict;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A conflict in which decision makers may see another game than the true one: other states, other moves, other preferences of the others
 * and even of themselves (Bennett 1977; in the graph model Wang, Hipel and Fraser 1989; Aljefri, Hipel and Fang 2020). First level:
 * each takes the game that it sees for the one that all see.
 *
 * @param truth the conflict as it is
 * @param views one a decision maker, in the order of the true conflict
 */
public record Hypergame(Conflict truth, List<View> views) {
    /** A state that the decision maker does not know of. */
    public static final int UNKNOWN = -1;

    /**
     * What one decision maker sees.
     *
     * @param game the conflict as it sees it, with the decision makers of the true one in the same order; it may hold states that there
     *     are not in truth
     * @param seenAs for each true state the state of that game that the decision maker takes it for, or {@link #UNKNOWN}; several may look
     *     the same to it
     */
    public record View(Conflict game, List<Integer> seenAs) {
        public View {
            seenAs = List.copyOf(seenAs);
            for (int seen : seenAs) {
                if (seen < UNKNOWN || seen >= game.states()) {
                    throw new IllegalArgumentException(
                            "a state from 0 to " + (game.states() - 1) + " or " + UNKNOWN + ", found " + seen);
                }
            }
        }

        /** The true game, seen with other preferences at most. */
        public static View ofSameStates(Conflict game) {
            return new View(game, IntStream.range(0, game.states()).boxed().toList());
        }

        /** The decision maker knows of this true state. */
        public boolean knows(int state) {
            return seenAs.get(state) != UNKNOWN;
        }
    }

    public Hypergame {
        views = List.copyOf(views);
        int makers = truth.makers().size();
        if (views.size() != makers) {
            throw new IllegalArgumentException(
                    "a view for each of " + makers + " decision makers, found " + views.size());
        }
        for (View view : views) {
            if (view.seenAs().size() != truth.states() || view.game().makers().size() != makers) {
                throw new IllegalArgumentException("a view of all " + truth.states() + " states and " + makers
                        + " decision makers, found one of " + view.seenAs().size() + " and "
                        + view.game().makers().size());
            }
        }
    }
}
