package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;

/**
 * The sets of measures that can be reached from what is in force, one layer for each number of measures added.
 *
 * <p>Only sets closed under prerequisites and companions ({@link Companions}), without exclusions and short of every hard red line are
 * here: four chains of five tranches have 1,296 sets, not 2^20. Measures have local numbers: those not in force, in the order of the case. A set is a mask of local
 * numbers and has an index; the sets of a layer have consecutive indices.
 */
public final class PlanSpace {
    private final Structure structure;
    private final int[] globals;
    private final long[] requires;
    private final long[] together;
    private final long[] sets;
    private final int[] layerStart;
    private final SetIndex index;
    private final boolean sparse;

    /**
     * @param requires for each measure what must be done before it and its companions
     * @param together for each measure itself and its companions
     * @param sparse only few of the sets that stages could lead to are here
     */
    PlanSpace(
            Structure structure,
            int[] globals,
            long[] requires,
            long[] together,
            long[] sets,
            int[] layerStart,
            SetIndex index,
            boolean sparse) {
        this.structure = structure;
        this.globals = globals;
        this.requires = requires;
        this.together = together;
        this.sets = sets;
        this.layerStart = layerStart;
        this.index = index;
        this.sparse = sparse;
    }

    /**
     * All sets reachable within the target's red lines.
     *
     * @param within only these measures (the structure's numbers)
     * @param maxPerParty most measures of one party in a stage
     * @param limit more sets than this are too many
     */
    public static Reach reachable(
            Structure structure, Target target, long within, int maxPerParty, long limit, Watch watch) {
        return new SetWalk(structure, target, within, maxPerParty).walk(limit, watch);
    }

    private static long global(int[] globals, long local) {
        long mask = 0;
        for (long rest = local; rest != 0; rest &= rest - 1) {
            mask |= 1L << globals[Long.numberOfTrailingZeros(rest)];
        }
        return mask;
    }

    /** A space, or how many sets were found before it got too large. */
    public sealed interface Reach {
        record Space(PlanSpace space) implements Reach {}

        record TooMany(long sets) implements Reach {}
    }

    Structure structure() {
        return structure;
    }

    boolean isSparse() {
        return sparse;
    }

    int measureCount() {
        return globals.length;
    }

    int globalMeasure(int local) {
        return globals[local];
    }

    /** Mask in the structure's numbering of the measures added (without those in force). */
    long added(long local) {
        return global(globals, local);
    }

    /** The same set in local numbers; measures in force are left out. */
    long local(long set) {
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            mask |= (set >>> globals[c] & 1) << c;
        }
        return mask;
    }

    public int setCount() {
        return sets.length;
    }

    int layerCount() {
        return layerStart.length - 1;
    }

    int layerStart(int layer) {
        return layerStart[layer];
    }

    public long set(int at) {
        return sets[at];
    }

    /** Index of a set, or −1 where it cannot be reached. */
    int indexOf(long set) {
        return index.get(set);
    }

    /** The measure itself and all that must be done no later. */
    long together(int measure) {
        return together[measure];
    }

    /** Measures that can be done next: not yet done, their prerequisites met and those of their companions. */
    long available(long set) {
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            if ((set >>> c & 1) == 0 && (requires[c] & ~set) == 0) {
                mask |= 1L << c;
            }
        }
        return mask;
    }
}
