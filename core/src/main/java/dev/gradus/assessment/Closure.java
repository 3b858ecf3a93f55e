package dev.gradus.assessment;

import dev.gradus.agreement.Structure;

/** A set of measures with all their prerequisites. */
final class Closure {
    private Closure() {}

    /** The measures and everything they require, without what is in force. */
    static long of(Structure structure, long measures) {
        long closed = measures;
        long open = measures;
        while (open != 0) {
            long required =
                    structure.measures().get(Long.numberOfTrailingZeros(open)).requires();
            open = (open & open - 1) | required & ~closed;
            closed |= required;
        }
        return closed & ~structure.inForce();
    }
}
