package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import java.util.function.IntConsumer;

/** Steps of single decision makers to states that the mover likes as well as the one that it moves from, or better. */
public record LosslessSteps(Conflict conflict) implements Steps {
    @Override
    public int movers() {
        return conflict.makers().size();
    }

    @Override
    public void each(int mover, int from, IntConsumer to) {
        Preference preference = conflict.preference(mover);
        conflict.graph().eachMove(mover, from, there -> {
            if (!preference.prefers(from, there)) {
                to.accept(there);
            }
        });
    }
}
