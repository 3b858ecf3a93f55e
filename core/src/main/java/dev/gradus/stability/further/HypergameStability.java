package dev.gradus.stability.further;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What decision makers call stable who each see another game. All states here are those of the true conflict.
 *
 * @param truth what is stable in the true conflict
 * @param inOwnEyes the same question answered by each decision maker for itself in the game that it sees: the states that it knows and
 *     that are stable for it there
 * @param unknown for each decision maker the states that it does not know of
 */
public record HypergameStability(Stability truth, Stability inOwnEyes, List<StateSet> unknown) {
    public HypergameStability {
        unknown = List.copyOf(unknown);
    }

    /**
     * Analyses each game once.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException where a preference is not wholly known
     * @throws Watch.Stopped where the watch asked for it
     */
    public static HypergameStability of(Hypergame hypergame, Set<Concept> concepts, int threads, Watch watch) {
        Stability truth = StabilityAnalyzer.analyze(hypergame.truth(), concepts, threads, watch);
        Map<Concept, List<StateSet>> own = new EnumMap<>(Concept.class);
        List<StateSet> unknown = new ArrayList<>();
        int makers = hypergame.views().size();
        for (int maker = 0; maker < makers; maker++) {
            Hypergame.View view = hypergame.views().get(maker);
            Stability seen = StabilityAnalyzer.analyze(view.game(), concepts, threads, watch);
            for (Concept concept : seen.concepts()) {
                own.computeIfAbsent(concept, _ -> new ArrayList<>()).add(inTruth(view, seen.stable(concept, maker)));
            }
            unknown.add(StateSet.of(IntStream.range(0, hypergame.truth().states())
                    .filter(state -> !view.knows(state))
                    .toArray()));
        }
        own.values().removeIf(sets -> sets.size() < makers); // not defined in every game
        return new HypergameStability(truth, new Stability(own), unknown);
    }

    private static StateSet inTruth(Hypergame.View view, StateSet seen) {
        BitSet states = new BitSet();
        for (int state = 0; state < view.seenAs().size(); state++) {
            states.set(state, view.knows(state) && seen.contains(view.seenAs().get(state)));
        }
        return StateSet.of(states);
    }

    /** Hypergame equilibria: states that every decision maker knows and calls stable for itself in the game that it sees. */
    public StateSet equilibria(Concept concept) {
        return inOwnEyes.equilibria(concept);
    }

    /** Equilibria only of what the decision makers see: in truth somebody would do better to leave. */
    public StateSet onlyInTheirEyes(Concept concept) {
        return equilibria(concept).without(truth.equilibria(concept));
    }

    /** True equilibria that somebody does not know of or would leave. */
    public StateSet missed(Concept concept) {
        return truth.equilibria(concept).without(equilibria(concept));
    }
}
