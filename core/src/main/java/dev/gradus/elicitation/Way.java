package dev.gradus.elicitation;

/** Whether a party wants something, all in all, or would rather be without it. */
public enum Way {
    GAIN,
    COST,
    /** Nobody has said it: it may be either. */
    UNSAID
}
