package dev.gradus.stability.definitions;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Relation;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the definitions speak of, in their own letters: a decision maker i, its moves R(i,s) and those of them that it wants, and what a
 * group H reaches by legal sequences. Asks the conflict two things only: can i move from s to t, and what is t to i compared with s.
 */
final class Moves {
    private final Conflict conflict;
    private final List<List<List<Integer>>> moves = new ArrayList<>();
    private final Map<List<Object>, List<Integer>> known = new HashMap<>();

    Moves(Conflict conflict) {
        this.conflict = conflict;
        for (int maker : makers()) {
            List<List<Integer>> own = new ArrayList<>();
            for (int s = 0; s < conflict.states(); s++) {
                int from = s;
                own.add(IntStream.range(0, conflict.states())
                        .filter(to -> conflict.graph().canMove(maker, from, to))
                        .boxed()
                        .toList());
            }
            moves.add(own);
        }
    }

    List<Integer> makers() {
        return IntStream.range(0, conflict.makers().size()).boxed().toList();
    }

    /** N − H: the decision makers that are not in this group. */
    List<Integer> others(List<Integer> group) {
        return makers().stream().filter(i -> !group.contains(i)).toList();
    }

    /** The states for which this holds. */
    StateSet where(IntPredicate holds) {
        return StateSet.of(IntStream.range(0, conflict.states()).filter(holds).toArray());
    }

    /** What t is to i compared with s. */
    Relation compare(int i, int t, int s) {
        return conflict.preference(i).compare(t, s);
    }

    /** R(i,s). */
    List<Integer> of(int i, int s) {
        return moves.get(i).get(s);
    }

    /** The part of R(i,s) that is to i, compared with s, as asked: R⁺(i,s) for better, R⁺ᵁ(i,s) for better or unknown. */
    List<Integer> of(int i, int s, Predicate<Relation> wanted) {
        return of(i, s).stream().filter(t -> wanted.test(compare(i, t, s))).toList();
    }

    /** R(H,s): where legal sequences of moves by members of H lead. */
    List<Integer> reached(List<Integer> group, int s) {
        return known.computeIfAbsent(
                List.of(group, s),
                _ -> List.copyOf(LegalSequences.lastMovers(group, this::of, s).keySet()));
    }

    /** R⁺(H,s) or the like: as R(H,s), by moves that are each wanted by its mover in the state that it moves from. */
    List<Integer> reached(List<Integer> group, int s, Predicate<Relation> wanted, String name) {
        return known.computeIfAbsent(
                List.of(group, s, name),
                _ -> List.copyOf(LegalSequences.lastMovers(group, (i, t) -> of(i, t, wanted), s)
                        .keySet()));
    }
}
