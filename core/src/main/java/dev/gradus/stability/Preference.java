package dev.gradus.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How one decision maker orders the states: a ranking with ties; perhaps with steps of strength, so that what lies on the other side of a
 * step is much better or much worse (Hamouda, Kilgour and Hipel 2004); perhaps with pairs of states between which its preference is not
 * known (Li, Hipel, Kilgour and Fang 2004), whatever their ranks. Immutable.
 */
public final class Preference {
    private final int[] rank;
    private final int[] tier;
    private final Map<Integer, StateSet> unknown;
    private final int levels;

    private Preference(int[] rank, int[] tier, Map<Integer, StateSet> unknown) {
        this.rank = rank;
        this.tier = tier;
        this.unknown = unknown;
        this.levels = Arrays.stream(rank).max().orElse(-1) + 1;
    }

    /** From points of any scale, one a state: more is better, exactly equal points tie. NaN is refused. */
    public static Preference ofPoints(double[] points) {
        double[] levels =
                Arrays.stream(points).map(p -> p + 0.0).sorted().distinct().toArray(); // −0 is 0
        if (levels.length > 0 && Double.isNaN(levels[levels.length - 1])) {
            throw new IllegalArgumentException("points must be numbers");
        }
        int[] rank = Arrays.stream(points)
                .mapToInt(p -> Arrays.binarySearch(levels, p + 0.0))
                .toArray();
        return new Preference(rank, new int[0], Map.of());
    }

    /** From whole numbers, one a state: higher is better, equal ones tie. */
    public static Preference ofRanks(int... ranks) {
        int[] levels = IntStream.of(ranks).sorted().distinct().toArray();
        return new Preference(
                IntStream.of(ranks)
                        .map(rank -> Arrays.binarySearch(levels, rank))
                        .toArray(),
                new int[0],
                Map.of());
    }

    /** All states are equally good. */
    public static Preference indifferent(int states) {
        return new Preference(new int[states], new int[0], Map.of());
    }

    /**
     * From groups of equally good states, best first. Every state must stand in exactly one.
     *
     * @param muchAfter positions of groups (from 0) after which a step of strength comes
     */
    public static Preference ofOrder(int states, List<List<Integer>> groups, List<Integer> muchAfter) {
        int[] rank = new int[states];
        int[] tier = new int[states];
        Arrays.fill(rank, -1);
        int[] after = muchAfter.stream().mapToInt(k -> k).sorted().toArray();
        int passed = 0;
        for (int g = 0; g < groups.size(); g++) {
            while (passed < after.length && after[passed] < g) {
                passed++;
            }
            int steps = after.length - passed;
            for (int state : groups.get(g)) {
                if (rank[state] >= 0) {
                    throw new IllegalArgumentException("state " + state + " is ranked twice");
                }
                rank[state] = groups.size() - 1 - g;
                tier[state] = steps;
            }
        }
        if (Arrays.stream(rank).anyMatch(r -> r < 0)) {
            throw new IllegalArgumentException("not every state is ranked");
        }
        return new Preference(rank, muchAfter.isEmpty() ? new int[0] : tier, Map.of());
    }

    /**
     * From statements in order of priority (option prioritising; Peng, Hipel, Kilgour and Fang 1997): a state that satisfies an earlier
     * statement is preferred to one that does not, whatever comes later; the k-th of n counts 2^(n−k).
     */
    public static Preference ofStatements(OptionStates states, List<Statement> byPriority) {
        int n = states.states();
        int[] order = new int[n];
        int[] rank = new int[n];
        int levels = 1;
        long[][] taken = states.takenBy64();
        // refine the ranking statement by statement: within a level, those that satisfy it rise above those that do not
        for (Statement statement : byPriority) {
            int[] split = new int[2 * levels];
            long holds = 0;
            for (int s = 0; s < n; s++) {
                if (s % Long.SIZE == 0) {
                    holds = statement.holdsIn(taken[s / Long.SIZE]);
                }
                order[s] = 2 * rank[s] + (int) (holds >>> s & 1);
                split[order[s]] = 1;
            }
            int next = 0;
            for (int k = 0; k < split.length; k++) {
                int used = split[k];
                split[k] = next;
                next += used;
            }
            for (int s = 0; s < n; s++) {
                rank[s] = split[order[s]];
            }
            levels = next;
        }
        return new Preference(rank, new int[0], Map.of());
    }

    /**
     * The same with these states in another place, everything else being in the order in which it was: they tie with one another and
     * with the state, or stand just above it and what ties with it. What is not known remains so.
     *
     * @param above just above it
     */
    public Preference moved(StateSet moved, int state, boolean above) {
        int place = 2 * rank[state] + (above ? 1 : 0); // twice the rank, so that there is room in between
        int[] used = new int[2 * levels + 1];
        int[] places = new int[rank.length];
        int[] tiers = tier.clone();
        for (int s = 0; s < rank.length; s++) {
            places[s] = moved.contains(s) ? place : 2 * rank[s];
            used[places[s]] = 1;
            if (moved.contains(s) && tiers.length > 0) {
                tiers[s] = tiers[state];
            }
        }
        for (int k = 1; k < used.length; k++) {
            used[k] += used[k - 1];
        }
        int lowest = Arrays.stream(tiers).min().orElse(0);
        return new Preference(
                Arrays.stream(places).map(at -> used[at] - 1).toArray(),
                Arrays.stream(tiers).map(at -> at - lowest).toArray(),
                unknown);
    }

    /** The same, with pairs of states between which nothing is known. */
    public Preference withUnknown(List<Map.Entry<Integer, Integer>> pairs) {
        Map<Integer, StateSet> both = new TreeMap<>(unknown);
        for (Map.Entry<Integer, Integer> pair : pairs) {
            both.merge(pair.getKey(), StateSet.of(pair.getValue()), StateSet::or);
            both.merge(pair.getValue(), StateSet.of(pair.getKey()), StateSet::or);
        }
        return new Preference(rank, tier, Map.copyOf(both));
    }

    /** The same, taking the ranks for what they say where nothing is known. */
    public Preference asRanked() {
        return new Preference(rank, tier, Map.of());
    }

    public int states() {
        return rank.length;
    }

    /** 0 = worst; higher is better; equal ranks tie. Ranks are dense. */
    public int rank(int state) {
        return rank[state];
    }

    /** Number of distinct ranks. */
    public int levels() {
        return levels;
    }

    /** Some states are equally good. */
    public boolean hasTies() {
        return levels < rank.length;
    }

    /** Steps of strength below this state; 0 everywhere where there are none. */
    public int tier(int state) {
        return tier.length == 0 ? 0 : tier[state];
    }

    /** Some preferences are much stronger than others. */
    public boolean hasStrength() {
        return tier.length > 0;
    }

    /** Some pairs are not known. */
    public boolean hasUnknown() {
        return !unknown.isEmpty();
    }

    /** The states that cannot be compared with this one. */
    public StateSet unknown(int state) {
        return unknown.getOrDefault(state, StateSet.EMPTY);
    }

    /** What this state is to the decision maker, compared with the other. */
    public Relation compare(int state, int other) {
        if (!unknown.isEmpty() && unknown(state).contains(other)) {
            return Relation.UNKNOWN;
        }
        if (rank[state] == rank[other]) {
            return Relation.SAME;
        }
        boolean much = tier(state) != tier(other);
        if (rank[state] > rank[other]) {
            return much ? Relation.MUCH_BETTER : Relation.BETTER;
        }
        return much ? Relation.MUCH_WORSE : Relation.WORSE;
    }

    /** This state is better than the other, to whatever degree, and known to be. */
    public boolean prefers(int state, int other) {
        return rank[state] > rank[other]
                && (unknown.isEmpty() || !unknown(state).contains(other));
    }
}
