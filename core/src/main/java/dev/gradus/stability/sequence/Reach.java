package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states that can be reached from one: R(H,s) and R⁺(H,s) of Fang, Hipel and Kilgour (1993, chapter 3) for decision makers H, by
 * legal sequences of any length in which nobody moves twice in a row; of improvements, in which each mover improves on the state that it
 * moves from, by preferences that are known. The state itself is among them where a legal sequence leads back to it. Of one decision
 * maker alone a legal sequence is one move.
 *
 * <p>H is a mask: bit i is decision maker i.
 */
public final class Reach {
    private Reach() {}

    /** By legal sequences of moves of several decision makers. */
    public static StateSet moves(Conflict conflict, int makersMask, int from) {
        return of(conflict, makersMask, false, from);
    }

    /** By legal sequences of improvements of several decision makers. */
    public static StateSet improvements(Conflict conflict, int makersMask, int from) {
        return of(conflict, makersMask, true, from);
    }

    private static StateSet of(Conflict conflict, int makersMask, boolean improving, int from) {
        List<Integer> makers = IntStream.range(0, conflict.makers().size())
                .filter(maker -> (makersMask >>> maker & 1) != 0)
                .boxed()
                .toList();
        LegalWalk walk = new LegalWalk(conflict.states());
        walk.from(from, new MakerSteps(conflict, makers, improving), () -> false);
        BitSet reached = walk.reached();
        reached.set(from, walk.returned());
        return StateSet.of(reached);
    }

    /** By one move of one decision maker. */
    public static StateSet movesOf(Conflict conflict, int maker, int from) {
        BitSet to = new BitSet();
        conflict.graph().eachMove(maker, from, to::set);
        return StateSet.of(to);
    }

    /** By one move of one decision maker that it prefers to staying. */
    public static StateSet improvementsOf(Conflict conflict, int maker, int from) {
        BitSet better = new BitSet();
        conflict.graph().eachMove(maker, from, to -> {
            if (conflict.preference(maker).prefers(to, from)) {
                better.set(to);
            }
        });
        return StateSet.of(better);
    }
}
