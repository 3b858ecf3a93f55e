package dev.gradus.stability.definitions;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Limited-move stability of horizon h and non-myopic stability, word for word: Kilgour 1984, "Equilibria for far-sighted players", Theory
 * and Decision 16, 135–157, and 1985; Fang, Hipel and Kilgour 1993, section 3.3 (two decision makers) and 3.4 (more, with a prudent
 * mover). G(h,i,s) is the state in which i, to move at s with h moves to come at most, expects to end. Preferences must be known.
 */
public final class LimitedMoveDefinitions {
    private final Moves moves;
    private final List<Integer> states;
    /** The tables G(0), G(1), …, each of one list of states a decision maker. */
    private final List<List<List<Integer>>> tables = new ArrayList<>();

    public LimitedMoveDefinitions(Conflict conflict) {
        this.moves = new Moves(conflict);
        this.states = moves.where(_ -> true).stream().boxed().toList();
        tables.add(moves.makers().stream().map(_ -> states).toList());
    }

    /** G(h,i,s) = s. */
    public StateSet stable(int horizon, int i) {
        return moves.where(s -> anticipated(horizon, i, s) == s);
    }

    /** There is a t such that G(h,i,s) = s for all h ≥ t; as each table follows from the one before, those of one turn of the cycle do. */
    public StateSet nonMyopic(int i) {
        int h = 1;
        while (tables.indexOf(table(h)) == h) {
            h++;
        }
        int first = tables.indexOf(table(h));
        int end = h;
        return moves.where(s -> {
            for (int k = first; k < end; k++) {
                if (anticipated(k, i, s) != s) {
                    return false;
                }
            }
            return true;
        });
    }

    int anticipated(int horizon, int i, int s) {
        return table(horizon).get(i).get(s);
    }

    private List<List<Integer>> table(int horizon) {
        while (tables.size() <= horizon) {
            List<List<Integer>> before = tables.getLast();
            tables.add(moves.makers().stream()
                    .map(i -> states.stream().map(s -> next(before, i, s)).toList())
                    .toList());
        }
        return tables.get(horizon);
    }

    /** i goes to the move whose end it likes best, if it prefers that end to s; if not, it stays. */
    private int next(List<List<Integer>> before, int i, int s) {
        int best = s;
        for (int s1 : moves.of(i, s)) {
            int end = expected(before, i, s1);
            if (moves.compare(i, end, best).isBetter()) {
                best = end;
            }
        }
        return best;
    }

    /** The prudent mover reckons with that one of the others moving on from s1 whose end it likes least. */
    private int expected(List<List<Integer>> before, int i, int s1) {
        List<Integer> others = moves.others(List.of(i));
        int worst = others.isEmpty() ? s1 : before.get(others.getFirst()).get(s1);
        for (int j : others) {
            int end = before.get(j).get(s1);
            if (moves.compare(i, end, worst).isWorse()) {
                worst = end;
            }
        }
        return worst;
    }
}
