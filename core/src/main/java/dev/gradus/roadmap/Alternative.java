package dev.gradus.roadmap;

/** What a party could do instead of going ahead (model.md §4). */
public sealed interface Alternative {
    /** Leave the process openly; every performer undoes what it did not like doing. */
    record WalkOut() implements Alternative {}

    /** Rest in the present state for good. */
    record StopHere() implements Alternative {}

    /**
     * Take the others' part of the stage and hold back some of one's own.
     *
     * @param measures mask, a non-empty part of one's own part of the stage
     */
    record Withhold(long measures) implements Alternative {}

    /**
     * Undo in secret what one has done.
     *
     * @param measure position of a live measure in force
     */
    record SecretlyUndo(int measure) implements Alternative {}
}
