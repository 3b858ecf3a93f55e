package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Certificate;

/**
 * One thing that a third party could do or withhold, and what becomes of a roadmap by that.
 *
 * @param kind what it does about the measure
 * @param measure position
 * @param added mask of all that the roadmap gains: the measure and what it needs; 0 unless the measure is done
 * @param resolved the case in which it was weighed: where something in force is ended, without it
 * @param roadmap that results; where the measure is done, in the step that makes the weakest margin greatest
 * @param certificate of that roadmap
 * @param change points by which the third party is better off than with the roadmap as it stands; negative = what that costs it; NaN
 *     where it is not asked, so that the case does not say
 */
public record Lever(
        Kind kind,
        int measure,
        long added,
        ResolvedCase resolved,
        Roadmap roadmap,
        Certificate certificate,
        double change) {

    /** What a third party can do about a measure of its own. */
    public enum Kind {
        /** Do it, though the roadmap does not say so. */
        DONE,
        /** Not do it, though the roadmap says so. */
        LEFT_OUT,
        /** End it, though it is in force. */
        ENDED
    }

    /** Position of the third party. */
    public int party() {
        return resolved.structure().measures().get(measure).performer();
    }

    /** The stage, from 1, in which the measure is done; 0 unless it is. */
    public int stage() {
        int stage = 1;
        for (var each : roadmap.stages()) {
            if ((each.measures() >>> measure & 1) != 0) {
                return stage;
            }
            stage++;
        }
        return 0;
    }

    /** What the roadmap needs beyond the measure itself. */
    public long needed() {
        return added & ~(1L << measure);
    }

    /** The third party is asked, so that the case says what it is worth to it. */
    public boolean isPriced() {
        return !Double.isNaN(change);
    }
}
