package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Target;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The sets of measures around a chain of sets: some measures are free, to be done at any time or not at all; all others keep the order
 * that the chain gives them, or are left out. Exact planning over these sets alone finds the best roadmap that runs within the corridor;
 * it holds in the whole case, since whether a stage holds depends on nothing but the roadmap itself.
 */
final class Corridor {
    private Corridor() {}

    /**
     * The corridor's sets.
     *
     * @param chain around which to look; need not hold; may be empty
     * @param free mask of the measures that are free (the structure's numbers), none in force
     */
    static PlanSpace around(Structure structure, Target target, Roadmap chain, long free) {
        int[] globals = IntStream.range(0, structure.measureCount())
                .filter(c -> ((chain.measures() | free) >>> c & 1) != 0)
                .toArray();
        long[] bases = new long[chain.stages().size() + 1];
        int base = 1;
        for (Stage stage : chain.stages()) {
            bases[base] = bases[base - 1] | stage.measures() & ~free;
            base++;
        }
        long[] sets = Arrays.stream(bases)
                .distinct()
                .flatMap(fixed -> subsets(free).map(some -> fixed | some))
                .filter(set -> isPossible(structure, target, set))
                .map(set -> local(globals, set))
                .toArray();
        sets = sorted(sets);
        SetIndex index = new SetIndex.Hashed();
        for (int at = 0; at < sets.length; at++) {
            index.put(sets[at], at);
        }
        Companions companions = new Companions(structure, globals);
        return new PlanSpace(
                structure,
                globals,
                companions.before(),
                companions.together(),
                sets,
                layers(sets),
                index,
                isSparse(chain));
    }

    private static boolean isSparse(Roadmap chain) {
        return chain.stages().size() > 1;
    }

    private static LongStream subsets(long set) {
        return LongStream.iterate(0, some -> some - set & set).limit(1L << Long.bitCount(set));
    }

    private static boolean isPossible(Structure structure, Target target, long added) {
        if (added == 0) {
            return true; // where one begins, whatever the target asks of the end
        }
        long set = structure.inForce() | added;
        return structure.withNeeds(added) == added
                && structure.isCompatible(set)
                && target.avoids().stream().noneMatch(line -> (set & line) == line);
    }

    private static long local(int[] globals, long set) {
        long mask = 0;
        for (int c = 0; c < globals.length; c++) {
            mask |= (set >>> globals[c] & 1) << c;
        }
        return mask;
    }

    /** By size, then by value. */
    private static long[] sorted(long[] sets) {
        Arrays.sort(sets);
        int[] begins = new int[Long.SIZE + 2];
        for (long set : sets) {
            begins[Long.bitCount(set) + 1]++;
        }
        for (int size = 1; size < begins.length; size++) {
            begins[size] += begins[size - 1];
        }
        long[] sorted = new long[sets.length];
        for (long set : sets) {
            sorted[begins[Long.bitCount(set)]++] = set;
        }
        return sorted;
    }

    /** Where the layers begin, one for each size that occurs. */
    private static int[] layers(long[] sets) {
        return IntStream.rangeClosed(0, sets.length)
                .filter(at -> at == 0 || at == sets.length || Long.bitCount(sets[at]) != Long.bitCount(sets[at - 1]))
                .toArray();
    }
}
