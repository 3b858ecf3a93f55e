package dev.gradus.stability.further;

import dev.gradus.stability.StateSet;
import java.util.List;

/** What non-myopic stability comes to, or that it was not found out. */
public sealed interface NonMyopic {
    /**
     * From some horizon on the anticipated ends repeat.
     *
     * @param from the first horizon of the repetition, at least 1
     * @param period horizons after which the ends are the same again
     * @param stable one a decision maker: the states in which it stays with every horizon from {@code from} on
     */
    record Settled(int from, int period, List<StateSet> stable) implements NonMyopic {
        public Settled {
            stable = List.copyOf(stable);
        }

        /** The states in which everybody stays. */
        public StateSet equilibria() {
            return stable.stream().reduce(StateSet::and).orElse(StateSet.EMPTY);
        }
    }

    /**
     * No repetition was found.
     *
     * @param horizon the last one looked at
     */
    record Undetermined(int horizon) implements NonMyopic {}
}
