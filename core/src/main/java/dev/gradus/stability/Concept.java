package dev.gradus.stability;

/**
 * When a state s is stable for a decision maker i that acts alone. R(i,s): the states that i can move to in one step; R⁺(i,s): those of
 * them that i prefers to s; R(H,t), R⁺(H,t): the states that the others (H) can reach from t by legal sequences of moves, or of
 * improvements, in which nobody moves twice in a row and, in the latter, each mover improves on the state that it moves from (Fang, Hipel
 * and Kilgour 1993, chapter 3; Kilgour, Hipel, Fang and Peng 2001).
 */
public enum Concept {
    /** R⁺(i,s) is empty: i cannot move to anything better (Nash 1950, 1951). */
    NASH(false, false, false),
    /** Every state in R⁺(i,s) can be sanctioned: the others can go on from it to a state that i does not prefer to s (Howard 1971). */
    GENERAL_METARATIONAL(true, false, false),
    /**
     * As general metarational, by a sanction that i cannot escape: from there i has no move to a state that it prefers to s (Howard
     * 1971).
     */
    SYMMETRIC_METARATIONAL(true, false, true),
    /** As general metarational, by sanctions in which each of the others improves on the state that it moves from (Fraser and Hipel 1979). */
    SEQUENTIAL(true, true, false),
    /**
     * Every improvement of i can be upset by simultaneous ones: some of the others, each by an improvement of its own from s, move at the
     * same time, and what comes of all these choices together is feasible and not preferred by i to s (Fraser and Hipel 1979). It speaks
     * of choices, so it is defined for conflicts in option form only.
     */
    SIMULTANEOUS(true, true, false);

    private final boolean answered;
    private final boolean improving;
    private final boolean inescapable;

    Concept(boolean answered, boolean improving, boolean inescapable) {
        this.answered = answered;
        this.improving = improving;
        this.inescapable = inescapable;
    }

    /** What the others can do in answer to an improvement counts. */
    public boolean isAnswered() {
        return answered;
    }

    /** Only improvements of whoever makes them count as answers. */
    public boolean isImproving() {
        return improving;
    }

    /** An answer counts only if from where it leads the first mover has no move to anything that it prefers. */
    public boolean isInescapable() {
        return inescapable;
    }
}
