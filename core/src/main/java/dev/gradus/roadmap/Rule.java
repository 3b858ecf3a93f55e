package dev.gradus.roadmap;

/** By which of the self-enforcing roadmaps is chosen, from the gains of the principals. */
public enum Rule {
    /** Greatest product of the gains, over those principals that some roadmap lets gain. */
    NASH,
    /** Greatest least gain. */
    EGALITARIAN,
    /** Greatest weakest margin; the empty roadmap only where there is no other. */
    ROBUST,
    /** Greatest progress on the objectives. */
    DEPTH
}
