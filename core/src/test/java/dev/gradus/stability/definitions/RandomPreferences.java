package dev.gradus.stability.definitions;

import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Given conflicts with more to their preferences: steps of strength, unknown pairs; and how to print all of it. The seed says all. */
public final class RandomPreferences {
    private RandomPreferences() {}

    /** The same rankings, with none to a few steps of strength in each. */
    public static Conflict withStrength(Conflict conflict, long seed) {
        Random random = new Random(~seed);
        Conflict stronger = conflict;
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            Preference ranking = conflict.preference(maker);
            List<List<Integer>> groups = new ArrayList<>();
            for (int level = ranking.levels() - 1; level >= 0; level--) {
                int wanted = level;
                groups.add(IntStream.range(0, conflict.states())
                        .filter(s -> ranking.rank(s) == wanted)
                        .boxed()
                        .toList());
            }
            List<Integer> steps = IntStream.range(0, groups.size() - 1)
                    .filter(_ -> random.nextInt(3) == 0)
                    .boxed()
                    .toList();
            stronger = stronger.with(maker, Preference.ofOrder(conflict.states(), groups, steps));
        }
        return stronger;
    }

    /** The same rankings, with a few or many pairs of states not known to each. */
    public static Conflict withUnknown(Conflict conflict, long seed) {
        Random random = new Random(~seed);
        Conflict vaguer = conflict;
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            double share = random.nextDouble() * random.nextDouble();
            List<Map.Entry<Integer, Integer>> pairs = new ArrayList<>();
            for (int s = 0; s < conflict.states(); s++) {
                for (int t = s + 1; t < conflict.states(); t++) {
                    if (random.nextDouble() < share) {
                        pairs.add(Map.entry(s, t));
                    }
                }
            }
            vaguer = vaguer.with(maker, conflict.preference(maker).withUnknown(pairs));
        }
        return vaguer;
    }

    /** The same conflict with strict rankings: nobody holds two states equally good. */
    public static Conflict withoutTies(Conflict conflict, long seed) {
        Random random = new Random(~seed);
        Conflict strict = conflict;
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            List<Integer> ranks = new ArrayList<>(
                    IntStream.range(0, conflict.states()).boxed().toList());
            Collections.shuffle(ranks, random);
            strict = strict.with(
                    maker,
                    Preference.ofRanks(ranks.stream().mapToInt(rank -> rank).toArray()));
        }
        return strict;
    }

    /** What one decision maker prefers: for each state those that are better, much better, unknown compared with it. */
    public static String describe(Conflict conflict) {
        StringBuilder text = new StringBuilder();
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            for (int s = 0; s < conflict.states(); s++) {
                text.append("to " + maker + ", compared with " + s + ": better "
                        + as(conflict, maker, s, Relation.BETTER) + " much better "
                        + as(conflict, maker, s, Relation.MUCH_BETTER) + " unknown "
                        + as(conflict, maker, s, Relation.UNKNOWN) + "\n");
            }
        }
        return text.toString();
    }

    private static List<Integer> as(Conflict conflict, int maker, int s, Relation relation) {
        return IntStream.range(0, conflict.states())
                .filter(t -> conflict.preference(maker).compare(t, s) == relation)
                .boxed()
                .toList();
    }
}
