package dev.gradus.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Random conflicts that are small enough for a slow search, and what the generator leaves out of preferences. */
public final class Instances {
    private static final int STATES = 20;

    private Instances() {}

    /** As many as asked, with at most 20 states. */
    public static Stream<Conflict> small(int count) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomConflicts::of)
                .filter(conflict -> conflict.states() <= STATES)
                .limit(count);
    }

    /** The same rankings with random steps of strength. */
    public static Conflict withStrength(Conflict conflict) {
        Random random = new Random(conflict.id().hashCode());
        Conflict changed = conflict;
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            Preference ranking = conflict.preference(maker);
            List<List<Integer>> groups = new ArrayList<>();
            List<Integer> muchAfter = new ArrayList<>();
            for (int rank = ranking.levels() - 1; rank >= 0; rank--) {
                int level = rank;
                groups.add(IntStream.range(0, conflict.states())
                        .filter(state -> ranking.rank(state) == level)
                        .boxed()
                        .toList());
                if (rank > 0 && random.nextInt(3) == 0) {
                    muchAfter.add(groups.size() - 1);
                }
            }
            changed = changed.with(maker, Preference.ofOrder(conflict.states(), groups, muchAfter));
        }
        return changed;
    }

    /** The same rankings with some pairs unknown. */
    public static Conflict withUnknown(Conflict conflict) {
        Random random = new Random(conflict.id().hashCode());
        Conflict changed = conflict;
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            int oneIn = 2 + random.nextInt(6);
            List<Map.Entry<Integer, Integer>> pairs = new ArrayList<>();
            for (int state = 0; state < conflict.states(); state++) {
                for (int other = 0; other < state; other++) {
                    if (random.nextInt(oneIn) == 0) {
                        pairs.add(Map.entry(state, other));
                    }
                }
            }
            changed = changed.with(maker, conflict.preference(maker).withUnknown(pairs));
        }
        return changed;
    }

    /** All decision makers but those in the mask. */
    public static List<Integer> outside(Conflict conflict, int mask) {
        return IntStream.range(0, conflict.makers().size())
                .filter(maker -> (mask >>> maker & 1) == 0)
                .boxed()
                .toList();
    }

    /** The decision makers in the mask. */
    public static List<Integer> inside(Conflict conflict, int mask) {
        return outside(conflict, ~mask);
    }

    /** The states for which this holds. */
    public static StateSet where(Conflict conflict, IntPredicate holds) {
        return StateSet.of(IntStream.range(0, conflict.states()).filter(holds).toArray());
    }
}
