package dev.gradus.stability.solo;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which states are stable for each decision maker acting alone, by every {@link Concept}, where all preferences are known. Degrees of
 * strength make no difference here.
 *
 * <p>Method. Let r be the rank of states for decision maker i; best(f)(s) the greatest value of f among s and the states to which i can
 * move from s in one step; least(f)(s) the least among s and the states that the others can reach from s by legal sequences, least⁺ by
 * legal sequences of improvements. A state s is then stable for i
 *
 * <pre>
 * Nash                     if best(r)(s) ≤ r(s)
 * general metarational     if best(least(r))(s) ≤ r(s)
 * symmetric metarational   if best(min(r, least(best(r))))(s) ≤ r(s)
 * sequential               if best(least⁺(r))(s) ≤ r(s)
 * </pre>
 *
 * since an improvement s1 of i is sanctioned if least(r)(s1) ≤ r(s), which s1 itself cannot bring about, being better; and a state s1
 * that is none cannot spoil it, since least(r)(s1) ≤ r(s1) ≤ r(s). A sanction that cannot be escaped ends in a state s2 with best(r)(s2) ≤
 * r(s). So every concept is a few passes over all states, and none asks again for each pair of states.
 *
 * <p>Cost, for V states, n decision makers and m options: best takes O(V·m) in option form ({@link OptionLookahead}; with infeasible
 * choices 2^m in place of V), else one look at each move; least takes the same in option form where every choice is feasible, else a
 * search backwards that comes to every state once for each mover, O(V·n) ({@link BackwardSearch}, which also says what one-way options
 * cost), in listed form one look at each move ({@link GraphLookahead}). Space: about 300 bytes a state for four decision makers.
 * Simultaneous stability has no such short form; {@link SimultaneousSearch} tries combinations, and is what takes the time. Above
 * {@value OptionLookahead#MAX_OPTIONS} options there are no tables: moves are listed, 2^k for a decision maker with k options.
 */
public final class StabilityAnalyzer {
    private static final Set<Concept> BY_SEQUENCES =
            EnumSet.complementOf(EnumSet.of(Concept.SEQUENTIAL, Concept.SIMULTANEOUS));

    private final int[][] rank;
    private final Lookahead lookahead;
    private final Map<Concept, BitSet[]> stable = new EnumMap<>(Concept.class);

    private StabilityAnalyzer(Conflict conflict, Set<Concept> concepts, Watch watch) {
        this.rank = ranks(conflict);
        this.lookahead = conflict.graph() instanceof OptionStates states
                        && states.options().size() <= OptionLookahead.MAX_OPTIONS
                ? new OptionLookahead(states, rank, watch)
                : new GraphLookahead(conflict.graph(), rank);
        boolean choices = conflict.graph() instanceof OptionStates;
        for (Concept concept : concepts) {
            if (concept != Concept.SIMULTANEOUS || choices) {
                stable.put(concept, new BitSet[rank.length]);
            }
        }
    }

    /**
     * All asked concepts; {@link Concept#SIMULTANEOUS} is left out of the answer where states are listed, since it is not defined there
     * ({@link Stability#concepts} tells). The same on any number of threads.
     *
     * @param workers who may work on it
     * @throws IllegalArgumentException if a preference has pairs of states that are not known
     * @throws Watch.Stopped if the watch is cancelled
     */
    public static Stability analyze(Conflict conflict, Set<Concept> concepts, Workers workers, Watch watch) {
        requireKnown(conflict);
        StabilityAnalyzer analyzer = new StabilityAnalyzer(conflict, concepts, watch);
        boolean choices = analyzer.stable.containsKey(Concept.SIMULTANEOUS);
        analyzer.bySequences(workers, choices ? watch.part(0, 0.5) : watch);
        if (choices && conflict.graph() instanceof OptionStates states) {
            analyzer.simultaneous(states, workers, watch.part(0.5, 1));
        }
        return analyzer.answer();
    }

    /** Refuses preferences with pairs that are not known. */
    static void requireKnown(Conflict conflict) {
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            if (conflict.preference(maker).hasUnknown()) {
                throw new IllegalArgumentException("preferences must be known between all states; those of "
                        + conflict.makers().get(maker).id() + " are not");
            }
        }
    }

    private static int[][] ranks(Conflict conflict) {
        return conflict.preferences().stream()
                .map(preference -> IntStream.range(0, conflict.states())
                        .map(preference::rank)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Each decision maker is two pieces of work: the sanctions by improvements and the others. */
    private void bySequences(Workers workers, Watch watch) {
        AtomicInteger done = new AtomicInteger();
        Parallel.ofLarge(workers).each(0, 2 * rank.length, watch, () -> new Parallel.Worker() {
            @Override
            public void work(int item) {
                if (item < rank.length) {
                    bySanctions(item, Concept.SEQUENTIAL, watch);
                } else {
                    BY_SEQUENCES.forEach(concept -> bySanctions(item - rank.length, concept, watch));
                }
                watch.progress(done.incrementAndGet() / (2.0 * rank.length));
            }

            @Override
            public void done() {}
        });
    }

    private void bySanctions(int maker, Concept concept, Watch watch) {
        BitSet[] sets = stable.get(concept);
        if (sets == null) {
            return;
        }
        int[] own = rank[maker];
        int[] worth = lookahead.best(maker, sanctioned(maker, concept, watch), watch);
        BitSet set = new BitSet(own.length);
        for (int s = 0; s < own.length; s++) {
            if (worth[s] <= own[s]) {
                set.set(s);
            }
        }
        sets[maker] = set;
    }

    /** What moving to a state is worth to the decision maker, given what the others can then do. */
    private int[] sanctioned(int maker, Concept concept, Watch watch) {
        int[] own = rank[maker];
        if (!concept.isAnswered()) {
            return own;
        }
        if (!concept.isInescapable()) {
            return lookahead.least(maker, own, concept.isImproving(), watch);
        }
        int[] worth = lookahead.least(maker, lookahead.best(maker, own, watch), concept.isImproving(), watch);
        Arrays.setAll(worth, s -> Math.min(own[s], worth[s]));
        return worth;
    }

    private void simultaneous(OptionStates states, Workers workers, Watch watch) {
        BitSet[] sets = new BitSet[rank.length];
        SimultaneousSearch search = SimultaneousSearch.of(states, rank);
        for (int maker = 0; maker < rank.length; maker++) {
            sets[maker] = search.stable(maker, workers, watch);
            watch.progress((maker + 1.0) / rank.length);
        }
        stable.put(Concept.SIMULTANEOUS, sets);
    }

    private Stability answer() {
        Map<Concept, List<StateSet>> answer = new EnumMap<>(Concept.class);
        stable.forEach((concept, sets) ->
                answer.put(concept, Stream.of(sets).map(StateSet::of).toList()));
        return new Stability(answer);
    }
}
