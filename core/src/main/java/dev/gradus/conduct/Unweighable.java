package dev.gradus.conduct;

/** Why a move has no condition. */
public enum Unweighable {
    /** Who made it decides nothing in the case. */
    NO_PART,
    /** What it is about has no step, or none of the party’s own, or not the measures that it names. */
    NO_STEP,
    /** What it is about cannot be carried out: a prerequisite is missing, or something is excluded. */
    IMPOSSIBLE,
    /** One party is asked for too much at once for every part of it to be weighed. */
    TOO_MUCH
}
