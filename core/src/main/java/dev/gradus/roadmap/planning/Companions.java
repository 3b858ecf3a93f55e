package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Structure;

/**
 * What must be done before each of some measures, and what at the latest together with it, at first or at last hand; in local numbers,
 * without what is in force.
 *
 * <p>Between two sets that are closed (nothing in them lacks what it goes only with) the stages that may follow are those whose measures
 * have here what they require: what a stage adds beside a measure is in the second set, or that would not be closed. So a space of closed
 * sets needs no other test for companions, and whoever adds a measure to a closed set with its companions comes to the next closed one.
 */
final class Companions {
    /** Keeps a measure out for good. */
    static final long NEVER = -1;

    private final int[] globals;
    private final long[] together;
    private final long[] before;

    /**
     * @param globals the measures, none of them in force
     */
    Companions(Structure structure, int[] globals) {
        this.globals = globals;
        int n = globals.length;
        together = new long[n];
        before = new long[n];
        long[] requires = new long[n];
        for (int c = 0; c < n; c++) {
            Structure.Act act = structure.measures().get(globals[c]);
            long required = act.requires() & ~structure.inForce();
            long companions = act.onlyWith() & ~structure.inForce();
            together[c] = local(companions) | 1L << c;
            boolean barred = (act.excludes() & structure.inForce()) != 0 || !isWithin(required | companions);
            requires[c] = barred ? NEVER : local(required);
        }
        for (int turn = 0; turn < n; turn++) {
            for (int c = 0; c < n; c++) {
                together[c] = joined(together[c], together);
            }
        }
        for (int c = 0; c < n; c++) {
            before[c] = joined(together[c], requires);
        }
    }

    private static long joined(long members, long[] of) {
        long all = 0;
        for (long rest = members; rest != 0; rest &= rest - 1) {
            all |= of[Long.numberOfTrailingZeros(rest)];
        }
        return all;
    }

    private boolean isWithin(long set) {
        long left = set;
        for (int c : globals) {
            left &= ~(1L << c);
        }
        return left == 0;
    }

    private long local(long set) {
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            mask |= (set >>> globals[c] & 1) << c;
        }
        return mask;
    }

    /** For each measure itself and all that must be done no later, because something goes only with it. */
    long[] together() {
        return together;
    }

    /** For each measure what it and its companions require; {@link #NEVER} where some of that cannot be had. */
    long[] before() {
        return before;
    }
}
