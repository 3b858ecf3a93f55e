package dev.gradus.stability;

import dev.gradus.agreement.LocalText;

/**
 * A yes-or-no choice of one decision maker.
 *
 * @param maker position of the decision maker that controls it
 */
public record Option(String id, LocalText name, int maker, Direction direction) {
    /** Which way it can be changed. */
    public enum Direction {
        BOTH,
        /** From no to yes only: what is done cannot be undone. */
        TAKE_ONLY,
        /** From yes to no only: what is given up cannot be had back. */
        GIVE_UP_ONLY
    }
}
