package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Walks from what is in force to every set of measures that can be reached, layer by layer, one measure at a time. */
final class SetWalk {
    private static final int DIRECT = 22;
    private static final int ASK = 1 << 14;

    private final Structure structure;
    private final int[] globals;
    private final long[] requires;
    private final long[] excludes;
    private final long[] lines;
    private final SetIndex index;
    private long[] sets = new long[1024];
    private int count = 1;

    SetWalk(Structure structure, Target target, long within) {
        this.structure = structure;
        globals = IntStream.range(0, structure.measureCount())
                .filter(c -> (structure.inForce() >>> c & 1) == 0 && (within >>> c & 1) != 0)
                .toArray();
        requires = new long[globals.length];
        excludes = new long[globals.length];
        for (int c = 0; c < globals.length; c++) {
            Structure.Act act = structure.measures().get(globals[c]);
            long needed = act.requires() & ~structure.inForce();
            boolean barred = (act.excludes() & structure.inForce()) != 0 || !isWithin(needed);
            requires[c] = barred ? -1L : local(needed); // what cannot be had keeps its measure out for good
            excludes[c] = local(act.excludes());
        }
        lines = IntStream.concat(
                        IntStream.range(0, structure.forbidden().size()),
                        IntStream.range(-target.avoids().size(), 0))
                .mapToLong(k ->
                        k >= 0 ? structure.forbidden().get(k) : target.avoids().get(-k - 1))
                .map(line -> line & ~structure.inForce())
                .filter(this::isWithin)
                .map(this::local)
                .toArray();
        index = globals.length <= DIRECT ? new SetIndex.Direct(globals.length) : new SetIndex.Hashed();
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

    PlanSpace.Reach walk(long limit, Watch watch) {
        int[] starts = new int[globals.length + 2];
        starts[1] = 1;
        index.put(0, 0);
        int layers = 1;
        while (starts[layers - 1] < starts[layers] && layers <= globals.length) {
            for (int at = starts[layers - 1]; at < starts[layers]; at++) {
                if ((at & ASK - 1) == 0) {
                    watch.check();
                }
                if (!grow(sets[at], limit)) {
                    return new PlanSpace.Reach.TooMany(count);
                }
            }
            starts[++layers] = count;
        }
        layers -= starts[layers - 1] == starts[layers] ? 1 : 0;
        return new PlanSpace.Reach.Space(new PlanSpace(
                structure,
                globals,
                requires,
                Arrays.copyOf(sets, count),
                Arrays.copyOf(starts, layers + 1),
                index,
                false));
    }

    /** Adds each measure that can come next; false where there are too many sets. */
    private boolean grow(long set, long limit) {
        for (int c = 0; c < globals.length; c++) {
            long next = set | 1L << c;
            if (next == set
                    || (requires[c] & ~set) != 0
                    || (excludes[c] & set) != 0
                    || crosses(next)
                    || index.get(next) >= 0) {
                continue;
            }
            if (count >= limit) {
                return false;
            }
            if (count == sets.length) {
                sets = Arrays.copyOf(sets, count * 2);
            }
            sets[count] = next;
            index.put(next, count++);
        }
        return true;
    }

    private boolean crosses(long set) {
        for (long line : lines) {
            if ((line & ~set) == 0) {
                return true;
            }
        }
        return false;
    }
}
