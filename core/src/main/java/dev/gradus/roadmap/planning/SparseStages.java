package dev.gradus.roadmap.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The stages from one set of a space to the others, found from the sets: where a space has few of the sets that stages could lead to,
 * that is far quicker than to try every stage.
 */
final class SparseStages {
    /** Is told of each stage. */
    interface Seen {
        /** The stage is chosen in the kernel. */
        void stage(int nextSet);
    }

    private final StageTables tables;
    private final PlanSpace space;
    private final long[][] sortedMasks;
    private final int[][] sortedParts;
    private final int[][] slots;
    private final long[] performed;
    private final int[] chosen;

    SparseStages(StageTables tables) {
        this.tables = tables;
        space = tables.space;
        int performers = tables.performers.length;
        sortedMasks = new long[performers][];
        sortedParts = new int[performers][];
        slots = new int[performers][];
        performed = new long[performers];
        chosen = new int[performers];
        for (int j = 0; j < performers; j++) {
            long[] masks = tables.parts[j].mask;
            sortedParts[j] = IntStream.range(0, masks.length)
                    .boxed()
                    .sorted((a, b) -> Long.compare(masks[a], masks[b]))
                    .mapToInt(k -> k)
                    .toArray();
            sortedMasks[j] =
                    Arrays.stream(sortedParts[j]).mapToLong(k -> masks[k]).toArray();
            slots[j] = new int[masks.length];
            performed[j] = Arrays.stream(masks).reduce(0, (a, b) -> a | b);
        }
    }

    /** All stages from a set; the kernel's state is loaded with it. */
    void each(int at, StageKernel kernel, Seen seen) {
        StateView state = kernel.state;
        for (int j = 0; j < slots.length; j++) {
            Arrays.fill(slots[j], -1);
            for (int slot = 0; slot < state.availableCount[j]; slot++) {
                slots[j][state.available[j][slot]] = slot;
            }
        }
        long set = space.set(at);
        for (int next = at + 1; next < space.setCount(); next++) {
            long then = space.set(next);
            if ((set & ~then) == 0 && tables.isStageSized(then ^ set) && choose(then ^ set)) {
                for (int j = 0; j < chosen.length; j++) {
                    kernel.choose(j, chosen[j]);
                }
                seen.stage(next);
            }
        }
    }

    private boolean choose(long stage) {
        for (int j = 0; j < chosen.length; j++) {
            int found = Arrays.binarySearch(sortedMasks[j], stage & performed[j]);
            chosen[j] = found < 0 ? -1 : slots[j][sortedParts[j][found]];
            if (chosen[j] < 0) {
                return false;
            }
        }
        return true;
    }
}
