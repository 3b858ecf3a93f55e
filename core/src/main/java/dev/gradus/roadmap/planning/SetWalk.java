package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Walks from what is in force to every set of measures that can be reached, layer by layer, one measure at a time with whatever must be
 * done together with it.
 *
 * <p>That leaves no set out: a larger stage is as many smaller ones, each a measure of it with its companions.
 */
final class SetWalk {
    private static final int DIRECT = 22;
    private static final int ASK = 1 << 14;
    private static final int FIRST = 16;

    private final Structure structure;
    private final int[] globals;
    private final long[] requires;
    private final long[] together;
    private final long[] excludes;
    private final long[] lines;
    private final long[] performed;
    private final int maxPerParty;
    private final SetIndex index;
    private final long[][] layers;
    private final int[] lengths;
    private int count;

    /**
     * @param within only these measures (the structure's numbers)
     * @param maxPerParty most measures of one party in a stage
     */
    SetWalk(Structure structure, Target target, long within, int maxPerParty) {
        this.structure = structure;
        this.maxPerParty = maxPerParty;
        globals = IntStream.range(0, structure.measureCount())
                .filter(c -> (structure.inForce() >>> c & 1) == 0 && (within >>> c & 1) != 0)
                .toArray();
        Companions companions = new Companions(structure, globals);
        requires = companions.before();
        together = companions.together();
        excludes = IntStream.of(globals)
                .mapToLong(c -> local(structure.measures().get(c).excludes()))
                .toArray();
        lines = IntStream.concat(
                        IntStream.range(0, structure.forbidden().size()),
                        IntStream.range(-target.avoids().size(), 0))
                .mapToLong(k ->
                        k >= 0 ? structure.forbidden().get(k) : target.avoids().get(-k - 1))
                .map(line -> line & ~structure.inForce())
                .filter(line -> Long.bitCount(local(line)) == Long.bitCount(line))
                .map(this::local)
                .toArray();
        performed = IntStream.range(0, structure.partyCount())
                .mapToLong(i -> local(structure.performedBy(i)))
                .toArray();
        index = globals.length <= DIRECT ? new SetIndex.Direct(globals.length) : new SetIndex.Hashed();
        layers = new long[globals.length + 1][FIRST];
        lengths = new int[globals.length + 1];
    }

    private long local(long set) {
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            mask |= (set >>> globals[c] & 1) << c;
        }
        return mask;
    }

    PlanSpace.Reach walk(long limit, Watch watch) {
        add(0);
        int looked = 0;
        for (int layer = 0; layer < layers.length; layer++) {
            for (int k = 0; k < lengths[layer]; k++) {
                if ((looked++ & ASK - 1) == 0) {
                    watch.check();
                }
                if (!grow(layers[layer][k], limit)) {
                    return new PlanSpace.Reach.TooMany(count);
                }
            }
        }
        return new PlanSpace.Reach.Space(space());
    }

    /** Adds each measure that can come next; false where there are too many sets. */
    private boolean grow(long set, long limit) {
        for (int c = 0; c < globals.length; c++) {
            long next = set | together[c];
            if ((set >>> c & 1) != 0
                    || (requires[c] & ~set) != 0
                    || !isAllowed(set, next & ~set)
                    || index.get(next) >= 0) {
                continue;
            }
            if (count >= limit) {
                return false;
            }
            add(next);
        }
        return true;
    }

    private void add(long set) {
        int layer = Long.bitCount(set);
        if (lengths[layer] == layers[layer].length) {
            layers[layer] = Arrays.copyOf(layers[layer], 2 * lengths[layer]);
        }
        layers[layer][lengths[layer]++] = set;
        index.put(set, count++);
    }

    /** Nothing excluded, no red line crossed, and where more than one measure comes at once, no more of a party than a stage may have. */
    private boolean isAllowed(long set, long added) {
        long next = set | added;
        for (long rest = added; rest != 0; rest &= rest - 1) {
            if ((excludes[Long.numberOfTrailingZeros(rest)] & next) != 0) {
                return false;
            }
        }
        for (long line : lines) {
            if ((line & ~next) == 0) {
                return false;
            }
        }
        return (added & added - 1) == 0 || isStageSized(added);
    }

    private boolean isStageSized(long added) {
        for (long ofParty : performed) {
            if (Long.bitCount(added & ofParty) > maxPerParty) {
                return false;
            }
        }
        return true;
    }

    /** The sets one layer after the other, with their places; layers without sets are left out. */
    private PlanSpace space() {
        long[] sets = new long[count];
        int[] starts = new int[layers.length + 1];
        int used = 0;
        for (int layer = 0; layer < layers.length; layer++) {
            if (lengths[layer] > 0) {
                System.arraycopy(layers[layer], 0, sets, starts[used], lengths[layer]);
                starts[used + 1] = starts[used] + lengths[layer];
                used++;
            }
        }
        for (int at = 0; at < count; at++) {
            index.put(sets[at], at);
        }
        return new PlanSpace(
                structure, globals, requires, together, sets, Arrays.copyOf(starts, used + 1), index, false);
    }
}
