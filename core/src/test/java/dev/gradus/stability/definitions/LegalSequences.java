package dev.gradus.stability.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Legal sequences of moves: of any length from one up, in which nobody moves twice in a row. The inductive definition of Fang, Hipel and
 * Kilgour 1993, section 3.4 (R_H(s) with the sets Ω_H(s,·) of last movers), for any kind of mover: decision makers, or coalitions of them
 * (Inohara and Hipel 2008, who take the same induction over a class of coalitions).
 */
final class LegalSequences {
    private LegalSequences() {}

    /** Where this mover can go from this state by itself. */
    interface Steps<M> {
        List<Integer> from(M mover, int state);
    }

    /**
     * Ω(start, t) for each state t at the end of a legal sequence from the start; the keys are what can be reached. The two rules: <br>
     * (1) for every mover j and every t in j's steps from the start, t is reached and j is in Ω(t); <br>
     * (2) for every t reached, every mover j with Ω(t) ≠ {j} and every u in j's steps from t, u is reached and j is in Ω(u). <br>
     * The start is among the keys only where a sequence comes back to it.
     */
    static <M> Map<Integer, Set<M>> lastMovers(List<M> movers, Steps<M> steps, int start) {
        Map<Integer, Set<M>> last = new TreeMap<>();
        for (M mover : movers) {
            for (int to : steps.from(mover, start)) {
                last.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(mover);
            }
        }
        while (goneOn(movers, steps, last)) {}
        return last;
    }

    private static <M> boolean goneOn(List<M> movers, Steps<M> steps, Map<Integer, Set<M>> last) {
        boolean more = false;
        for (int via : List.copyOf(last.keySet())) {
            for (M mover : movers) {
                if (!Set.of(mover).equals(last.get(via))) {
                    for (int to : steps.from(mover, via)) {
                        more |= last.computeIfAbsent(to, _ -> new LinkedHashSet<>())
                                .add(mover);
                    }
                }
            }
        }
        return more;
    }
}
