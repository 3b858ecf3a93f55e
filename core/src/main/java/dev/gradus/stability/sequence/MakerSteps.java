package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Steps of single decision makers.
 *
 * @param makers those who may move; mover k is the k-th of them
 * @param improving only steps to a state that the mover prefers to the one that it moves from
 * @param free the one that may take any step even so; {@link #NOBODY} = nobody
 */
public record MakerSteps(Conflict conflict, List<Integer> makers, boolean improving, int free) implements Steps {
    public static final int NOBODY = -1;

    public MakerSteps(Conflict conflict, List<Integer> makers, boolean improving) {
        this(conflict, makers, improving, NOBODY);
    }

    /** All decision makers. */
    public static MakerSteps ofAll(Conflict conflict, boolean improving) {
        return without(conflict, NOBODY, improving, NOBODY);
    }

    /** All decision makers but one. */
    public static MakerSteps without(Conflict conflict, int maker, boolean improving, int free) {
        List<Integer> others = IntStream.range(0, conflict.makers().size())
                .filter(k -> k != maker)
                .boxed()
                .toList();
        return new MakerSteps(conflict, others, improving, free);
    }

    @Override
    public int movers() {
        return makers.size();
    }

    @Override
    public void each(int mover, int from, IntConsumer to) {
        int maker = makers.get(mover);
        if (!improving || maker == free) {
            conflict.graph().eachMove(maker, from, to);
            return;
        }
        Preference preference = conflict.preference(maker);
        conflict.graph().eachMove(maker, from, there -> {
            if (preference.prefers(there, from)) {
                to.accept(there);
            }
        });
    }
}
