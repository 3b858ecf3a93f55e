package dev.gradus.stability.inverse;

import dev.gradus.stability.Preference;
import dev.gradus.stability.StateSet;
import java.util.List;

/** What it would take for a change in one decision maker's preference to make a state an equilibrium, or to end one. */
public sealed interface PreferenceChange {
    /** Nothing has to change. */
    record NotNeeded() implements PreferenceChange {}

    /**
     * A change that does it, and none turns over fewer comparisons with the state.
     *
     * @param maker whose preference changes
     * @param turned the states whose comparison with the state is turned over
     * @param changed the whole preference after it: the states turned tie with the state, or are just above it where an equilibrium is to
     *     end; all else stays in order
     */
    record Found(int maker, StateSet turned, Preference changed) implements PreferenceChange {}

    /**
     * A change in what somebody prefers whose answer keeps others in an equilibrium: it no longer wants to take one of its steps, so that
     * somebody else leaves. No other place of one state in its ranking that does it turns over fewer comparisons.
     *
     * @param maker whose preference changes
     * @param from where it no longer takes the step
     * @param to where the step led
     * @param changed the whole preference after it: one of the two states in another place, all else in order
     * @param leaving who then leaves
     */
    record Refused(int maker, int from, int to, Preference changed, int leaving) implements PreferenceChange {}

    /**
     * No preference of this decision maker will do: it cannot leave the state itself, where an equilibrium is to end; or these others leave
     * the state whatever it prefers.
     *
     * @param others ascending; empty where an equilibrium is to end
     */
    record Impossible(int maker, List<Integer> others) implements PreferenceChange {
        public Impossible {
            others = List.copyOf(others);
        }
    }

    /**
     * None was found.
     *
     * @param comparisons turning over so many comparisons with the state, or fewer, in the way described at {@link Found} will not do
     * @param isAll there are no more comparisons to turn over
     */
    record NoneFound(int maker, int comparisons, boolean isAll) implements PreferenceChange {}
}
