package dev.gradus.stability.solo;

import dev.gradus.stability.StateGraph;
import dev.gradus.stability.sequence.LegalWalk;
import dev.gradus.stability.sequence.Steps;
import dev.gradus.work.Watch;
import java.util.function.IntConsumer;

/**
 * Looks ahead along the moves of any graph, one by one. {@link #least} walks legal sequences backwards from the states in ascending value,
 * so that each state takes the first value that finds it. Costs O(moves) in time and O(states) in space.
 */
final class GraphLookahead implements Lookahead {
    private final StateGraph graph;
    private final int[][] rank;

    GraphLookahead(StateGraph graph, int[][] rank) {
        this.graph = graph;
        this.rank = rank;
    }

    @Override
    public int[] best(int maker, int[] value, Watch watch) {
        int[] best = value.clone();
        for (int s = 0; s < best.length; s++) {
            int from = s;
            watch.check();
            graph.eachMove(maker, s, to -> best[from] = Math.max(best[from], value[to]));
        }
        return best;
    }

    @Override
    public int[] least(int maker, int[] value, boolean improving, Watch watch) {
        int[] least = new int[value.length];
        LegalWalk walk = new LegalWalk(value.length);
        Steps back = new StepsBack(maker, improving);
        for (int target : Lookahead.ascending(value)) {
            walk.alsoFrom(target, back, watch, state -> least[state] = value[target]);
        }
        return least;
    }

    /** The steps of a decision maker's opponents, from where they lead to where they come from. */
    private final class StepsBack implements Steps {
        private final int maker;
        private final boolean improving;

        StepsBack(int maker, boolean improving) {
            this.maker = maker;
            this.improving = improving;
        }

        @Override
        public int movers() {
            return graph.makers();
        }

        @Override
        public void each(int mover, int to, IntConsumer from) {
            if (mover == maker) {
                return;
            }
            if (!improving) {
                graph.eachMoveInto(mover, to, from);
                return;
            }
            int[] ranks = rank[mover];
            graph.eachMoveInto(mover, to, state -> {
                if (ranks[state] < ranks[to]) {
                    from.accept(state);
                }
            });
        }
    }
}
