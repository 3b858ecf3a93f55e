package dev.gradus.stability.review;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.further.Hypergame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conflict with what was stated beside it.
 *
 * @param conflict perhaps with preferences that are not known
 * @param names of states that have one of their own
 * @param coalitions that are to be looked at, two or more members each
 * @param hypergame what each decision maker sees, where some see another game
 */
public record StatedConflict(
        Conflict conflict,
        Map<Integer, LocalText> names,
        List<List<Integer>> coalitions,
        Optional<Hypergame> hypergame) {
    public StatedConflict {
        names = Map.copyOf(names);
        coalitions = List.copyOf(coalitions);
    }

    /** Nothing is stated beside it. */
    public static StatedConflict of(Conflict conflict) {
        return new StatedConflict(conflict, Map.of(), List.of(), Optional.empty());
    }
}
