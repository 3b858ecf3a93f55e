package dev.gradus.conduct;

import dev.gradus.forecast.Chance;

/** How well the numbers of a case agree with a move: by the share of draws in which it was worth its maker’s while. */
public enum Grade {
    /** In none. */
    CONTRADICTED,
    /** In fewer than one in ten: only in a corner of the ranges. */
    CORNER,
    /** In fewer than half. */
    STRAINED,
    EXPLAINED;

    private static final double CORNER_BELOW = 0.1;
    private static final double STRAINED_BELOW = 0.5;

    public static Grade of(Chance share) {
        if (share.hits() == 0) {
            return CONTRADICTED;
        }
        if (share.share() < CORNER_BELOW) {
            return CORNER;
        }
        return share.share() < STRAINED_BELOW ? STRAINED : EXPLAINED;
    }
}
