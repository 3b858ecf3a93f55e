package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where to look for better roadmaps around one: which measures to set free together. Some are neighbours in the order in which the
 * roadmap does them, the others are not in it yet, those that promise most first; prerequisites and companions come along with what needs them.
 */
final class Neighbourhoods {
    private static final int MOST_FREE = 24;
    private static final int FRESH = 8;
    private static final int MOST = 192;

    private final Structure structure;
    private final int[] ranked;
    private final List<Long> performers;

    /**
     * @param promise what a measure could be worth; those with more are tried first
     * @param possible mask of the measures that can be done at all
     */
    Neighbourhoods(Structure structure, long possible, double[] promise) {
        this.structure = structure;
        performers = IntStream.range(0, structure.partyCount())
                .mapToObj(structure::performedBy)
                .toList();
        ranked = IntStream.range(0, structure.measureCount())
                .filter(c -> (possible >>> c & 1) != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> -promise[c]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(c -> c)
                .toArray();
    }

    /**
     * A corridor: the chain that keeps its order, and what is free.
     *
     * @param free mask
     */
    record Place(Roadmap chain, long free) {}

    /** Places around a roadmap for corridors of about so many sets, each once; those that promise most first. */
    List<Place> around(Roadmap roadmap, long width) {
        int[] inside = order(roadmap);
        int[] outside = IntStream.of(ranked)
                .filter(c -> (roadmap.measures() >>> c & 1) == 0)
                .toArray();
        int free = size(width, roadmap.stages().size() + 1);
        int ofInside = Math.min(inside.length, outside.length == 0 ? free : (free + 1) / 2);
        int ofOutside = Math.max(1, free - ofInside);
        List<Place> places = new ArrayList<>();
        if (!roadmap.stages().isEmpty()) {
            int alone = size(width, 1);
            blocks(ranked, alone).stream()
                    .limit(FRESH)
                    .forEach(block -> places.add(new Place(Roadmap.EMPTY, closed(block, 0, alone))));
        }
        for (int[] block : blocks(outside, ofOutside)) {
            for (int from = 0; from == 0 || from < inside.length; from += Math.max(1, (ofInside + 1) / 2)) {
                int[] window = Arrays.copyOfRange(inside, from, Math.min(inside.length, from + ofInside));
                long all = closed(block, closed(window, 0, Long.SIZE), free + 1);
                if (all != 0) {
                    places.add(new Place(roadmap, all));
                }
            }
        }
        return places.stream().distinct().limit(MOST).toList();
    }

    /** Measures of all performers together, so many at a time: with two performers every part of one with every part of the other. */
    private List<int[]> blocks(int[] measures, int size) {
        List<int[]> mine = performers.stream()
                .map(mask -> IntStream.of(measures)
                        .filter(c -> (mask >>> c & 1) != 0)
                        .toArray())
                .filter(some -> some.length > 0)
                .toList();
        if (mine.size() != 2 || size < 2) {
            int[] turns = interleaved(mine);
            return IntStream.iterate(0, at -> at == 0 || at < turns.length, at -> at + size)
                    .mapToObj(at ->
                            Arrays.copyOfRange(turns, Math.min(at, turns.length), Math.min(turns.length, at + size)))
                    .toList();
        }
        int half = size / 2;
        List<int[]> blocks = new ArrayList<>();
        int parts = Math.max(pieces(mine.get(0), half), pieces(mine.get(1), size - half));
        for (int sum = 0; sum <= 2 * parts; sum++) {
            for (int first = 0; first <= sum; first++) {
                int[] one = piece(mine.get(0), first, half);
                int[] other = piece(mine.get(1), sum - first, size - half);
                if (one.length > 0 && other.length > 0) {
                    blocks.add(IntStream.concat(IntStream.of(one), IntStream.of(other))
                            .toArray());
                }
            }
        }
        return blocks;
    }

    private static int pieces(int[] measures, int size) {
        return (measures.length + size - 1) / size;
    }

    private static int[] piece(int[] measures, int at, int size) {
        return Arrays.copyOfRange(
                measures, Math.min(measures.length, at * size), Math.min(measures.length, (at + 1) * size));
    }

    private static int[] interleaved(List<int[]> groups) {
        int longest = groups.stream().mapToInt(group -> group.length).max().orElse(0);
        return IntStream.range(0, longest)
                .flatMap(
                        at -> groups.stream().filter(group -> at < group.length).mapToInt(group -> group[at]))
                .toArray();
    }

    /** How many measures can be free so that a chain of so many sets becomes a corridor of so many. */
    private static int size(long width, int chain) {
        int free = 63 - Long.numberOfLeadingZeros(Math.max(2, width / chain));
        return Math.clamp(free, 1, MOST_FREE);
    }

    /** Measures in the order in which a roadmap does them. */
    private static int[] order(Roadmap roadmap) {
        return roadmap.stages().stream()
                .mapToLong(Stage::measures)
                .flatMap(stage -> IntStream.range(0, Long.SIZE)
                        .filter(c -> (stage >>> c & 1) != 0)
                        .asLongStream())
                .mapToInt(c -> (int) c)
                .toArray();
    }

    /** Adds measures with all that they need, while there is room. */
    private long closed(int[] measures, long to, int most) {
        long free = to;
        for (int c : measures) {
            long with = free | structure.withNeeds(1L << c);
            free = Long.bitCount(with) <= most ? with : free;
        }
        return free;
    }

    /** A chain of everything in a set with all that it needs, one measure with its companions after the other. */
    Roadmap chain(long measures) {
        long all = structure.withNeeds(measures);
        int[] globals = IntStream.range(0, structure.measureCount())
                .filter(c -> (all >>> c & 1) != 0)
                .toArray();
        Companions companions = new Companions(structure, globals);
        List<Stage> stages = new ArrayList<>();
        long done = 0;
        for (int turn = 0; turn < globals.length; turn++) {
            for (int c = 0; c < globals.length; c++) {
                if ((done >>> c & 1) == 0 && (companions.before()[c] & ~done) == 0) {
                    stages.add(new Stage(global(globals, companions.together()[c] & ~done)));
                    done |= companions.together()[c];
                    break;
                }
            }
        }
        return new Roadmap(stages);
    }

    private static long global(int[] globals, long local) {
        return IntStream.range(0, globals.length)
                .filter(c -> (local >>> c & 1) != 0)
                .mapToLong(c -> 1L << globals[c])
                .sum();
    }
}
