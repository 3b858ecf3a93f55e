package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.function.IntConsumer;

/**
 * The states of a conflict and who can move from which to which in one step. States are 0…{@link #states}−1, decision makers
 * 0…{@link #makers}−1. Nobody moves from a state to itself. Immutable, safe for many threads.
 */
public sealed interface StateGraph permits OptionStates, ListedStates {
    int MAX_STATES = 1 << 22;
    int MAX_MAKERS = 16;

    int states();

    int makers();

    /** As people call the state: its name, or its options as "YN-". */
    LocalText name(int state);

    /** This decision maker can move from the one state to the other in one step. */
    boolean canMove(int maker, int from, int to);

    /** The states to which this decision maker can move in one step, ascending. */
    void eachMove(int maker, int from, IntConsumer to);

    /** The states from which this decision maker can move to this one in one step, ascending. */
    void eachMoveInto(int maker, int to, IntConsumer from);

    /**
     * Two moves of this decision maker in a row lead nowhere that one does not, except back. Then that nobody moves twice in a row is no
     * restriction on which states a sequence reaches.
     */
    boolean isTransitive(int maker);
}
