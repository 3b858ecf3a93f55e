package dev.gradus.settlement;

/** What becomes of a deal of a case that is good on paper. */
public enum Prospect {
    /** A roadmap that everybody keeps to, step by step, ends in it. */
    REACHABLE,
    /** Everybody would rest in it, but no such roadmap leads there. */
    OUT_OF_REACH,
    /** Somebody would walk out of it or undo a part in secret. */
    UNSTABLE,
    /** Everybody would rest in it; whether a roadmap leads there was not decided. */
    UNDECIDED;

    /** Whether it is certain that it is good on paper only. */
    public boolean isPaper() {
        return this == OUT_OF_REACH || this == UNSTABLE;
    }
}
