package dev.gradus.service;

import dev.gradus.service.library.LoadedConflict;
import dev.gradus.service.naming.StateNames;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.work.Watch;
import java.util.OptionalInt;

/**
 * Where a conflict can come to rest, and what would move it.
 *
 * @param wish a state that somebody wishes for, as {@link StateNames} reads it; "" = none
 * @param states how many equilibria, and how many other states, are told of in full, ≥ 1
 */
public record StabilityQuestion(LoadedConflict loaded, String wish, int states) implements Question<StabilityFindings> {
    public StabilityQuestion {
        if (states < 1) {
            throw Refusal.question("stability.states", states);
        }
    }

    @Override
    public StabilityFindings answer(Capacity capacity, Watch watch) {
        OptionalInt wished = wish.isEmpty() ? OptionalInt.empty() : OptionalInt.of(new StateNames(loaded).find(wish));
        return StabilityFindings.of(
                loaded.stated(), new ConflictReviewer.Request(states, wished, capacity.threads()), watch);
    }
}
