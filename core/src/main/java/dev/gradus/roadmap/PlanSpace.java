package dev.gradus.roadmap;

import dev.gradus.agreement.Structure;
import java.util.Arrays;

/**
 * The sets of measures that can be reached from what is in force, one layer for each number of measures added.
 *
 * <p>Only sets closed under prerequisites, without exclusions and short of every hard red line are here: four chains of five tranches
 * have 1,296 sets, not 2^20. Measures have local numbers: those not in force, in the order of the case. A set is a mask of local
 * numbers and has an index; the sets of a layer have consecutive indices.
 */
final class PlanSpace {
    private static final int DIRECT = 22;

    private final Structure structure;
    private final int[] globals;
    private final long[] requires;
    private final long[] sets;
    private final int[] layerStart;
    private final SetIndex index;

    private PlanSpace(
            Structure structure, int[] globals, long[] requires, long[] sets, int[] layerStart, SetIndex index) {
        this.structure = structure;
        this.globals = globals;
        this.requires = requires;
        this.sets = sets;
        this.layerStart = layerStart;
        this.index = index;
    }

    /** All sets reachable within the target's red lines, or null-free: an empty space where they are more than {@code limit}. */
    static Reach reachable(Structure structure, Target target, long within, long limit) {
        int[] globals = java.util.stream.IntStream.range(0, structure.measureCount())
                .filter(c -> (structure.inForce() >>> c & 1) == 0 && (within >>> c & 1) != 0)
                .toArray();
        long[] requires = new long[globals.length];
        for (int c = 0; c < globals.length; c++) {
            requires[c] = localRequires(structure, globals, c);
        }
        SetIndex index = globals.length <= DIRECT ? new SetIndex.Direct(globals.length) : new SetIndex.Hashed();
        long[] sets = new long[1024];
        int[] layerStart = new int[globals.length + 2];
        int count = 1;
        index.put(0, 0);
        int layer = 0;
        layerStart[1] = 1;
        while (layerStart[layer] < layerStart[layer + 1]) {
            for (int at = layerStart[layer]; at < layerStart[layer + 1]; at++) {
                long set = sets[at];
                for (int c = 0; c < globals.length; c++) {
                    long next = set | 1L << c;
                    if (next == set
                            || (requires[c] & ~set) != 0
                            || index.get(next) >= 0
                            || !isAllowed(structure, target, globals, next)) {
                        continue;
                    }
                    if (count >= limit) {
                        return new Reach.TooMany(count);
                    }
                    if (count == sets.length) {
                        sets = Arrays.copyOf(sets, count * 2);
                    }
                    sets[count] = next;
                    index.put(next, count++);
                }
            }
            layer++;
            if (layer + 1 < layerStart.length) {
                layerStart[layer + 1] = count;
            } else {
                break;
            }
        }
        int[] layers = Arrays.copyOf(layerStart, Math.min(layer + 1, layerStart.length));
        layers[layers.length - 1] = count;
        return new Reach.Space(new PlanSpace(structure, globals, requires, Arrays.copyOf(sets, count), layers, index));
    }

    private static long localRequires(Structure structure, int[] globals, int local) {
        long needed = structure.measures().get(globals[local]).requires() & ~structure.inForce();
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            if ((needed >>> globals[c] & 1) != 0) {
                mask |= 1L << c;
                needed &= ~(1L << globals[c]);
            }
        }
        return needed == 0 ? mask : -1L; // what cannot be had keeps its measure out for good
    }

    private static boolean isAllowed(Structure structure, Target target, int[] globals, long local) {
        long global = structure.inForce() | global(globals, local);
        if (!structure.isCompatible(global)) {
            return false;
        }
        for (long line : target.avoids()) {
            if ((global & line) == line) {
                return false;
            }
        }
        return true;
    }

    private static long global(int[] globals, long local) {
        long mask = 0;
        for (long rest = local; rest != 0; rest &= rest - 1) {
            mask |= 1L << globals[Long.numberOfTrailingZeros(rest)];
        }
        return mask;
    }

    /** A space, or how many sets were found before it got too large. */
    sealed interface Reach {
        record Space(PlanSpace space) implements Reach {}

        record TooMany(long sets) implements Reach {}
    }

    Structure structure() {
        return structure;
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

    int setCount() {
        return sets.length;
    }

    int layerCount() {
        return layerStart.length - 1;
    }

    int layerStart(int layer) {
        return layerStart[layer];
    }

    long set(int at) {
        return sets[at];
    }

    /** Index of a set, or −1 where it cannot be reached. */
    int indexOf(long set) {
        return index.get(set);
    }

    /** Measures that can be done next: not yet done, prerequisites met. */
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
