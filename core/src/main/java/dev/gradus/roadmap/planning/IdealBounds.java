package dev.gradus.roadmap.planning;

import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A cheap look ahead before a search with more than two components: which sets it need not look at, and whose values it must carry.
 *
 * <p>How. Backwards, each party's <em>ideal</em> value-to-go in each set: the greatest over all stages whose thresholds the ideals of the
 * next set clear. No label of the set can have more, because values and thresholds are monotone; a set without an ideal has no label.
 * Forwards from the start, the sets that stages lead to whose thresholds the ideals clear: no roadmap leads through the others. A
 * stakeholder needs no component in the labels when every threshold that it sets on such a stage lies below the least value-to-go that
 * it could have there. Principals always have one: the rules speak of their gains.
 *
 * <p>The cost is two passes over the stages at most, of which the second looks only at what can be reached.
 */
final class IdealBounds {
    private final StageTables tables;
    private final double margin;
    private final Search.Ends ends;
    private final int parties;
    private final int[] principals;
    private final int[] stakeholders;
    private final double[] ideal;
    private final double[] least;
    private final boolean[] hopeful;
    private final boolean[] reached;
    private final boolean[] binds;

    /**
     * @param margin least margin asked of every condition, points
     * @param ends which sets may be an end
     */
    IdealBounds(StageTables tables, double margin, Search.Ends ends, int threads, Watch watch) {
        this.tables = tables;
        this.margin = margin;
        this.ends = ends;
        parties = tables.parties;
        principals =
                IntStream.range(0, parties).filter(i -> tables.principal[i]).toArray();
        stakeholders =
                IntStream.range(0, parties).filter(i -> !tables.principal[i]).toArray();
        int sets = parties > 2 || stakeholders.length > 0 ? tables.space.setCount() : 0;
        ideal = new double[sets * parties];
        least = new double[sets * stakeholders.length];
        hopeful = new boolean[sets];
        reached = new boolean[sets];
        binds = new boolean[parties];
        if (sets > 0) {
            lookAhead(new Parallel(threads), watch);
        }
    }

    private void lookAhead(Parallel parallel, Watch watch) {
        PlanSpace space = tables.space;
        for (int layer = space.layerCount() - 1; layer >= 0; layer--) {
            parallel.each(space.layerStart(layer), space.layerStart(layer + 1), watch, Backwards::new);
        }
        reached[0] = true;
        for (int layer = 0; layer < space.layerCount(); layer++) {
            parallel.each(space.layerStart(layer), space.layerStart(layer + 1), watch, Forwards::new);
        }
    }

    /** Principals first, then the stakeholders whose conditions can bind. */
    int[] tracked() {
        return IntStream.concat(
                        Arrays.stream(principals), Arrays.stream(stakeholders).filter(i -> binds[i]))
                .toArray();
    }

    /**
     * Everybody would keep to a stage if what follows were ideal. Parties without a component in the labels keep to such stages whatever
     * follows.
     *
     * @param kernel with the thresholds of the stage
     * @param to the set that it leads to
     */
    boolean isConceivable(StageKernel kernel, int to) {
        if (hopeful.length == 0) {
            return true;
        }
        for (int i = 0; i < parties; i++) {
            if (ideal[to * parties + i] < kernel.threshold[i]) {
                return false;
            }
        }
        return true;
    }

    /** Sets that no roadmap that holds leads through. */
    BitSet barren() {
        BitSet sets = new BitSet(reached.length);
        for (int at = 0; at < reached.length; at++) {
            sets.set(at, !reached[at] || !hopeful[at]);
        }
        return sets;
    }

    /** Looks at every stage of a set. */
    private abstract class Walk implements Parallel.Worker {
        final StageKernel kernel = new StageKernel(tables, margin);
        int from;

        /** A stage that everybody would keep to if what follows were ideal. */
        abstract void stage(int to);

        void walk(int performer, long next) {
            if (performer == kernel.chosen.length) {
                int to = tables.space.indexOf(next);
                if (to > from && hopeful[to]) {
                    if (kernel.holds(ideal, to * parties)) {
                        stage(to);
                    }
                }
                return;
            }
            int[] available = kernel.state.available[performer];
            long[] masks = tables.parts[performer].mask;
            for (int k = 0; k < kernel.state.availableCount[performer]; k++) {
                kernel.choose(performer, k);
                walk(performer + 1, next | masks[available[k]]);
            }
        }

        @Override
        public void done() {}
    }

    private final class Backwards extends Walk {
        @Override
        public void work(int at) {
            from = at;
            long set = tables.space.set(at);
            kernel.state.load(set);
            boolean mayEnd = at != 0 && ends.admits(set) && kernel.state.endSlack(set) >= margin;
            for (int i = 0; i < parties; i++) {
                ideal[at * parties + i] = mayEnd ? kernel.state.rest[i] : Double.NEGATIVE_INFINITY;
            }
            for (int k = 0; k < stakeholders.length; k++) {
                least[at * stakeholders.length + k] =
                        mayEnd ? kernel.state.rest[stakeholders[k]] : Double.POSITIVE_INFINITY;
            }
            hopeful[at] = mayEnd;
            walk(0, set);
        }

        @Override
        void stage(int to) {
            hopeful[from] = true;
            for (int i = 0; i < parties; i++) {
                double value = kernel.constant[i] + kernel.slope[i] * ideal[to * parties + i];
                ideal[from * parties + i] = Math.max(ideal[from * parties + i], value);
            }
            for (int k = 0; k < stakeholders.length; k++) {
                int i = stakeholders[k];
                double value = kernel.constant[i] + kernel.slope[i] * least[to * stakeholders.length + k];
                int place = from * stakeholders.length + k;
                least[place] = Math.min(least[place], value);
            }
        }
    }

    private final class Forwards extends Walk {
        @Override
        public void work(int at) {
            if (reached[at] && hopeful[at]) {
                from = at;
                kernel.state.load(tables.space.set(at));
                walk(0, tables.space.set(at));
            }
        }

        @Override
        void stage(int to) {
            reached[to] = true;
            for (int k = 0; k < stakeholders.length; k++) {
                if (!(kernel.threshold[stakeholders[k]] <= least[to * stakeholders.length + k])) {
                    binds[stakeholders[k]] = true;
                }
            }
        }
    }
}
