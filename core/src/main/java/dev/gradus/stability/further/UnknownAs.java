package dev.gradus.stability.further;

/**
 * How a decision maker takes a state of which it does not know whether it prefers it to the one where it stands (Li, Hipel, Kilgour and
 * Fang, IEEE Transactions on Systems, Man and Cybernetics A 34, 2004).
 */
public enum UnknownAs {
    /** Extension a: a reason to go there, and not deterred by ending there. Fewest states are stable. */
    INCENTIVE(true, false),
    /** Extension b: neither a reason to go there nor deterred by ending there. */
    NEITHER(false, false),
    /** Extension c: a reason to go there, yet deterred by ending there. */
    BOTH(true, true),
    /** Extension d: no reason to go there, and deterred by ending there. Most states are stable. */
    SANCTION(false, true);

    private final boolean incentive;
    private final boolean sanction;

    UnknownAs(boolean incentive, boolean sanction) {
        this.incentive = incentive;
        this.sanction = sanction;
    }

    /** The unknown is a reason to move. */
    public boolean isIncentive() {
        return incentive;
    }

    /** The unknown deters. */
    public boolean isSanction() {
        return sanction;
    }
}
