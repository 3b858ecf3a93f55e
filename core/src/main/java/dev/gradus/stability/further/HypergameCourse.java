package dev.gradus.stability.further;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Relation;
import dev.gradus.stability.inverse.StabilityCondition;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens in truth when decision makers act on what each of them sees. They take turns in their order, the first one beginning. Whose
 * turn it is looks at the state as it sees it. If it does not know the state, or calls it stable by the concept, it stays; else it takes the
 * move that nothing deters and that it likes best, of equally good ones that to the state with the lower number, provided that in truth
 * it can move to a state that it would take for that one (of several the one with the lowest number); if it cannot, it tries the next
 * best. It ends when nobody moves in a whole round, or when the same state comes back at the same turn.
 *
 * @param moves what was done, in order
 * @param end the state in which it rests, or the first state of the cycle
 * @param cycleFrom position in {@code moves} of the first move of the cycle; the number of moves = it comes to rest
 */
public record HypergameCourse(List<Move> moves, int end, int cycleFrom) {
    public HypergameCourse {
        moves = List.copyOf(moves);
    }

    /**
     * One move, from a true state to a true state.
     *
     * @param seenFrom what the mover takes the state for that it leaves
     * @param seenTo what it takes the state for that it comes to
     * @param result what its new state is to it by its true preference, compared with the one before: not always better
     * @param imagined states of its own game that it would have liked even better and tried in vain, since in truth it has no such move
     */
    public record Move(int maker, int from, int to, int seenFrom, int seenTo, Relation result, List<Integer> imagined) {
        public Move {
            imagined = List.copyOf(imagined);
        }
    }

    /** Somebody moves for ever. */
    public boolean isCycle() {
        return cycleFrom < moves.size();
    }

    /**
     * What happens from this true state.
     *
     * @throws IllegalArgumentException with {@link Concept#SIMULTANEOUS} where a decision maker sees a game that is not in option form
     */
    public static HypergameCourse of(Hypergame hypergame, Concept concept, int start, Watch watch) {
        int makers = hypergame.views().size();
        List<Move> moves = new ArrayList<>();
        Map<Long, Integer> turns = new HashMap<>(); // position of the move made at that turn in that state
        int state = start;
        int idle = 0;
        for (int maker = 0; idle < makers; maker = (maker + 1) % makers) {
            Optional<Move> move = findMove(hypergame, concept, maker, state, watch);
            if (move.isEmpty()) {
                idle++;
                continue;
            }
            Integer before = turns.putIfAbsent((long) state * makers + maker, moves.size());
            if (before != null) {
                return new HypergameCourse(moves, state, before);
            }
            moves.add(move.get());
            state = move.get().to();
            idle = 0;
        }
        return new HypergameCourse(moves, state, moves.size());
    }

    /** What this decision maker does when it is its turn in this true state; empty = it stays. */
    public static Optional<Move> findMove(Hypergame hypergame, Concept concept, int maker, int state, Watch watch) {
        Hypergame.View view = hypergame.views().get(maker);
        if (!view.knows(state)) {
            return Optional.empty();
        }
        int from = view.seenAs().get(state);
        Preference own = view.game().preference(maker);
        List<Integer> wanted = StabilityCondition.of(view.game(), concept, maker, from, watch).openMoves(own).stream()
                .sorted(Comparator.<Integer>comparingInt(own::rank).reversed().thenComparing(to -> to))
                .toList();
        List<Integer> imagined = new ArrayList<>();
        for (int to : wanted) {
            Optional<Integer> result = findResult(hypergame, maker, state, to);
            if (result.isPresent()) {
                Relation relation = hypergame.truth().preference(maker).compare(result.get(), state);
                return Optional.of(new Move(maker, state, result.get(), from, to, relation, imagined));
            }
            imagined.add(to);
        }
        return Optional.empty();
    }

    private static Optional<Integer> findResult(Hypergame hypergame, int maker, int state, int wanted) {
        List<Integer> results = new ArrayList<>();
        hypergame.truth().graph().eachMove(maker, state, to -> {
            if (hypergame.views().get(maker).seenAs().get(to) == wanted) {
                results.add(to);
            }
        });
        return results.stream().findFirst();
    }
}
