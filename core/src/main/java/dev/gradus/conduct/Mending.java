package dev.gradus.conduct;

import dev.gradus.roadmap.SwitchingNumber;
import java.util.List;

/**
 * What would make a move worth its maker’s while at the likely values.
 *
 * @param change the smallest that was found
 * @param lies where the mistake more likely lies
 */
public record Mending(Change change, Lies lies) {

    public sealed interface Change {}

    /**
     * One number by itself.
     *
     * @param within inside the range that the case gives for it
     */
    public record Single(SwitchingNumber number, boolean within) implements Change {}

    /**
     * Several numbers together, each so far towards the end of its own range that helps: the fewest, strongest first, that suffice at the
     * ends, then as small a share of the way as suffices. A smaller step of other numbers may do as well.
     *
     * @param share of the way to those ends, 0…1
     */
    public record Joint(double share, List<Shift> shifts) implements Change {
        public Joint {
            shifts = List.copyOf(shifts);
        }
    }

    /** No number by itself up to half a width beyond its range, nor all together inside their ranges. */
    public record Nothing() implements Change {}

    /** @param path of a figure of the case */
    public record Shift(String path, double from, double to) {}

    /** What may be wrong. */
    public enum Lies {
        /** Worths alone mend it inside their ranges; neither beliefs nor the rest do. */
        WORTH,
        /** Beliefs alone: trust, and what others are thought to do. */
        BELIEF,
        /** Only how measures were written down: how they are seen, undone, held back, how long they take. */
        ENCODING,
        /** Nothing inside the ranges does: what the party believed, or something that the case leaves out. */
        OUTSIDE,
        /** Several kinds of numbers do, or only some of them together. */
        UNKNOWN
    }
}
